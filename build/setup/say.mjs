/**
 * One line of the set-up: which step, what it does and why.
 * @param {string} step
 * @param {string} text
 */
export function say(step, text) {
  console.log(`setup  ${step.padEnd(18)}${text}`);
}

/** Set-up cannot go on, and the message says what a person can do about it. */
export class SetupStopped extends Error {}
