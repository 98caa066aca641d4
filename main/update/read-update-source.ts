import type { UpdateSource } from './update-source.ts';

/**
 * Reads what electron-builder writes beside a package, `app-update.yml`: plain `name: value` lines.
 * Null for another provider, and for an address that is not encrypted; `allowsLoopback`: but for one
 * of this computer.
 */
export function readUpdateSource(text: string, allowsLoopback: boolean): UpdateSource | null {
  const lines = text.matchAll(/^(\w+):[ \t]+(\S+)[ \t]*$/gm);
  const values = new Map(Array.from(lines, ([, name, value]) => [name, value]));
  const provider = values.get('provider');
  if (provider === 'generic') return readGeneric(values.get('url') ?? '', allowsLoopback);
  if (provider !== 'github') return null;
  return readGitHub(values.get('owner'), values.get('repo'), values.get('host'));
}

function readGitHub(owner = '', repo = '', host = 'github.com'): UpdateSource | null {
  const areNames = [owner, repo].every((text) => /^[\w.-]+$/.test(text));
  if (!areNames || host !== 'github.com') return null;
  return { provider: 'github', owner, repo };
}

function readGeneric(url: string, allowsLoopback: boolean): UpdateSource | null {
  try {
    const { protocol, hostname } = new URL(url);
    const isLoopback = allowsLoopback && hostname === '127.0.0.1';
    return protocol === 'https:' || isLoopback ? { provider: 'generic', url } : null;
  } catch {
    // Not an address.
    return null;
  }
}
