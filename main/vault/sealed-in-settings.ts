import type { Settings } from '../settings/open-settings.ts';
import type { SealedPlace } from './open-vault.ts';

export function sealedInSettings(settings: Settings): SealedPlace {
  return {
    read: () => settings.values().sealedCode,
    write: (sealed) => settings.set('sealedCode', sealed).kind === 'stored',
  };
}
