import { expect, test } from 'vitest';
import { splitPasted } from './split-pasted.ts';

test('the code of a pasted stream address is taken out of it', () => {
  const pasted = 'http://h:3500/client-api/hti/stream?poll_seconds=2&api_code=se%20cret#x';
  expect(splitPasted(pasted)).toEqual({
    address: 'http://h:3500/client-api/hti/stream',
    pastedCode: 'se cret',
  });
});

test.each(['', 'h', 'http://h:3500'])('"%s" stays as it is typed', (text) => {
  expect(splitPasted(text)).toEqual({ address: text, pastedCode: null });
});

test.each(['http://h?', 'http://h?x=1', 'http://h?api_code=', 'http://h#api_code=x'])(
  '%s gives no code, and nothing but the address stays',
  (text) => {
    expect(splitPasted(text)).toEqual({ address: 'http://h', pastedCode: null });
  },
);
