import { computed } from 'nanostores';
import { render } from 'preact';
import { chooseLocale } from '../preload/words/choose-locale.ts';
import { App } from './app.tsx';
import { bridge } from './bridge.ts';
import { openClock } from './clock.ts';
import { openDeskStore } from './desk-store.ts';
import { followContrast } from './follow-contrast.ts';
import { reportFaults } from './report-faults.ts';
import { speakAsTold } from './speak-as-told.ts';

reportFaults(window, bridge);
const clock = openClock(document);
const store = openDeskStore(bridge, clock, (ms, run) => setTimeout(run, ms));
followContrast(
  document,
  computed(store.state, ({ desk }) => desk?.theme ?? null),
);
/** Until main tells: the system's language, which is what it will tell most users. */
const guess = chooseLocale('system', navigator.languages);
const spoken = speakAsTold(
  document,
  computed(store.state, ({ desk }) => desk?.language.locale ?? guess),
);
const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
render(<App store={store} now={clock.now} spoken={spoken} />, place);
void store.load();
