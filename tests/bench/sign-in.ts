import { waitUntil } from '../../build/desktop/wait-until.ts';
import type { DemoServer } from '../../main/demo/demo-server.ts';
import { callMain } from '../harness/desk-of.ts';
import type { BenchDesk } from './bench-desk.ts';

/** A data folder with an account whose code lies in the keyring, as after the first start of a user. */
export async function signIn(desk: BenchDesk, { url, code }: DemoServer): Promise<string> {
  const userData = desk.folder();
  const app = await desk.drive({ userData });
  const page = await app.window();
  const form = { baseUrl: url, apiCode: code, storeReadable: false, mayBeClear: true };
  const { kind } = await callMain(page, 'account:connect', form);
  if (kind !== 'connected') throw new Error(`The app did not sign in: ${kind}.`);
  await waitUntil('a live feed', () => / info feed live$/m.test(app.output()));
  await app.quit();
  return userData;
}
