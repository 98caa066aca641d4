import { expect, test } from 'vitest';
import { noMarks } from '../../preload/contract/idea-view.ts';
import { viewOf } from '../ideas/idea-view.ts';
import { revisionWith } from '../ideas/idea.fixture.ts';
import { ideaTable } from './idea-table.ts';

function row(fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const current = revisionWith(1, fields);
  const { id } = current.idea;
  const record = { id, current, others: [], firstReceivedAtMs: 0, unread: false, marks: noMarks };
  const [names = [], cells = []] = ideaTable([{ ...viewOf(record, 0), hidden: false }]);
  return Object.fromEntries(names.map((name, at) => [String(name), cells[at]]));
}

test('a price keeps the digits that the server sent, and a time becomes an instant', () => {
  expect(row({ PRICE: '286.10' })).toMatchObject({
    instrument: 'AMD',
    entry: '286.10',
    created: '2026-04-22T08:35:15.000Z',
  });
});

test('what is unknown is an empty cell, never a zero; a time that was not understood is its text', () => {
  const odd = row({ STOP_LOSS: 'n/a', CONFIDENCE: null, EXPIRATION_TIME: 'end of day' });
  expect(odd).toMatchObject({
    stop_loss: null,
    reward_to_risk: null,
    confidence_percent: null,
    expires: 'end of day',
  });
});
