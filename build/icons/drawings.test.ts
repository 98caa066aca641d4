import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../project.ts';
import { exportedFrom, hashSources } from './drawings.ts';

test('the icons were exported from the drawings as they are now; if not: node build/icons.ts', () => {
  expect(readFileSync(exportedFrom, 'utf8')).toBe(hashSources());
});

test('each Linux icon has the size in its name', () => {
  const folder = join(root, 'packaging', 'icons');
  const sizes = readdirSync(folder).map((name) => {
    const png = readFileSync(join(folder, name));
    return { name, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  });
  expect(sizes).toHaveLength(8);
  for (const { name, width, height } of sizes) expect(name).toBe(`${width}x${height}.png`);
});
