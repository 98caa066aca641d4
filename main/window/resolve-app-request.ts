/** The one address of the window's page. Nothing else is ever loaded. */
export const pageUrl = 'app://hti/index.html';

/** `null`: there is nothing to be had at this address. */
export type AppFile = { readonly name: string; readonly contentType: string } | null;

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/**
 * Finds the file that a request of the page is for: a GET on our host, of a name that stands in the
 * list, letter by letter. A name is never turned into a path, so there is nothing to climb out of.
 */
export function resolveAppRequest(
  method: string,
  url: string,
  names: ReadonlySet<string>,
): AppFile {
  const prefix = 'app://hti/';
  if (method !== 'GET' || !url.startsWith(prefix)) return null;
  const name = url.slice(prefix.length);
  const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)];
  return names.has(name) && contentType !== undefined ? { name, contentType } : null;
}
