import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/project.ts';

/** Row 40 is a soak of hours: `tests/soak`. */
const rows = Array.from({ length: 39 }, (_, at) => at + 1);

const table = readFileSync(join(root, 'docs', 'reliability.md'), 'utf8');
const tests = new Map(
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.e2e.ts'))
    .map((name) => [
      name.replace('.e2e.ts', '').replace(/^faults./, ''),
      readFileSync(join(root, 'tests', name), 'utf8'),
    ]),
);

test.each(rows)('row %i of the fault matrix has the test that its table names', (row) => {
  const line = table.split('\n').find((text) => text.startsWith(`| ${row} `)) ?? '';
  const file = /`([\w/-]+)`/.exec(line.split('|')[3] ?? '')?.[1] ?? '';
  expect(tests.get(file) ?? '').toMatch(new RegExp(`^test\\('row ${row}: `, 'm'));
});

test('every unit test that the table names exists', () => {
  const named = new Set([...table.matchAll(/`([\w-]+\.test\.ts)`/g)].map(([, name]) => name));
  const existing = new Set(
    readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.split(/[\\/]/).at(-1),
    ),
  );
  expect([...named].filter((name) => !existing.has(name))).toEqual([]);
});
