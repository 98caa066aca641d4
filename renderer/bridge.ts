import type { Bridge } from '../preload/contract/calls.ts';

declare global {
  interface Window {
    /** Put there by the preload script before any script of the page runs. */
    readonly hti: Bridge;
  }
}

export const bridge: Bridge = window.hti;
