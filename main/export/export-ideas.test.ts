import { afterAll, expect, test } from 'vitest';
import { noMarks } from '../../preload/contract/idea-view.ts';
import { viewOf } from '../ideas/idea-view.ts';
import { revisionWith } from '../ideas/idea.fixture.ts';
import { type ExportParts, exportIdeas } from './export-ideas.ts';

/** Hours behind UTC: most evenings there are the next day's morning in UTC. */
const zone = process.env['TZ'];
process.env['TZ'] = 'America/New_York';
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const current = revisionWith(1);
const { id } = current.idea;
const record = { id, current, others: [], firstReceivedAtMs: 0, unread: false, marks: noMarks };
const view = { ...viewOf(record, 0), hidden: false };

function parts(over: Partial<ExportParts> = {}) {
  const written: { file: string; text: string }[] = [];
  const made: ExportParts = {
    viewOfId: (name) => (name === view.id ? view : null),
    chooseFile: (name) => Promise.resolve(`/home/desk/${name}`),
    writeFile: (file, text) => {
      written.push({ file, text });
      return Promise.resolve(null);
    },
    wallMs: () => new Date(2026, 3, 22, 21).getTime(),
    ...over,
  };
  return { written, made };
}

test('the ideas that are still kept are written where the user wants them, named for the local day', async () => {
  const { written, made } = parts();
  const outcome = await exportIdeas({ format: 'csv', ideaIds: [view.id, 'gone'] }, made);
  expect(outcome).toEqual({ kind: 'saved', count: 1 });
  expect(written[0]?.file).toBe('/home/desk/hti-ideas-2026-04-22.csv');
  expect(written[0]?.text.split('\r\n')).toHaveLength(3);
});

test('as JSON the ideas are what the window knows of them', async () => {
  const { written, made } = parts();
  await exportIdeas({ format: 'json', ideaIds: [view.id] }, made);
  expect(JSON.parse(written[0]?.text ?? '')).toEqual(JSON.parse(JSON.stringify([view])));
});

test('nothing is written when the user wants no file, and a failure is told', async () => {
  const none = parts({ chooseFile: () => Promise.resolve(null) });
  expect(await exportIdeas({ format: 'csv', ideaIds: [] }, none.made)).toEqual({
    kind: 'cancelled',
  });
  expect(none.written).toEqual([]);
  const full = parts({ writeFile: () => Promise.resolve('disk-full') });
  expect(await exportIdeas({ format: 'csv', ideaIds: [] }, full.made)).toEqual({
    kind: 'failed',
    why: 'disk-full',
  });
});
