/**
 * Writes a desktop entry (freedesktop.org, Desktop Entry Specification 1.5). Values are escaped as its
 * type `string` wants it.
 */
export function writeDesktopEntry(keys: Readonly<Record<string, string>>): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}=${escape(value)}\n`);
  return `[Desktop Entry]\n${lines.join('')}`;
}

/** Reads the main group; what is no entry has no keys. The last of two equal keys counts. */
export function readDesktopEntry(text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let isMainGroup = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) isMainGroup = line.trim() === '[Desktop Entry]';
    // With `s`: a value may hold what JavaScript, unlike the standard, takes for the end of a line.
    const [, key, value] = /^([\w-]+)\s*=\s*(.*)$/s.exec(line) ?? [];
    if (isMainGroup && key !== undefined && value !== undefined) keys.set(key, unescape(value));
  }
  return keys;
}

/**
 * The value of `Exec` for a command: each part in quotes, what a shell would look at escaped, and a
 * percent sign doubled, because a single one stands for what is opened.
 */
export function execOf(command: readonly string[]): string {
  return command
    .map((part) => `"${part.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')}"`)
    .join(' ');
}

const escapes: readonly (readonly [character: string, escaped: string])[] = [
  ['\\', String.raw`\\`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
];

function escape(value: string): string {
  return value.replaceAll(/[\\\n\r\t]/g, (found) => new Map(escapes).get(found) ?? found);
}

function unescape(value: string): string {
  const characters = new Map(escapes.map(([character, escaped]) => [escaped, character]));
  return value.replaceAll(/\\./g, (found) => characters.get(found) ?? found);
}
