import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { bundledPackages } from './licences/bundled-packages.ts';
import { readLicence } from './licences/read-licence.ts';
import { writeLicences } from './licences/write-licences.ts';
import { preloadScripts } from './preload-scripts.ts';
import { root } from './project.ts';

export type BundleFor = 'development' | 'release';

/** Apart, so that a package can be built while the tests run the other. */
const outOf: { readonly [P in BundleFor]: string } = {
  development: join(root, 'dist'),
  release: join(root, 'release', 'bundle'),
};
/** What the page shows first is made of, in the language that most of its readers speak. */
const firstScripts = ['renderer/index.tsx', 'preload/words/english.ts'];
/** Not in the bundles, but around them. */
const electron = 'node_modules/electron';
const notUsed = join(root, 'build', 'not-used.cjs');

/** Builds the parts of the app into a folder of their own. Rejects, after esbuild has shown why, when one cannot be built. */
export async function bundle(purpose: BundleFor): Promise<void> {
  const out = outOf[purpose];
  rmSync(out, { recursive: true, force: true });
  const run = (part: (purpose: BundleFor) => BuildOptions) =>
    build({ ...part(purpose), metafile: true });
  const built = await Promise.all([run(renderer), run(main), run(updater), run(preload)]);
  const [page] = built;
  const folders = [...bundledPackages(built.map(({ metafile }) => metafile)), electron];
  const licences = folders.map((folder) => readLicence(join(root, folder)));
  writeFileSync(join(out, 'THIRD_PARTY_LICENSES'), writeLicences(licences));
  const html = readFileSync(join(root, 'renderer', 'index.html'), 'utf8');
  writeFileSync(
    join(out, 'renderer', 'index.html'),
    preloadScripts(html, page.metafile, firstScripts),
  );
  cpSync(join(root, 'assets'), join(out, 'assets'), { recursive: true, filter: isShown });
}

/** The drawings themselves are not: they have been exported to what the app shows. */
function isShown(path: string): boolean {
  return !path.endsWith('.svg');
}

function shared(purpose: BundleFor): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    legalComments: 'none',
    logLevel: 'warning',
    minify: purpose === 'release',
    sourcemap: purpose === 'development' ? 'linked' : false,
  };
}

// The oldest runtime it meets is the stand-in of development: Node 18 and Chrome 114.
const inNode: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  external: ['electron'],
};

function main(purpose: BundleFor): BuildOptions {
  return {
    ...shared(purpose),
    ...inNode,
    entryPoints: ['main/index.ts'],
    // What libraries bring along for what is not used of them would be half of the whole file. The
    // D-Bus one: reading what others say about their interfaces, and buses that are programs. The
    // one of the settings: schemas, in whose place readSettings heals value by value, and migrations
    // between versions of the app. The one of the log: sending it to a server.
    alias: {
      xml2js: notUsed,
      'event-stream': notUsed,
      'ajv/dist/2020.js': notUsed,
      'ajv-formats': notUsed,
      semver: notUsed,
      http: notUsed,
      https: notUsed,
    },
    plugins: [updaterApart],
    // No file of an archive can be loaded in the other way.
    supported: { 'dynamic-import': false },
    outfile: join(outOf[purpose], 'main.cjs'),
  };
}

/** What is needed a minute after the start does not make the start slower. */
const updaterApart: Plugin = {
  name: 'updater-apart',
  setup: (esbuild) => {
    esbuild.onResolve({ filter: /\/open-electron-updater\.ts$/ }, () => ({
      path: './updater.cjs',
      external: true,
    }));
  },
};

function updater(purpose: BundleFor): BuildOptions {
  return {
    ...shared(purpose),
    ...inNode,
    entryPoints: ['main/update/open-electron-updater.ts'],
    outfile: join(outOf[purpose], 'updater.cjs'),
  };
}

function preload(purpose: BundleFor): BuildOptions {
  return {
    ...shared(purpose),
    ...inNode,
    entryPoints: ['preload/index.ts'],
    outfile: join(outOf[purpose], 'preload.cjs'),
  };
}

function renderer(purpose: BundleFor): BuildOptions {
  return {
    ...shared(purpose),
    platform: 'browser',
    format: 'esm',
    target: 'chrome114',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: ['renderer/index.tsx', 'renderer/index.css'],
    outdir: join(outOf[purpose], 'renderer'),
    // A language is a file of its own, and so are the settings: the page loads what it speaks and shows.
    splitting: true,
  };
}
