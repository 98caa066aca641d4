import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { ServerResponse } from 'node:http';
import { answerError } from './answer.ts';
import type { Endpoint, Scope, ScriptedAnswer } from './control.ts';

/** What a test has in store for the next requests. Empty in the app. */
export interface Script {
  /** Throws when the headers could not be sent. */
  readonly answerNext: (answer: ScriptedAnswer) => void;
  readonly answerNormally: () => void;
  readonly hold: (to: Scope) => void;
  readonly release: () => void;
  /** Runs `answer` now, or when a hold on the endpoint is released. */
  readonly whenReleased: (endpoint: Endpoint, answer: () => void) => void;
  /** Answers as scripted; false when nothing is scripted for the endpoint. */
  readonly answerScripted: (endpoint: Endpoint, response: ServerResponse) => boolean;
}

export function openScript(): Script {
  let queue: { readonly answer: ScriptedAnswer; left: number }[] = [];
  const heldScopes = new Set<Scope>();
  let waiting: (() => void)[] = [];

  return {
    answerNext(answer) {
      for (const [name, value] of Object.entries(answer.headers ?? {})) {
        validateHeaderName(name);
        validateHeaderValue(name, value);
      }
      queue.push({ answer, left: answer.times ?? 1 });
    },
    answerNormally() {
      queue = [];
    },
    hold(to) {
      heldScopes.add(to);
    },
    release() {
      heldScopes.clear();
      const released = waiting;
      waiting = [];
      for (const answer of released) answer();
    },
    whenReleased(endpoint, answer) {
      if (heldScopes.has(endpoint) || heldScopes.has('any')) waiting.push(answer);
      else answer();
    },
    answerScripted(endpoint, response) {
      const next = queue.find(({ answer }) => answer.to === endpoint || answer.to === 'any');
      if (next === undefined) return false;
      next.left -= 1;
      queue = queue.filter(({ left }) => left > 0);

      const { status, headers, body } = next.answer;
      if (body === undefined) {
        answerError(response, status, undefined, headers);
      } else {
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        response.end(body);
      }
      return true;
    },
  };
}
