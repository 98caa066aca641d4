import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { connectControl } from './control-client.ts';

const cliPath = fileURLToPath(new URL('cli.ts', import.meta.url));
type Child = ChildProcessByStdio<Writable, Readable, null>;
const children: Child[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function startCli(...args: string[]): Child {
  const child = spawn(process.execPath, [cliPath, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  children.push(child);
  return child;
}

test('another process has the same handle over the wire, and the server ends with it', async () => {
  const child = startCli('--control', '--quiet', '--code', 'c0de');
  const { url, control, end } = await connectControl(child);

  const fields = { INSTRUMENT: 'AMD', DESCRIPTION: 'one\u2028two\u2029three\u0085four' };
  const { document } = await control.emit({ fields });
  expect(document).toMatchObject(fields);
  const headers = { 'X-API-Code': 'c0de' };
  const history = await fetch(`${url}/client-api/hti/history`, { headers });
  expect(await history.json()).toMatchObject({ count: 1, ideas: [document] });
  expect(await control.countStreams()).toBe(0);
  await expect(control.update({ ideaId: 'none' })).rejects.toThrow('There is no idea none.');

  const stream = await fetch(`${url}/client-api/hti/stream?api_code=c0de`);
  expect(await control.countStreams()).toBe(1);
  end();
  expect(await once(child, 'close')).toEqual([0, null]);
  await expect(stream.text()).rejects.toThrow();
  await expect(control.countStreams()).rejects.toThrow('The demo server has ended.');
});

test('a server that cannot start rejects the connection', async () => {
  const { url } = await connectControl(startCli('--control'));
  const { port } = new URL(url);
  await expect(connectControl(startCli('--control', '--port', port))).rejects.toThrow('has ended');
});

test('alone it says where it listens and with which code, and ends on SIGTERM', async () => {
  const child = startCli('--code', 'c0de');
  child.stdout.setEncoding('utf8');
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('curl')) break;
  }
  expect(said).toMatch(/^HTI demo feed on http:\/\/127\.0\.0\.1:\d+\nAPI code: c0de\n/);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
