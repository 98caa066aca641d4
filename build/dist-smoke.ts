/**
 * `npm run dist:smoke`: packages the app with whatever runtime is at hand, the stand-in included, to
 * show that the package installs, runs and goes. Named so that nobody takes it for a release.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AfterPackContext, Arch, build, Platform } from 'electron-builder';
import { bundle } from './bundle.ts';
import { declaredElectron, root } from './project.ts';
import { describeRuntime, findRuntime } from './setup/electron-runtime.mjs';

const debians7Zip = '/usr/bin/7za';

const runtime = findRuntime(root, declaredElectron);
if (runtime === null) throw new Error('There is no Electron yet: npm run setup fetches it.');
console.log(`TEST BUILD, not for use; ${describeRuntime(runtime, declaredElectron)}`);
// Instead of a download.
if (existsSync(debians7Zip)) process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= debians7Zip;
// Nobody downloads it: a quick archive is better than a small one.
process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '1';

await bundle('release');
await build({
  projectDir: root,
  publish: 'never',
  targets: Platform.current().createTarget(
    ['dir', 'tar.gz'],
    Arch[process.arch === 'arm64' ? 'arm64' : 'x64'],
  ),
  config: {
    artifactName: 'TEST-BUILD-${name}-${version}-${os}-${arch}.${ext}',
    directories: { output: 'release/test-build' },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    ...(runtime.standIn && { afterExtract: fitStandIn }),
  },
});

/** The stand-in is too old for one of the fuses, and brings a loader along that a package has no use for. */
function fitStandIn({ appOutDir, packager }: AfterPackContext): void {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true });
  Reflect.deleteProperty(packager.config.electronFuses ?? {}, 'grantFileProtocolExtraPrivileges');
}
