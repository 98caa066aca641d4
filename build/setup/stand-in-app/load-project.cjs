// Loads the project given as the first path argument, as the default app of an Electron download does.
const electron = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * With the two setters that Electron has for its default app and does not document.
 * @typedef {import('electron').App & { setVersion(version: string): void, setAppPath(path: string): void }} LoadingApp
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the published types lack them
const app = /** @type {LoadingApp} */ (electron.app);

const argument = process.argv.slice(1).find((text) => !text.startsWith('-'));
if (argument === undefined) {
  console.error('usage: electron <folder of the project> [arguments]');
  process.exit(1);
}
const folder = path.resolve(argument);
const project = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(project.productName ?? project.name);
app.setVersion(project.version);
app.setDesktopName(`${project.name}.desktop`);
app.setAppPath(folder);
Object.defineProperty(process, 'defaultApp', { value: true });
require(path.join(folder, project.main));
