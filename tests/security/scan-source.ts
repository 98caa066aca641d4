import { Finder, GlobalChecks } from '@doyensec/electronegativity/dist/finder/index.js';
import { Parser } from '@doyensec/electronegativity/dist/parser/index.js';

export interface SourceFile {
  /** Its ending decides how it is read. */
  readonly path: string;
  readonly text: string;
}

export interface Scan {
  /** Each as `CHECK path`, sorted; those of the whole source have no path. */
  readonly findings: readonly string[];
  /** Files that could not be read, wholly or in part: a scan without them would prove nothing. */
  readonly unread: readonly string[];
}

/** It asks the Internet which releases there are; which Electron is declared has its own test. */
const needsNetwork = ['availablesecurityfixesglobalcheck'];

// Electronegativity looks its descriptions up by this name, in files that it downloads.
Reflect.set(globalThis, '__', (key: string) => key);

/** Runs Electronegativity over the files as one app made for this version of Electron. */
export async function scanSource(files: readonly SourceFile[], electron: string): Promise<Scan> {
  const parser = new Parser(false, true);
  const finder = new Finder([], []);
  const found = [];
  const unread: string[] = [];
  for (const { path, text } of files) {
    try {
      const [type, data, content, warnings = []] = parser.parse(path, text);
      if (data === null || warnings.length > 0) unread.push(path);
      else found.push(...(await finder.find(path, data, type, content, null, electron)));
    } catch {
      unread.push(path);
    }
  }
  const issues = await new GlobalChecks([], needsNetwork).getResults(found);
  const seen = issues.filter(({ visibility }) => visibility?.globalCheckDisabled !== true);
  const findings = seen.map(({ id, file }) => (file === 'N/A' ? id : `${id} ${file}`));
  return { findings: findings.toSorted(), unread };
}
