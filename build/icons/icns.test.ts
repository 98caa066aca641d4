import { expect, test } from 'vitest';
import { icnsOf } from './icns.ts';

test('each picture stands under its type, behind its own length', () => {
  const icns = icnsOf((size) => Buffer.from(`picture of ${size}`));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found = new Map<string, string>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const end = at + icns.readUInt32BE(at + 4);
    found.set(icns.toString('latin1', at, at + 4), icns.toString('utf8', at + 8, end));
  }
  expect(found.get('ic07')).toBe('picture of 128');
  expect(found.get('ic11')).toBe('picture of 32');
  expect(found.get('ic10')).toBe('picture of 1024');
});
