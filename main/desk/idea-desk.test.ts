import { expect, test } from 'vitest';
import { IdeaBook } from '../ideas/idea-book.ts';
import { documented } from '../ideas/idea.fixture.ts';
import { deskPorts } from './desk-ports.fixture.ts';
import { openIdeaDesk } from './idea-desk.ts';
import { VirtualTime } from './model/virtual-time.ts';

/** When the documented idea, which expires at 05:37:59, was updated last. */
const startMs = Date.UTC(2026, 3, 22, 8, 38);

function openDesk(append: () => Promise<void> = () => Promise.resolve()) {
  const time = new VirtualTime();
  const onScreen = new Map<string, string>();
  /** While the computer slept its clock went on, and timers did not. */
  const sleep = { ms: 0 };
  const desk = openIdeaDesk(new IdeaBook(), {
    ...deskPorts,
    journal: { ...deskPorts.journal, append },
    presenter: {
      show: ({ key, title }) => void onScreen.set(key, title),
      withdraw: (key) => void onScreen.delete(key),
    },
    wallMs: () => startMs + time.nowMs + sleep.ms,
    after: time.after,
  });
  const hear = async (fields: Readonly<Record<string, string>>, held = false): Promise<void> => {
    desk.takeLive(JSON.stringify({ ...documented, ...fields }), held);
    await time.pass(5_000);
  };
  return { time, onScreen, hear, sleep, desk };
}

test('an idea that the first History had a moment before the stream pops up all the same', async () => {
  const { onScreen, hear, desk } = openDesk();
  desk.mergeHistory([documented], 50);
  await hear({});
  expect([...onScreen.values()]).toEqual(['AMD  Buy limit  289.38285']);
});

test('a pop-up is withdrawn when its idea expires by itself', async () => {
  const { time, onScreen, hear } = openDesk();
  await hear({});
  expect([...onScreen.values()]).toEqual(['AMD  Buy limit  289.38285']);
  await time.pass(60 * 60_000);
  expect([...onScreen.values()]).toEqual([]);
});

test('a pop-up whose idea expired in a sleep is withdrawn as soon as the server tells the time', async () => {
  const { onScreen, hear, sleep, desk } = openDesk();
  await hear({});
  sleep.ms = 8 * 60 * 60_000;
  desk.clockHeard();
  expect([...onScreen.values()]).toEqual([]);
});

test.each([false, true])(
  'a pop-up is withdrawn when an update ends its idea early (while catching up: %s)',
  async (held) => {
    const { onScreen, hear } = openDesk();
    await hear({});
    expect([...onScreen.values()]).toEqual(['AMD  Buy limit  289.38285']);
    const ended = '2026-04-22 04:38:02 EST';
    await hear({ LAST_UPDATE: ended, EXPIRATION_TIME: ended }, held);
    expect([...onScreen.values()]).toEqual([]);
  },
);

test('an idea that an update ends while its pop-up waits for the disk does not pop up', async () => {
  let written: () => void = () => undefined;
  const writing = new Promise<void>((resolve) => (written = resolve));
  const { time, onScreen, hear } = openDesk(() => writing);
  await hear({});
  const ended = '2026-04-22 04:38:02 EST';
  await hear({ LAST_UPDATE: ended, EXPIRATION_TIME: ended });
  written();
  await time.pass(5_000);
  expect([...onScreen.values()]).toEqual([]);
});
