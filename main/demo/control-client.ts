import type { Readable, Writable } from 'node:stream';
import type { AnswerOf, AskOf, CommandName, DemoControl } from './control.ts';
import { readLines } from './read-lines.ts';
import { readReply, readResult } from './read-reply.ts';

/** The part of a child process, started with piped stdin and stdout, that is used. */
export interface ControlledProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
}

export interface DemoConnection {
  readonly url: string;
  readonly control: DemoControl;
  /** Closes the wire, at which the server ends by itself. */
  readonly end: () => void;
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** The handle on a demo server that was started with `--control`. Rejects when it ends before it listens. */
export async function connectControl(child: ControlledProcess): Promise<DemoConnection> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended = false;

  const ask = <K extends CommandName>(name: K, given: AskOf<K>): Promise<AnswerOf<K>> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new Error('The demo server has ended.'));
        return;
      }
      lastId += 1;
      waiting.set(lastId, {
        done: (result) => resolve(readResult(name, result)),
        failed: reject,
      });
      child.stdin.write(`${JSON.stringify({ id: lastId, do: name, with: given })}\n`);
    });

  const settle = (id: number): Waiting | undefined => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    return waiter;
  };

  const url = await new Promise<string>((resolve, reject) => {
    const hear = (line: string): void => {
      const reply = readReply(line);
      switch (reply.kind) {
        case 'listening':
          return resolve(reply.url);
        case 'done':
          return settle(reply.id)?.done(reply.result);
        case 'failed':
          return settle(reply.id)?.failed(new Error(reply.error));
        case 'other':
          return undefined;
      }
    };
    readLines(child.stdout, hear, () => {
      ended = true;
      const gone = new Error('The demo server has ended.');
      reject(gone);
      for (const { failed } of waiting.values()) failed(gone);
      waiting.clear();
    });
  });
  return { url, control: controlOver(ask), end: () => child.stdin.end() };
}

function controlOver(
  ask: <K extends CommandName>(name: K, given: AskOf<K>) => Promise<AnswerOf<K>>,
): DemoControl {
  return {
    emit: (given) => ask('emit', given),
    burst: (given) => ask('burst', given),
    update: (given) => ask('update', given),
    emitCutOff: (given) => ask('emitCutOff', given),
    expireProfile: () => ask('expireProfile', undefined),
    setValidUntil: (given) => ask('setValidUntil', given),
    setRequestLimit: (given) => ask('setRequestLimit', given),
    setHistoryCap: (given) => ask('setHistoryCap', given),
    dropConnections: (given) => ask('dropConnections', given),
    freeze: () => ask('freeze', undefined),
    thaw: () => ask('thaw', undefined),
    hold: (given) => ask('hold', given),
    release: () => ask('release', undefined),
    answerNext: (given) => ask('answerNext', given),
    answerNormally: () => ask('answerNormally', undefined),
    sendBytes: (given) => ask('sendBytes', given),
    stopListening: () => ask('stopListening', undefined),
    listenAgain: () => ask('listenAgain', undefined),
    countStreams: () => ask('countStreams', undefined),
    exposures: () => ask('exposures', undefined),
    requests: () => ask('requests', undefined),
  };
}
