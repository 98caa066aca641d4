import { endpoints } from './control.ts';
import type { CommandName, DemoControl, Scope } from './control.ts';
import { askFields } from './read-ask.ts';
import type { AskFields } from './read-ask.ts';

type Run = (control: DemoControl) => Promise<unknown>;

/** One line of the wire: `{"id":1,"do":"emit","with":{…}}`. */
export type Command =
  | {
      readonly kind: 'command';
      readonly id: number;
      readonly run: Run;
    }
  /** `id` is null when not even that could be read. */
  | { readonly kind: 'unreadable'; readonly id: number | null; readonly why: string };

const scopes = [...endpoints, 'any'] as const satisfies readonly Scope[];

const readers: { readonly [K in CommandName]: (ask: AskFields) => Run } = {
  emit(ask) {
    const fields = ask.optional('fields', ask.record);
    return (control) => control.emit(fields === undefined ? {} : { fields });
  },
  burst(ask) {
    const count = ask.whole('count', 1, 100_000);
    return (control) => control.burst({ count });
  },
  update(ask) {
    const ideaId = ask.text('ideaId');
    const fields = ask.optional('fields', ask.record);
    return (control) => control.update(fields === undefined ? { ideaId } : { ideaId, fields });
  },
  emitCutOff(ask) {
    const fields = ask.optional('fields', ask.record);
    return (control) => control.emitCutOff(fields === undefined ? {} : { fields });
  },
  expireProfile: () => (control) => control.expireProfile(),
  setValidUntil(ask) {
    const day = ask.textOrNull('day');
    return (control) => control.setValidUntil({ day });
  },
  setRequestLimit(ask) {
    const perMinute = ask.whole('perMinute', 0, 1_000_000);
    return (control) => control.setRequestLimit({ perMinute });
  },
  setHistoryCap(ask) {
    const ideas = ask.whole('ideas', 0, 50);
    return (control) => control.setHistoryCap({ ideas });
  },
  dropConnections(ask) {
    const how = ask.oneOf('how', ['end', 'reset']);
    return (control) => control.dropConnections({ how });
  },
  freeze: () => (control) => control.freeze(),
  thaw: () => (control) => control.thaw(),
  hold(ask) {
    const to = ask.oneOf('to', scopes);
    return (control) => control.hold({ to });
  },
  release: () => (control) => control.release(),
  answerNext(ask) {
    const to = ask.oneOf('to', scopes);
    const status = ask.whole('status', 200, 599);
    const times = ask.optional('times', (name) => ask.whole(name, 1, 1_000_000));
    const headers = ask.optional('headers', ask.textRecord);
    const body = ask.optional('body', ask.text);
    return (control) =>
      control.answerNext({
        to,
        status,
        ...(times !== undefined && { times }),
        ...(headers !== undefined && { headers }),
        ...(body !== undefined && { body }),
      });
  },
  answerNormally: () => (control) => control.answerNormally(),
  sendBytes(ask) {
    const base64 = ask.optional('base64', ask.text);
    if (base64 !== undefined) return (control) => control.sendBytes({ base64 });
    const text = ask.text('text');
    return (control) => control.sendBytes({ text });
  },
  stopListening: () => (control) => control.stopListening(),
  listenAgain: () => (control) => control.listenAgain(),
  countStreams: () => (control) => control.countStreams(),
  exposures: () => (control) => control.exposures(),
  requests: () => (control) => control.requests(),
};

/** Reads one line; nothing of it is trusted. */
export function readCommand(line: string): Command {
  const envelope = askFields(parseJson(line));
  const id = envelope.whole('id', 0, Number.MAX_SAFE_INTEGER);
  if (envelope.faults().length > 0) return { kind: 'unreadable', id: null, why: 'no id' };
  const name = envelope.text('do');
  const ask = askFields(envelope.optional('with', envelope.record) ?? {});
  const unreadable = (why: string): Command => ({ kind: 'unreadable', id, why });
  if (!isCommandName(name)) return unreadable(`unknown command ${name}`);

  const run = readers[name](ask);
  const [fault] = [...envelope.faults(), ...ask.faults()];
  if (fault !== undefined) return unreadable(fault);
  const [stray] = [...envelope.strays(), ...ask.strays()];
  if (stray !== undefined) return unreadable(`${stray} is not known`);
  return { kind: 'command', id, run };
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(readers, name);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // read as an object without fields, so the fault is told
  }
}
