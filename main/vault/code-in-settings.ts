import type { Settings } from '../settings/open-settings.ts';
import type { CodePlace } from './open-vault.ts';

export function codeInSettings(settings: Settings): CodePlace {
  return {
    read: () => {
      const { sealedCode, sealedBy } = settings.values();
      return sealedCode === null ? null : { text: sealedCode, by: sealedBy ?? 'unknown' };
    },
    write: (stored) => {
      settings.set('sealedBy', stored?.by ?? null);
      return settings.set('sealedCode', stored?.text ?? null).kind === 'stored';
    },
  };
}
