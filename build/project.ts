import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of package.json. */
export const root = join(import.meta.dirname, '..');

/** The Electron version that is shipped, as package.json pins it. */
export const declaredElectron = readDeclaredElectron();

function readDeclaredElectron(): string {
  const project: { devDependencies: { electron: string } } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return project.devDependencies.electron;
}
