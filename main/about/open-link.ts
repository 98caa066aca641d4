import { shell } from 'electron';
import type { LinkName } from '../../preload/contract/links.ts';

/** The only addresses that the app ever hands to the browser. */
const addresses: { readonly [N in LinkName]: `https://${string}` } = {
  documentation: 'https://docs.fintechstrategies.ai',
  electron: 'https://www.electronjs.org',
};

/** Opens a page in the user's browser, by its name: no address comes from the window. */
export async function openLink(name: LinkName): Promise<void> {
  await shell.openExternal(addresses[name]);
}
