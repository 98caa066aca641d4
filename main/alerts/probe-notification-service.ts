import { execFile } from 'node:child_process';

/** Whether pop-ups can be handed to the desktop now. `unknown`: there was no way to find out. */
export type ServiceHealth =
  /** `readsMarkup`: it takes `<b>` and `&amp;` in a body for more than their letters. */
  | { readonly kind: 'answers'; readonly readsMarkup: boolean }
  | { readonly kind: 'absent' | 'hung' | 'unknown' };

const service = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

/** Two programs of which hardly any desktop has neither. */
const probes = [
  `gdbus call --session --dest ${service} --object-path ${path} --method ${service}.GetCapabilities`,
  `dbus-send --session --print-reply --dest=${service} ${path} ${service}.GetCapabilities`,
].map((command) => command.split(' '));

/** Starting the service on its first use takes a while on a busy computer. */
const limitMs = 3000;

/**
 * Asks Linux's notification service for a sign of life, from another process: Electron asks it with
 * blocking calls of 25 s each, so that a service which does not answer would stop the whole app for
 * two minutes with the first pop-up.
 */
export async function probeNotificationService(): Promise<ServiceHealth> {
  for (const [program = '', ...args] of probes) {
    const health = await run(program, args);
    if (health.kind !== 'unknown') return health;
  }
  return { kind: 'unknown' };
}

function run(program: string, args: readonly string[]): Promise<ServiceHealth> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: limitMs, killSignal: 'SIGKILL' }, (error, capabilities) => {
      if (error === null) {
        resolve({ kind: 'answers', readsMarkup: capabilities.includes('body-markup') });
      } else if (error.killed) resolve({ kind: 'hung' });
      else resolve({ kind: error.code === 'ENOENT' ? 'unknown' : 'absent' });
    });
  });
}
