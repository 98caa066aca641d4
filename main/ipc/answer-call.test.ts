import { expect, test } from 'vitest';
import type { Log } from '../log/log.ts';
import { answerCall, CallRefused } from './answer-call.ts';

function recordingLog() {
  const lines: unknown[] = [];
  const write = (...line: unknown[]) => lines.push(line);
  const log: Log = { info: write, warn: write, error: write };
  return { lines, log };
}

test("the page's own call is read and answered", async () => {
  const { lines, log } = recordingLog();
  const marked: string[] = [];
  const answer = answerCall('idea:mark-read', (id) => void marked.push(id), log);
  await answer(true, 'idea-7');
  expect(marked).toEqual(['idea-7']);
  expect(lines).toEqual([]);
});

test('a stranger is refused and logged, and nothing runs', async () => {
  const { lines, log } = recordingLog();
  const answer = answerCall('desk:snapshot', () => expect.unreachable(), log);
  await expect(answer(false, undefined)).rejects.toThrow(CallRefused);
  expect(lines).toEqual([['ipc', 'stranger-refused', { call: 'desk:snapshot' }]]);
});

test('what is not in the contract is refused without repeating it', async () => {
  const { lines, log } = recordingLog();
  const answer = answerCall('account:connect', () => expect.unreachable(), log);
  await expect(answer(true, { apiCode: 'hti-secret' })).rejects.toThrow('not in the contract');
  expect(JSON.stringify(lines)).not.toContain('hti-secret');
});

test('an error inside is logged, and the page does not get its text', async () => {
  const { lines, log } = recordingLog();
  const error = new Error('hti-secret in /home/trader');
  const answer = answerCall('feed:reconnect-now', () => Promise.reject(error), log);
  await expect(answer(true, undefined)).rejects.toThrow(new CallRefused('failed'));
  expect(lines).toEqual([['ipc', 'call-failed', { call: 'feed:reconnect-now', error }]]);
});
