import type { DemoControl, SentIdea } from '../../main/demo/control.ts';
import { readIdeaTime } from '../../main/ideas/idea-time.ts';

/** A version as the server wrote it. */
export interface Written {
  readonly ideaId: string;
  readonly lastUpdate: string;
  /** The instant of `lastUpdate`, milliseconds since the Unix epoch. */
  readonly atMs: number;
}

type Control = Pick<DemoControl, 'emit' | 'emitCutOff' | 'update'>;

const longestLifeMs = 3_600_000;
const shortLifeMs = 1_500;

/**
 * Has the demo server write ideas whose every version bears a name of its own where the pop-up
 * shows it, so that a pop-up can be counted against the version that it told.
 */
export class IdeaSource {
  /** The newest version of each idea, as written. */
  readonly newest = new Map<string, Written>();
  readonly #control: Control;
  readonly #chance: () => number;
  /** Ideas whose present version had a History answer of its own: only these are updated. */
  #settled: string[] = [];
  #unsettled: string[] = [];
  readonly #revisions = new Map<string, number>();
  #ideas = 0;

  constructor(control: Control, chance: () => number) {
    this.#control = control;
    this.#chance = chance;
  }

  async emit(count = 1): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      this.#note(await this.#control.emit({ fields: this.#newFields() }));
    }
  }

  /** A new idea whose event is cut off by a reset. */
  async emitCutOff(): Promise<void> {
    this.#note(await this.#control.emitCutOff({ fields: this.#newFields() }));
  }

  /**
   * Updates an idea whose present version nobody can have missed: History holds the newest version
   * alone, so one that a reset swallowed could not be recovered once it is overtaken.
   */
  async update(): Promise<void> {
    const at = Math.floor(this.#chance() * this.#settled.length);
    const [ideaId] = this.#settled.splice(at, 1);
    if (ideaId !== undefined) await this.#revise(ideaId);
  }

  /** Updates an idea so often that all but the last version are overtaken; only while nobody listens. */
  async updateUnheard(times: number): Promise<void> {
    const [ideaId] = this.#settled.splice(-1, 1);
    if (ideaId === undefined) return;
    for (let left = times; left > 0; left -= 1) await this.#revise(ideaId);
  }

  /** To be called before the app is to recover; the answer, when it has: all of before is settled. */
  markRecovery(): () => void {
    const before = this.#unsettled;
    this.#unsettled = [];
    return () => {
      this.#settled = [...new Set([...this.#settled, ...before])];
    };
  }

  async #revise(ideaId: string): Promise<void> {
    const revision = (this.#revisions.get(ideaId) ?? 1) + 1;
    this.#revisions.set(ideaId, revision);
    const [name] = ideaId.split(' ');
    const fields =
      this.#chance() < 0.2
        ? { DESCRIPTION: `Only the wording is new in revision ${revision}.` }
        : { INSTRUMENT: `${name}.${revision}`, STOP_LOSS: 90 + revision / 100 };
    this.#note(await this.#control.update({ ideaId, fields }));
  }

  #newFields(): Readonly<Record<string, unknown>> {
    this.#ideas += 1;
    const lifeMs = this.#chance() < 0.05 ? shortLifeMs : longestLifeMs;
    return {
      idea_id: `S${this.#ideas} of the storm`,
      INSTRUMENT: `S${this.#ideas}.1`,
      SIDE: 'Buy',
      PRICE: 100,
      TAKE_PROFIT: 110,
      STOP_LOSS: 90,
      EXPIRATION_TIME: new Date(Date.now() + lifeMs).toISOString(),
    };
  }

  #note({ ideaId, lastUpdate }: SentIdea): void {
    const { atMs } = readIdeaTime(lastUpdate);
    if (atMs === null) throw new Error(`The demo server wrote ${lastUpdate}.`);
    this.newest.set(ideaId, { ideaId, lastUpdate, atMs });
    this.#unsettled.push(ideaId);
  }
}
