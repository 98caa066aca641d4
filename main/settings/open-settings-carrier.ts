import type { AlertDesk } from '../alerts/alert-desk.ts';
import { writeExportFile } from '../export/export-file.ts';
import { carrySettings, type SettingsCarrier } from './carry-settings.ts';
import { type PortableName, portableNames, writePortableSettings } from './portable-settings.ts';
import type { SettingsValues } from './read-settings.ts';
import {
  chooseSettingsSource,
  chooseSettingsTarget,
  confirmImport,
  readSettingsFile,
} from './settings-dialogs.ts';

interface OpenCarrierParts {
  readonly values: () => SettingsValues;
  readonly alerts: AlertDesk;
  /** Keeps a setting, and makes it hold at once. */
  readonly change: <K extends PortableName>(name: K, value: SettingsValues[K]) => void;
}

/** Settings on their way to and from files, by the system's own dialogs. */
export function openSettingsCarrier({ values, alerts, change }: OpenCarrierParts): SettingsCarrier {
  return carrySettings({
    write: () => {
      const { rules, quietHours } = alerts.view();
      return writePortableSettings(values(), rules, quietHours);
    },
    apply: ({ values: taken, rules, quietHours }) => {
      for (const name of portableNames) {
        const value = taken[name];
        if (value !== undefined) change(name, value);
      }
      if (rules !== null) alerts.saveRules(rules);
      if (quietHours !== null) alerts.saveQuietHours(quietHours);
    },
    chooseTarget: chooseSettingsTarget,
    chooseSource: chooseSettingsSource,
    confirm: confirmImport,
    writeFile: writeExportFile,
    readFile: readSettingsFile,
  });
}
