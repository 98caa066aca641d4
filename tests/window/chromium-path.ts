import { existsSync } from 'node:fs';

/** The system's Chromium, which shows the window's page alone. */
export function chromiumPath(): string {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file));
  if (path === undefined) throw new Error('There is no Chromium yet: npm run setup fetches it.');
  return path;
}
