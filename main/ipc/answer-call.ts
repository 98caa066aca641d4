import type { Answer, Ask, CallName } from '../../preload/contract/calls.ts';
import type { Log } from '../log/log.ts';
import { askReaders } from './read-asks.ts';

/** Answers one call; what is thrown in it is a fault of ours. */
export type Answerer<K extends CallName> = (ask: Ask<K>) => Answer<K> | Promise<Answer<K>>;

/** All that the page learns of a call that was not answered. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
}

/**
 * Makes one call's handler: it refuses strangers and what is not in the contract, aloud. An error
 * inside is logged here and told to the page without its text, which may quote anything.
 */
export function answerCall<K extends CallName>(
  name: K,
  run: Answerer<K>,
  log: Log,
): (isFromPage: boolean, raw: unknown) => Promise<Answer<K>> {
  return async (isFromPage, raw) => {
    if (!isFromPage) {
      log.warn('ipc', 'stranger-refused', { call: name });
      throw new CallRefused('unknown caller');
    }
    const read = askReaders[name](raw);
    if (read.kind === 'bad-ask') {
      log.warn('ipc', 'bad-ask', { call: name });
      throw new CallRefused('not in the contract');
    }
    try {
      return await run(read.ask);
    } catch (error) {
      log.error('ipc', 'call-failed', { call: name, error });
      throw new CallRefused('failed');
    }
  };
}
