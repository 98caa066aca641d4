import type { Metafile } from 'esbuild';
import { basename } from 'node:path';

/**
 * The page with the names of all scripts that it needs before it can show anything, so that they
 * come together and not one after the other.
 *
 * @param entries sources of what is needed, from the root of the project
 */
export function preloadScripts(
  html: string,
  { outputs }: Metafile,
  entries: readonly string[],
): string {
  const needed = new Set(
    Object.keys(outputs).filter((path) => entries.includes(outputs[path]?.entryPoint ?? '')),
  );
  // A set also goes through what is added to it meanwhile.
  for (const path of needed) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') needed.add(imported);
    }
  }
  const links = [...needed].map(
    (path) => `  <link rel="modulepreload" href="${basename(path)}" />\n  `,
  );
  return html.replace('</head>', `${links.join('')}</head>`);
}
