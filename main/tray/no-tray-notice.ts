import type { Presenter } from '../alerts/presenter.ts';
import type { TrayHost } from './tray-host.ts';
import { desktopWords } from '../words/desktop-words.ts';

interface NoTrayNoticeParts {
  readonly host: TrayHost;
  readonly presenter: Presenter;
  /** Over all runs of the app. */
  readonly wasTold: () => boolean;
  readonly rememberTold: () => void;
  readonly onOpen: () => void;
}

/**
 * Returns what is to be called when the window is gone: where there is no tray icon either, it says
 * once how to get back.
 */
export function noTrayNotice(parts: NoTrayNoticeParts): () => Promise<void> {
  const { host, presenter } = parts;
  return async () => {
    if (parts.wasTold() || (await host.isThere())) return;
    presenter.show(
      { key: 'no-tray', ...desktopWords.tray.noTray, ideaIds: [], actions: [] },
      (event) => {
        if (event.kind === 'shown') parts.rememberTold();
        if (event.kind === 'clicked') parts.onOpen();
      },
    );
  };
}
