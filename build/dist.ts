/** `npm run dist`: packages the app for release, never with the stand-in runtime. */
import { join } from 'node:path';
import { build } from 'electron-builder';
import { bundle } from './bundle.ts';
import { declaredElectron, root } from './project.ts';
import { findRuntime } from './setup/electron-runtime.mjs';
import { findSigning } from './signing.ts';
import { findUpdateSigning } from './updates/update-signing.ts';

const runtime = findRuntime(root, declaredElectron);
if (runtime === null || runtime.standIn || runtime.version !== declaredElectron) {
  const found = runtime === null ? 'there is none' : `this one is ${runtime.version}`;
  console.error(`A release is built with Electron ${declaredElectron} only; ${found}.`);
  console.error('npm run setup -- --retry-electron asks for the download again.');
  process.exitCode = 1;
} else {
  const signing = findSigning(process.platform, process.env);
  const updates = findUpdateSigning(process.env);
  console.log(`${signing.told}\n${updates.told}`);
  await bundle('release');
  // electron-builder fetches Electron itself, for each processor that it packs for.
  const config = { ...signing.config, ...updates.config };
  await build({ projectDir: root, publish: 'never', config });
  updates.sign(join(root, 'release'));
}
