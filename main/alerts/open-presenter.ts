import type { After, SessionBus } from '../dbus/session-bus.ts';
import { createElectronPresenter } from './electron-presenter.ts';
import { createLinuxPresenter } from './linux-presenter.ts';
import { openNotificationService } from './linux/notification-service.ts';
import type { AppLook } from './linux/notify-arguments.ts';
import type { Presenter } from './presenter.ts';

interface PresenterParts {
  readonly platform: NodeJS.Platform;
  /** Linux's. */
  readonly bus: SessionBus;
  readonly app: AppLook;
  readonly after: After;
}

/**
 * Pop-ups as this system shows them. Electron's own stop the whole app on Linux for as long as the
 * notification service does not answer, and know neither replacing nor buttons there.
 */
export function openPresenter({ platform, bus, app, after }: PresenterParts): Presenter {
  if (platform !== 'linux') return createElectronPresenter(app.iconPath);
  return createLinuxPresenter(openNotificationService(bus, after), app, after);
}
