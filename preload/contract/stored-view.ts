/** What the app keeps on this computer. */
export interface StoredView {
  /** The data folder: settings, rules, ideas and logs lie there. */
  readonly folder: string;
  /** Of the account that is open. */
  readonly ideas: number;
  /** Of the ideas of every account, on the disk. */
  readonly bytes: number;
}
