import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeCode } from './take-code.ts';

test('a code in the environment is taken out of it', () => {
  const env: Record<string, string | undefined> = { HTI_API_CODE: 'k-42', PATH: '/bin' };
  expect(takeCode(env)).toBe('k-42');
  expect(env).toEqual({ PATH: '/bin' });
});

test('a code is read from the descriptor that the starter names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  writeFileSync(join(folder, 'code'), 'k-42');
  const env = { HTI_API_CODE_FD: String(openSync(join(folder, 'code'), 'r')) };
  expect(takeCode(env)).toBe('k-42');
  expect(env).toEqual({});
  rmSync(folder, { recursive: true });
});

test.each(['', '0', 'three', '-1', '3.5', '999999'])(
  'a descriptor that cannot be one (%s) gives no code',
  (descriptor) => {
    expect(takeCode({ HTI_API_CODE_FD: descriptor })).toBeNull();
  },
);

test('without either there is none', () => {
  expect(takeCode({})).toBeNull();
});
