import { isAbsolute, join } from 'node:path/posix';

type Environment = Readonly<Record<string, string | undefined>>;

export interface XdgFolders {
  readonly config: string;
  readonly data: string;
}

/** Where the user's own files lie (freedesktop.org, XDG Base Directory Specification: relative ones count as not set). */
export function xdgFolders(env: Environment, home: string): XdgFolders {
  const named = (name: string, usual: string): string => {
    const folder = env[name] ?? '';
    return isAbsolute(folder) ? folder : join(home, usual);
  };
  return {
    config: named('XDG_CONFIG_HOME', '.config'),
    data: named('XDG_DATA_HOME', '.local/share'),
  };
}
