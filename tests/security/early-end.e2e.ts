import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { appArguments } from '../../build/app-arguments.ts';
import { declaredElectron, root } from '../../build/project.ts';
import { findRuntime } from '../../build/setup/electron-runtime.mjs';
import { expect, test } from './security-test.ts';

test('a request to end in the middle of the start is obeyed too', async ({
  desktop,
  startDemo,
  userData,
}) => {
  const runtime = findRuntime(root, declaredElectron);
  if (runtime === null) throw new Error('There is no Electron.');
  const demo = await startDemo();
  for (let n = 0; n < 5; n += 1) {
    const before = await demo.control.countStreams();
    const child = spawn(runtime.executable, appArguments({ onVirtualDesktop: true, args: [] }), {
      env: {
        ...desktop.env,
        HTI_USER_DATA: userData,
        HTI_BASE_URL: demo.url,
        HTI_API_CODE: demo.code,
      },
      stdio: 'ignore',
    });
    const exited = once(child, 'exit');
    // By then the page is being loaded.
    await expect.poll(() => demo.control.countStreams(), { intervals: [5] }).toBe(before + 1);
    const fromMs = performance.now();
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(performance.now() - fromMs).toBeLessThan(2_000);
    await expect.poll(() => demo.control.countStreams()).toBe(before);
  }
});
