import { expect, test } from 'vitest';
import { preloadScripts } from './preload-scripts.ts';

const output = { bytes: 0, inputs: {}, exports: [] };
const needs = (path: string) => ({ path, kind: 'import-statement' as const });

test('a page preloads its scripts and all that they import at once, and nothing that comes later', () => {
  const outputs = {
    'out/page.js': {
      ...output,
      entryPoint: 'page.tsx',
      imports: [needs('out/a.js'), { path: 'out/later.js', kind: 'dynamic-import' as const }],
    },
    'out/words.js': { ...output, entryPoint: 'words.ts', imports: [needs('out/a.js')] },
    'out/later.js': { ...output, entryPoint: 'later.tsx', imports: [needs('out/a.js')] },
    'out/a.js': { ...output, imports: [needs('out/b.js')] },
    'out/b.js': { ...output, imports: [] },
  };
  const html = preloadScripts('<head></head>', { inputs: {}, outputs }, ['page.tsx', 'words.ts']);
  expect([...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, name]) => name)).toEqual(
    ['page.js', 'words.js', 'a.js', 'b.js'],
  );
});
