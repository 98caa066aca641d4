import type { DeskPorts } from './desk-ports.ts';

const ignore = () => undefined;

/** A world without time in which all goes well and nobody listens: a test replaces what it is about. */
export const deskPorts: DeskPorts = {
  journal: { append: () => Promise.resolve(), close: () => Promise.resolve() },
  presenter: { show: (_popUp, tell) => tell({ kind: 'shown' }), withdraw: ignore },
  log: { info: ignore, warn: ignore, error: ignore },
  wallMs: () => 0,
  clockOffsetMs: () => 0,
  after: () => ignore,
  rules: () => [],
  silence: () => null,
  onIdeas: ignore,
  onStatus: ignore,
  onOpen: ignore,
  copyText: ignore,
  onMute: ignore,
  onProblem: ignore,
};
