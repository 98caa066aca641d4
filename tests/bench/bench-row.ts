import type { BenchDesk } from './bench-desk.ts';

export type Unit = 'ms' | 'µs' | 'MB' | 'kB' | '% of a core' | 'frames';

/** What a figure must not exceed, in its unit: alone, or against a yardstick of the same run. */
export type Goal =
  | { readonly kind: 'at most'; readonly unit: Unit; readonly most: number }
  | {
      /** `times`: ours divided by the yardstick's. `more`: ours less the yardstick's. */
      readonly kind: 'times' | 'more';
      readonly unit: Unit;
      readonly most: number;
      readonly yardstick: string;
    };

/** One measured value of ours, beside that of its yardstick where the goal names one. */
export interface Figure {
  readonly ours: number;
  readonly yardstick?: number;
}

export interface Measured<What extends string> {
  readonly figures: Readonly<Record<What, Figure>>;
  /** The single values behind the figures, by what was measured; for the plots. */
  readonly samples?: Readonly<Record<string, readonly number[]>>;
}

/** Something that is measured together, once in each run; it may give several lines of the table. */
export interface BenchRow<What extends string = string> {
  /** For `--only`. */
  readonly name: string;
  readonly goals: Readonly<Record<What, Goal>>;
  /** What it starts on the desk ends with the desk. */
  readonly measure: (desk: BenchDesk) => Promise<Measured<What>>;
}
