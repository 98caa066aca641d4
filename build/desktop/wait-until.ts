import { setTimeout as sleep } from 'node:timers/promises';

const lookAgainMs = 25;
/** Against hanging alone: several times what anything takes on a slow computer. */
const patienceMs = 30_000;

/** Waits until a fact holds. Rejects after 30 s, saying what was waited for. */
export async function waitUntil(
  what: string,
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  const giveUpAtMs = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > giveUpAtMs) throw new Error(`Waited in vain for ${what}.`);
    await sleep(lookAgainMs);
  }
}
