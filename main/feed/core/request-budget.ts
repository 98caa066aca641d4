/** The profile's `request_limit_per_minute`, kept on our side so that the server never has to refuse. */
export interface RequestBudget {
  readonly perMinute: number;
  /** Monotonic milliseconds of the requests of the last minute, oldest first. */
  readonly spentAtMs: readonly number[];
}

const MINUTE_MS = 60_000;

/** The documented example's limit, used until the profile tells its own. */
export const DEFAULT_PER_MINUTE = 60;

export const fullBudget: RequestBudget = { perMinute: DEFAULT_PER_MINUTE, spentAtMs: [] };

/** Milliseconds until one more request is allowed; 0 when it is allowed now. */
export function budgetWaitMs(budget: RequestBudget, monoMs: number): number {
  const recent = recentOf(budget, monoMs);
  const blocking = recent[recent.length - budget.perMinute];
  return blocking === undefined ? 0 : Math.max(1, blocking + MINUTE_MS - monoMs);
}

export function spend(budget: RequestBudget, monoMs: number): RequestBudget {
  return { ...budget, spentAtMs: [...recentOf(budget, monoMs), monoMs] };
}

/** A limit that is no positive number is no limit that we could keep: the old one stays. */
export function withLimit(budget: RequestBudget, perMinute: number | null): RequestBudget {
  if (perMinute === null || !Number.isFinite(perMinute) || perMinute < 1) return budget;
  return { ...budget, perMinute: Math.floor(perMinute) };
}

function recentOf(budget: RequestBudget, monoMs: number): readonly number[] {
  return budget.spentAtMs.filter((at) => monoMs - at < MINUTE_MS);
}
