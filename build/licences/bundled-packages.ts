import type { Metafile } from 'esbuild';

/** A folder of an installed package: the last `node_modules` of a path counts. */
const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders, relative to the project's, of all packages of which anything ended up in the bundles. */
export function bundledPackages(metafiles: readonly Metafile[]): readonly string[] {
  const used = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => packageFolder.exec(path)?.[1] ?? []);
  return [...new Set(used)];
}
