import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeRuntime } from './electron-runtime.mjs';
import { isStandIn } from './stand-in.mjs';

const runtime = { folder: '/runtime', executable: '/runtime/electron' };

test('the stand-in is told by the marker beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(isStandIn(folder)).toBe(false);
  writeFileSync(join(folder, 'stand-in.json'), '{}');
  expect(isStandIn(folder)).toBe(true);
});

test('the stand-in is announced as what it is', () => {
  expect(describeRuntime({ ...runtime, version: '25.1.1', standIn: true }, '45.4.1')).toBe(
    'runtime: Electron 25.1.1 (stand-in for 45.x; development and tests only)',
  );
});

test('the declared runtime is announced without a remark', () => {
  expect(describeRuntime({ ...runtime, version: '45.4.1', standIn: false }, '45.4.1')).toBe(
    'runtime: Electron 45.4.1',
  );
});
