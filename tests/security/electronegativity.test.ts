import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { declaredElectron, root } from '../../build/project.ts';
import { scanSource, type SourceFile } from './scan-source.ts';

/** What it may find, and why that is no fault. The tests in checklist.e2e.ts are the proof. */
const explained: Readonly<Record<string, string>> = {
  CSP_GLOBAL_CHECK: 'It looks for a policy in HTML; ours is a header of app-protocol.ts.',
  'AUXCLICK_JS_CHECK main/window/tray-window.ts':
    'A middle click opens nothing: harden.ts denies every new window.',
  'OPEN_EXTERNAL_JS_CHECK main/about/open-link.ts':
    'The window names one of the addresses that stand in that file; it can send none.',
  'PRELOAD_JS_CHECK main/window/tray-window.ts':
    'A wish to read the preload script, which is two functions over a fixed list of names.',
  'PROTOCOL_HANDLER_JS_CHECK main/launch/watch-links.ts':
    'A link can show an idea or the list, and nothing else (read-deep-link.ts).',
  'PROTOCOL_HANDLER_JS_CHECK main/window/app-protocol.ts':
    'It hands out the files of a list of names, and nothing else (resolve-app-request.ts).',
};

function sourceFiles(): readonly SourceFile[] {
  return ['main', 'preload', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.(?:tsx?|html)$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

test('Electronegativity reads every source file and finds nothing that is not explained', async () => {
  const { findings, unread } = await scanSource(sourceFiles(), declaredElectron);
  expect(unread).toEqual([]);
  expect(findings).toEqual(Object.keys(explained).toSorted());
});

test('it would find an unsafe window, and a file that it cannot read is named', async () => {
  const scan = await scanSource(
    [
      {
        path: 'window.ts',
        text: `import { BrowserWindow, shell } from 'electron';
          const fields = { width: 400 } satisfies object;
          export const win = new BrowserWindow({
            ...fields,
            webPreferences: { contextIsolation: false, sandbox: false, webSecurity: false },
          });
          export const go = (url: string) => shell.openExternal(url);`,
      },
      { path: 'unreadable.ts', text: 'class A { accessor x = 1 }' },
    ],
    declaredElectron,
  );
  expect(scan.unread).toEqual(['unreadable.ts']);
  for (const check of ['CONTEXT_ISOLATION', 'SANDBOX', 'WEB_SECURITY', 'OPEN_EXTERNAL']) {
    expect(scan.findings.join(), check).toContain(check);
  }
});
