import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';

/** Keeps what the exported icons were made from. */
export const exportedFrom = join(root, 'packaging', 'icons.sha256');

/** What the exported icons depend on: the drawings, and the code that exports them. */
const sources = ['assets/**/*.svg', 'build/icons.ts', 'build/icons/{ico,icns}.ts'];

/** A line for each source, as `sha256sum` writes it. */
export function hashSources(): string {
  const files = globSync(sources, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const lines = files.map((file) => `${hashOf(readFileSync(join(root, file), 'utf8'))}  ${file}\n`);
  return lines.join('');
}

/** A checkout on Windows may have changed the line ends. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
