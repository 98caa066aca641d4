import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand } from './read-command.ts';

test.each([
  ['no JSON', 'emit', null, 'no id'],
  ['JSON that is no object', '[1]', null, 'no id'],
  ['no id', '{"do":"emit"}', null, 'no id'],
  ['an unknown command', '{"id":1,"do":"explode"}', 1, 'unknown command explode'],
  ['the name of an inherited property', '{"id":1,"do":"toString"}', 1, 'unknown command toString'],
  ['a field outside its range', '{"id":1,"do":"burst","with":{"count":0}}', 1, 'count must be'],
  ['a missing field', '{"id":1,"do":"update"}', 1, 'ideaId must be text'],
  ['a misspelt field', '{"id":1,"do":"emit","with":{"field":{}}}', 1, 'field is not known'],
  ['a field beside "with"', '{"id":1,"do":"emit","fields":{}}', 1, 'fields is not known'],
  ['an unknown choice', '{"id":1,"do":"hold","with":{"to":"x"}}', 1, 'to must be one of auth,'],
  [
    'a header that is no text',
    '{"id":1,"do":"answerNext","with":{"to":"any","status":429,"headers":{"Retry-After":7}}}',
    1,
    'headers must be an object of texts',
  ],
])('%s is refused and says why', (_what, line, id, why) => {
  expect(readCommand(line)).toEqual({
    kind: 'unreadable',
    id,
    why: expect.stringContaining(why),
  });
});

test('any text at all is either a command or a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
      expect(['command', 'unreadable']).toContain(readCommand(line).kind);
    }),
  );
});
