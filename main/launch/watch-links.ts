import { app } from 'electron';
import { type DeepLink, deepLinkScheme, readDeepLink } from './read-deep-link.ts';

/**
 * Hears of links on macOS, which sends them as events, even before the app is ready; they wait until
 * somebody follows them. Windows and Linux hand them over as an argument of a start.
 */
export function watchLinks(): (follow: (link: DeepLink) => void) => void {
  let waiting: DeepLink | null = null;
  let pass = (link: DeepLink): void => {
    waiting = link;
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    pass(readDeepLink(url));
  });
  return (follow) => {
    pass = follow;
    if (waiting !== null) follow(waiting);
  };
}

/** On Linux the desktop entry says it, and a start has no business with the user's choices. */
export function claimLinks(): void {
  if (app.isPackaged && process.platform !== 'linux')
    app.setAsDefaultProtocolClient(deepLinkScheme);
}
