interface Appointment {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that only moves when it is told to, and runs what is due on the way, in order. */
export class VirtualTime {
  /** Called at the end of every stretch of time in which nothing happened: when it is worst. */
  beforeNext: () => void = () => undefined;
  #nowMs = 0;
  #order = 0;
  #appointments: Appointment[] = [];

  get nowMs(): number {
    return this.#nowMs;
  }

  /** Calls back once after `ms`; returns what cancels it. */
  after = (ms: number, run: () => void): (() => void) => {
    const appointment = { atMs: this.#nowMs + Math.max(0, ms), order: (this.#order += 1), run };
    this.#appointments.push(appointment);
    return () => {
      this.#appointments = this.#appointments.filter((other) => other !== appointment);
    };
  };

  /** Lets `ms` pass. Promises settle between two appointments, as they would between two tasks. */
  async pass(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    for (;;) {
      await settle();
      const next = this.#next();
      if (next === null || next.atMs > endMs) break;
      this.#appointments = this.#appointments.filter((other) => other !== next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      this.beforeNext();
      next.run();
    }
    this.#nowMs = endMs;
    this.beforeNext();
  }

  #next(): Appointment | null {
    let next: Appointment | null = null;
    for (const one of this.#appointments) {
      if (next === null || one.atMs < next.atMs) next = one;
      else if (one.atMs === next.atMs && one.order < next.order) next = one;
    }
    return next;
  }
}

/** More turns than any chain of promises between two effects is long. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
