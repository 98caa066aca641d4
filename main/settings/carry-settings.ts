import type { CarryOutcome, ExportFault } from '../../preload/contract/calls.ts';
import { type PortableSettings, readPortableSettings } from './portable-settings.ts';

/** Takes settings out to a file of the user's choice, and in from one. */
export interface SettingsCarrier {
  readonly exportAll: () => Promise<CarryOutcome>;
  readonly importAll: () => Promise<CarryOutcome>;
}

export interface CarrierParts {
  /** The text of a file with all that may leave this computer. */
  readonly write: () => string;
  /** Makes them hold, at once. */
  readonly apply: (settings: PortableSettings) => void;
  /** Each asks the user; null: the user wants no file. */
  readonly chooseTarget: () => Promise<string | null>;
  readonly chooseSource: () => Promise<string | null>;
  /** Shows what a file would change. False: the user does not want that. */
  readonly confirm: (settings: PortableSettings) => Promise<boolean>;
  /** Resolves with why it failed, or null. */
  readonly writeFile: (file: string, text: string) => Promise<ExportFault | null>;
  /** Null: it cannot be read. */
  readonly readFile: (file: string) => Promise<string | null>;
}

export function carrySettings(parts: CarrierParts): SettingsCarrier {
  return {
    exportAll: async () => {
      const file = await parts.chooseTarget();
      if (file === null) return { kind: 'cancelled' };
      const why = await parts.writeFile(file, parts.write());
      return why === null ? { kind: 'done' } : { kind: 'not-written', why };
    },
    importAll: async () => {
      const file = await parts.chooseSource();
      if (file === null) return { kind: 'cancelled' };
      const text = await parts.readFile(file);
      const read = text === null ? null : readPortableSettings(text);
      if (read === null) return { kind: 'not-readable' };
      if (!(await parts.confirm(read))) return { kind: 'cancelled' };
      parts.apply(read);
      return { kind: 'done' };
    },
  };
}
