/** `npm start`: builds the app and runs it, on a virtual desktop where there is no real one. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { appArguments, isRoot } from './app-arguments.ts';
import { bundle } from './bundle.ts';
import { keepTakingScreenshots } from './desktop/screenshot.ts';
import { startVirtualDesktop } from './desktop/virtual-desktop.ts';
import { declaredElectron, root } from './project.ts';
import { runApp } from './run-app.ts';
import { describeRuntime, findRuntime } from './setup/electron-runtime.mjs';
import { isHeadless } from './setup/needs.mjs';

const args = ['--demo-when-signed-out', ...process.argv.slice(2)];
const runtime = findRuntime(root, declaredElectron);
if (runtime === null) throw new Error('There is no Electron yet: npm run setup fetches it.');

await bundle('development');
console.log(describeRuntime(runtime, declaredElectron));
if (isRoot) console.log('sandbox: off (--no-sandbox), because Chromium refuses it to root');
process.exitCode = isHeadless(process.env, process.platform)
  ? await runOnVirtualDesktop(runtime.executable)
  : await runApp(runtime.executable, appArguments({ onVirtualDesktop: false, args }), process.env);

async function runOnVirtualDesktop(executable: string): Promise<number> {
  const desktop = await startVirtualDesktop({ env: process.env, keyringFolder: keyringFolder() });
  const picture = join(root, '.desktop', 'desktop.png');
  mkdirSync(join(root, '.desktop'), { recursive: true });
  console.log(`desktop: virtual (there is no display); look at ${picture}, new every 2 s`);
  const ended = new AbortController();
  const pictures = keepTakingScreenshots(picture, desktop.env, ended.signal).catch(
    // Without a picture the app still runs.
    (error: unknown) => console.error('desktop: no more pictures:', error),
  );
  try {
    return await runApp(executable, appArguments({ onVirtualDesktop: true, args }), desktop.env);
  } finally {
    ended.abort();
    await pictures;
    await desktop.stop();
  }
}

/** Outlives the run, as the app's data does that is encrypted with it. */
function keyringFolder(): string {
  const data = process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return join(data, 'hti-notifier', 'virtual-desktop');
}
