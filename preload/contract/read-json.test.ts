import { expect, test } from 'vitest';
import { everydayDesk } from '../../tests/window/scripted-desk.ts';
import { readJson, writeJson } from './read-json.ts';

test('the desk that is read is the one that was written', () => {
  expect(readJson(writeJson(everydayDesk))).toStrictEqual(everydayDesk);
});
