import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Child, startChild, type Surroundings } from './child.ts';
import { firstLine } from './first-line.ts';

const run = promisify(execFile);
const settingsOfPanel = '/usr/share/dbus-1/services/org.xfce.Xfconf.service';

export interface SessionBus {
  /** Value for DBUS_SESSION_BUS_ADDRESS. */
  readonly address: string;
  readonly child: Child;
}

/** Starts a private session bus that lets tests listen to it and starts no services by itself. */
export async function startSessionBus(configFolder: string, at: Surroundings): Promise<SessionBus> {
  const config = join(at.folder, 'session-bus.conf');
  const services = join(at.folder, 'services');
  copyFileSync(join(configFolder, 'session-bus.conf'), config);
  mkdirSync(services);
  if (existsSync(settingsOfPanel)) {
    copyFileSync(settingsOfPanel, join(services, 'org.xfce.Xfconf.service'));
  }
  const args = [`--config-file=${config}`, '--nofork', '--print-address=3'];
  const child = startChild('dbus-daemon', args, at);
  return { address: await firstLine('dbus-daemon', child.told), child };
}

/** Whether somebody provides this service on the session bus. */
export async function isOwned(name: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const call = ['call', '--session', '--dest=org.freedesktop.DBus', '--object-path=/'];
  const method = ['--method=org.freedesktop.DBus.NameHasOwner', name];
  const { stdout } = await run('gdbus', [...call, ...method], { env });
  return stdout.includes('true');
}
