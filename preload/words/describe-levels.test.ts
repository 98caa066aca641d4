import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { describeLevels } from './describe-levels.ts';

const idea = scriptedIdea({
  id: 'us30',
  instrument: 'US30',
  side: 'sell',
  orderType: 'SELL LIMIT',
  entry: { value: 39_120.5, text: '39120.50' },
  takeProfit: { value: 38_900, text: '38900' },
  stopLoss: null,
});

test('levels are copied with the digits of the server, and unknown ones are left out', () => {
  expect(describeLevels(idea)).toBe('US30 Sell limit\nEntry 39120.50\nTake profit 38900');
});
