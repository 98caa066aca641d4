import type { Account } from './account.ts';
import type { DemoControl, SentIdea } from './control.ts';
import { eventText } from './open-stream.ts';
import type { Feed } from './feed.ts';
import type { KeptIdea } from './idea-documents.ts';
import type { Journal } from './journal.ts';
import type { Listener } from './listener.ts';
import type { Script } from './script.ts';

export interface ControlledParts {
  readonly account: Account;
  readonly feed: Feed;
  readonly journal: Journal;
  readonly script: Script;
  readonly door: Listener;
}

/** The handle on a server of this process. Everything happens before the returned promise is looked at. */
export function controlOf({ account, feed, journal, script, door }: ControlledParts): DemoControl {
  const emit = (fields: SentIdea['document']): SentIdea => {
    const idea = feed.write(fields);
    feed.publish(idea);
    return sent(idea);
  };
  return {
    emit: async (ask) => emit(ask?.fields ?? {}),
    burst: async ({ count }) => Array.from({ length: count }, () => emit({})),
    async update({ ideaId, fields }) {
      const idea = feed.revise(ideaId, fields);
      if (idea === null) throw new Error(`There is no idea ${ideaId}.`);
      feed.publish(idea);
      return sent(idea);
    },
    async emitCutOff(ask) {
      const idea = feed.write(ask?.fields ?? {});
      const event = eventText('idea', idea.document);
      for (const stream of feed.streams) stream.resetAfter(event.slice(0, event.length / 2));
      return sent(idea);
    },

    async expireProfile() {
      feed.closeStreams(account.expireNow());
    },
    setValidUntil: async ({ day }) => account.setValidUntil(day),
    setRequestLimit: async ({ perMinute }) => account.setRequestLimit(perMinute),
    setHistoryCap: async ({ ideas }) => feed.setHistoryCap(ideas),

    async dropConnections({ how }) {
      const { size } = feed.streams;
      if (how === 'reset') door.resetAll();
      else for (const stream of feed.streams) stream.end();
      return size;
    },
    async freeze() {
      for (const stream of feed.streams) stream.freeze();
    },
    async thaw() {
      for (const stream of feed.streams) stream.thaw();
    },
    hold: async ({ to }) => script.hold(to),
    release: async () => script.release(),
    answerNext: async (answer) => script.answerNext(answer),
    answerNormally: async () => script.answerNormally(),
    async sendBytes(ask) {
      const bytes = 'text' in ask ? ask.text : Buffer.from(ask.base64, 'base64');
      for (const stream of feed.streams) stream.send(bytes);
    },

    stopListening: () => door.close(),
    async listenAgain() {
      await door.listen();
    },

    countStreams: async () => feed.streams.size,
    exposures: async () => journal.exposures(),
    requests: async () => journal.requests(),
  };
}

function sent({ ideaId, document }: KeptIdea): SentIdea {
  return { ideaId, lastUpdate: String(document['LAST_UPDATE']), document };
}
