import { expect, test } from 'vitest';
import { icoOf } from './ico.ts';

test('each picture is found where the directory says, in its size', () => {
  const small = Buffer.from('small picture');
  const large = Buffer.from('large');
  const ico = icoOf([
    { size: 16, png: small },
    { size: 256, png: large },
  ]);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  const entry = (at: number) => {
    const offset = ico.readUInt32LE(at + 12);
    return {
      width: ico.readUInt8(at),
      height: ico.readUInt8(at + 1),
      png: ico.subarray(offset, offset + ico.readUInt32LE(at + 8)),
    };
  };
  expect(entry(6)).toEqual({ width: 16, height: 16, png: small });
  expect(entry(22)).toEqual({ width: 0, height: 0, png: large });
});
