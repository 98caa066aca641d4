import type { After } from './session-bus.ts';

/** The promise's value, or `late` when it takes longer than `ms`. */
export function within<T>(ms: number, promise: Promise<T>, after: After): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const stopWaiting = after(ms, () => resolve('late'));
    promise.then(resolve, reject).finally(stopWaiting);
  });
}
