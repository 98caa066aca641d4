import { createElectronPresenter } from './electron-presenter.ts';
import { guardPresenter } from './guard-presenter.ts';
import { keepAnswer } from './keep-answer.ts';
import type { Presenter } from './presenter.ts';
import { probeNotificationService } from './probe-notification-service.ts';

/** How long a sign of life of Linux's notification service is good for, ms. */
const HEALTHY_FOR_MS = 10_000;

/** Pop-ups as this system shows them; on Linux never without a sign of life from its service. */
export function openPresenter(platform: NodeJS.Platform, iconPath: string): Presenter {
  const presenter = createElectronPresenter(iconPath);
  if (platform !== 'linux') return presenter;
  const health = keepAnswer(probeNotificationService, HEALTHY_FOR_MS, () => performance.now());
  return guardPresenter(presenter, health);
}
