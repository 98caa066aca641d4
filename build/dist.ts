/** `npm run dist`: packages the app for release, never with the stand-in runtime. */
import { build } from 'electron-builder';
import { bundle } from './bundle.ts';
import { declaredElectron, root } from './project.ts';
import { findRuntime } from './setup/electron-runtime.mjs';
import { findSigning } from './signing.ts';

const runtime = findRuntime(root, declaredElectron);
if (runtime === null || runtime.standIn || runtime.version !== declaredElectron) {
  const found = runtime === null ? 'there is none' : `this one is ${runtime.version}`;
  console.error(`A release is built with Electron ${declaredElectron} only; ${found}.`);
  console.error('npm run setup -- --retry-electron asks for the download again.');
  process.exitCode = 1;
} else {
  const signing = findSigning(process.platform, process.env);
  console.log(signing.told);
  await bundle('release');
  // The runtime's own architecture is at hand; electron-builder downloads the others.
  await build({ projectDir: root, publish: 'never', config: signing.config });
}
