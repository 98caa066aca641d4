/** Where updates come from, as electron-updater takes it. */
export type UpdateSource =
  | { readonly provider: 'github'; readonly owner: string; readonly repo: string }
  | { readonly provider: 'generic'; readonly url: string };

/** GitHub sends on to these for the files of a release. */
const gitHubOrigins = [
  'https://github.com',
  'https://objects.githubusercontent.com',
  'https://release-assets.githubusercontent.com',
];

/** All that a look for updates may ever contact. */
export function originsOf(source: UpdateSource): ReadonlySet<string> {
  return new Set(source.provider === 'github' ? gitHubOrigins : [new URL(source.url).origin]);
}

/** Where the user finds the newest version. */
export function pageOf(source: UpdateSource): string {
  return source.provider === 'github'
    ? `https://github.com/${source.owner}/${source.repo}/releases/latest`
    : source.url;
}
