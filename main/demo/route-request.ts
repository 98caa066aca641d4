import type { IncomingMessage, ServerResponse } from 'node:http';
import { utcText } from './account.ts';
import type { Account } from './account.ts';
import { answerError, answerJson } from './answer.ts';
import type { Clock } from './clock.ts';
import { endpoints } from './control.ts';
import type { Endpoint } from './control.ts';
import { historyLimitAtMost } from './feed.ts';
import type { Feed } from './feed.ts';
import { pathOf } from './journal.ts';
import type { Journal } from './journal.ts';
import { openStream } from './open-stream.ts';
import type { Script } from './script.ts';

export interface ServerParts {
  readonly account: Account;
  readonly feed: Feed;
  readonly journal: Journal;
  readonly script: Script;
  readonly clock: Clock;
  readonly onStreamOpened: () => void;
}

const pathPrefix = '/client-api/hti/';
const defaultHistoryLimit = 20;
const defaultPollSeconds = 2;

/** Answers one request as the HTI API does, or as a test has scripted it. */
export function routeRequest(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { account, clock, journal, script } = parts;
  const query = new URLSearchParams(request.url?.split('?').slice(1).join('?'));
  const noteStatus = journal.request(request, query, clock.nowMs());
  const endpoint = endpoints.find((name) => pathOf(request) === pathPrefix + name);

  const answer = (): void => {
    // A client may have given up on a held request.
    if (response.destroyed) return;
    response.setHeader('Date', new Date(clock.nowMs()).toUTCString());
    answerEndpoint();
    noteStatus(response.statusCode);
  };
  const answerEndpoint = (): void => {
    if (endpoint === undefined) return answerError(response, 404);
    if (request.method !== 'GET') return answerError(response, 405, undefined, { Allow: 'GET' });
    if (script.answerScripted(endpoint, response)) return undefined;
    const refusal = account.admit(codeOf(endpoint, request, query));
    if (refusal !== null) {
      return answerError(response, refusal.status, refusal.detail, refusal.headers);
    }
    return answerAdmitted(parts, endpoint, query, response);
  };

  if (endpoint === undefined) answer();
  else script.whenReleased(endpoint, answer);
}

/** REST takes the code in a header; the stream in the query, as `EventSource` cannot set headers. */
function codeOf(
  endpoint: Endpoint,
  request: IncomingMessage,
  query: URLSearchParams,
): string | null {
  if (endpoint === 'stream') return query.get('api_code');
  const header = request.headers['x-api-code'];
  return typeof header === 'string' ? header : null;
}

function answerAdmitted(
  parts: ServerParts,
  endpoint: Endpoint,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  switch (endpoint) {
    case 'auth':
      return answerJson(response, 200, { status: 'ok', profile: parts.account.profile() });
    case 'history':
      return answerHistory(parts, query.get('limit'), response);
    case 'stream':
      return answerStream(parts, query.get('poll_seconds'), response);
  }
}

function answerHistory(
  { account, clock, feed, journal }: ServerParts,
  asked: string | null,
  response: ServerResponse,
): void {
  const limit = numberWithin(asked ?? String(defaultHistoryLimit), 1, historyLimitAtMost);
  if (limit === null || !Number.isInteger(limit)) {
    answerError(response, 422, `limit must be a whole number from 1 to ${historyLimitAtMost}.`);
    return;
  }
  const ideas = feed.history(limit);
  const nowMs = clock.nowMs();
  answerJson(response, 200, {
    status: 'ok',
    profile: account.profile(),
    count: ideas.length,
    limit: Math.min(limit, feed.historyCap()),
    ideas: ideas.map(({ document }) => document),
    served_at: utcText(nowMs),
  });
  for (const idea of ideas) journal.expose(idea, 'history', nowMs);
}

function answerStream(
  { clock, feed, onStreamOpened }: ServerParts,
  asked: string | null,
  response: ServerResponse,
): void {
  const pollSeconds = numberWithin(asked ?? String(defaultPollSeconds), 1, 10);
  if (pollSeconds === null) {
    answerError(response, 422, 'poll_seconds must be a number from 1.0 to 10.0.');
    return;
  }
  const stream = openStream(response, pollSeconds * 1000, clock, () => feed.streams.delete(stream));
  feed.streams.add(stream);
  onStreamOpened();
}

function numberWithin(text: string, least: number, most: number): number | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}
