import { waitUntil } from '../../build/desktop/wait-until.ts';
import { type MenuEntry, readMenu } from './read-menu.ts';
import { readNames, readProperties, type TrayProperties } from './read-tray.ts';
import type { SessionBus } from './session-bus.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const itemInterface = 'org.kde.StatusNotifierItem';
const menuInterface = 'com.canonical.dbusmenu';
const propertiesInterface = 'org.freedesktop.DBus.Properties';

/** The app's icon in the desktop's tray, handled over D-Bus as a panel does. */
export interface Tray {
  /** The registered icons, each as `bus name/object path`. */
  readonly items: () => Promise<readonly string[]>;
  readonly properties: () => Promise<TrayProperties>;
  /** A left click. */
  readonly activate: () => Promise<void>;
  readonly menu: () => Promise<readonly MenuEntry[]>;
  /** Clicks the entry of this label, in the menu or below it, as soon as it is there. */
  readonly choose: (label: string) => Promise<void>;
}

/** All but `items` wait until there is an icon, and mean the only one. */
export function handleTray(bus: SessionBus): Tray {
  const items = async (): Promise<readonly string[]> => {
    const get = [watcher, '/StatusNotifierWatcher', propertiesInterface, 'Get'] as const;
    return readNames(await bus.call(get, 'ss', [watcher, 'RegisteredStatusNotifierItems']));
  };

  const onlyItem = async (): Promise<readonly [name: string, path: string]> => {
    let found: readonly string[] = [];
    await waitUntil('one icon in the tray', async () => {
      found = await items();
      return found.length === 1;
    });
    const [name = '', ...path] = found.join('').split('/');
    return [name, `/${path.join('/')}`];
  };

  const properties = async (): Promise<TrayProperties> => {
    const get = [...(await onlyItem()), propertiesInterface, 'GetAll'] as const;
    return readProperties(await bus.call(get, 's', [itemInterface]));
  };

  const menuTarget = async (method: string) => {
    const [name] = await onlyItem();
    return [name, (await properties()).menuPath, menuInterface, method] as const;
  };

  const menu = async (): Promise<readonly MenuEntry[]> => {
    const layout = await bus.call(await menuTarget('GetLayout'), 'iias', [0, -1, []]);
    return readMenu(layout[1]);
  };

  const entryOf = async (label: string): Promise<MenuEntry | undefined> =>
    flat(await menu()).find((candidate) => candidate.label === label);

  return {
    items,
    properties,
    activate: async () => {
      await bus.call([...(await onlyItem()), itemInterface, 'Activate'], 'ii', [0, 0]);
    },
    menu,
    choose: async (label) => {
      await waitUntil(`a click on ${label}`, async () => {
        const entry = await entryOf(label);
        if (entry === undefined) return false;
        const target = await menuTarget('Event');
        return bus.call(target, 'isvu', [entry.id, 'clicked', '', 0]).then(
          () => true,
          async (error: unknown) => {
            // The menu is made anew with every state; between look and click, too.
            if ((await entryOf(label))?.id === entry.id) throw error;
            return false;
          },
        );
      });
    },
  };
}

function flat(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}
