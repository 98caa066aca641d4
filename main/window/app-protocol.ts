import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import type { Log } from '../log/log.ts';
import { resolveAppRequest } from './resolve-app-request.ts';

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
}

/** The page gets its own files and nothing else: no network, no frames, no text that becomes code. */
const headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Serves the files that lie in `folder` now, and only to the windows of `session`.
 *
 * `protocol.handle`, which Electron would rather have used, makes a `Request` and a `Response` of
 * Node's of each question: to load what is behind them takes main 15 ms of a window's opening, and
 * their streams some more for each file.
 */
export function serveAppFiles(session: Session, folder: string, log: Log): void {
  const names = new Set(readdirSync(folder));
  session.protocol.registerBufferProtocol('app', ({ method, url }, answer) => {
    const file = resolveAppRequest(method, url, names);
    if (file === null) {
      log.warn('window', 'not-found', { method, url });
      answer({ statusCode: 404, headers, data: Buffer.alloc(0) });
      return;
    }
    // At once: a window that opens waits for each turn of the loop longer than for the disk.
    const data = readFileSync(join(folder, file.name));
    answer({ data, headers: { ...headers, 'Content-Type': file.contentType } });
  });
}
