import { crc32 as reference } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';

test('the check value of the standard comes out', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});

test('any bytes give the same sum as zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(reference(bytes));
    }),
  );
});
