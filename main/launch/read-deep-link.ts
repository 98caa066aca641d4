/** What a link of ours asks for. Null as id: it names no idea, so the list is all there is to show. */
export interface DeepLink {
  readonly ideaId: string | null;
}

/** The app's own scheme; the installers register it (electron-builder.yml, `protocols`). */
export const deepLinkScheme = 'hti';

const ofScheme = new RegExp(`^${deepLinkScheme}:`, 'i');
const ofIdea = new RegExp(`^${deepLinkScheme}://idea/([^/?#]+)$`, 'i');

/** Beyond the longest identity that is read from a server. */
const longestId = 512;

/**
 * Reads `hti://idea/<id>`, the id percent-encoded. Any page and any program can send one, so it can
 * only ever show: no other form means anything, and nothing beside the id is read.
 */
export function readDeepLink(url: string): DeepLink {
  const [, encoded] = ofIdea.exec(url) ?? [];
  const id = encoded === undefined ? null : decode(encoded);
  return { ideaId: id !== null && id.length <= longestId ? id : null };
}

/** The link among the arguments of a start, if there is one: systems hand it over as an argument. */
export function findDeepLink(argv: readonly string[]): DeepLink | null {
  const url = argv.find((argument) => ofScheme.test(argument));
  return url === undefined ? null : readDeepLink(url);
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null; // A percent sign that encodes nothing.
  }
}
