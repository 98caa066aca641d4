import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { autostartFile, linuxLogin } from './linux-login.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linux-login-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const opened = () => {
  const file = autostartFile(folder);
  return { file, login: linuxLogin(file, 'HTI Notifier', ['/opt/HTI Notifier/hti-notifier']) };
};

test('off is no entry, and the others start the app with or without its window', () => {
  const { file, login } = opened();
  expect(login.read()).toBe('off');
  for (const wanted of ['hidden', 'window', 'off', 'off'] as const) {
    login.set(wanted);
    expect(login.read()).toBe(wanted);
  }
  login.set('hidden');
  expect(readFileSync(file, 'utf8')).toBe(
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=HTI Notifier',
      'Exec="/opt/HTI Notifier/hti-notifier" "--hidden"',
      'TryExec=/opt/HTI Notifier/hti-notifier',
      'Terminal=false',
      '',
    ].join('\n'),
  );
});

test.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
  'what the user turned off in the desktop’s own settings is off: %s',
  (line) => {
    const { file, login } = opened();
    login.set('window');
    writeFileSync(file, `${readFileSync(file, 'utf8')}${line}\n`);
    expect(login.read()).toBe('off');
    login.set('window');
    expect(login.read()).toBe('window');
  },
);

test('a folder that cannot be written is told, and nothing is said to be set', () => {
  writeFileSync(join(folder, 'autostart'), 'in the way');
  const { login } = opened();
  expect(() => login.set('hidden')).toThrow();
  expect(login.read()).toBe('off');
});
