import { type Configuration, Packager } from 'electron-builder';
import { root } from '../../build/project.ts';

/** Reads electron-builder.yml as electron-builder does. Rejects with its own words what its schema does not allow. */
export async function readConfig(): Promise<Configuration> {
  const packager = new Packager({ projectDir: root });
  await packager.validateConfig();
  return packager.config;
}
