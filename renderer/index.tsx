import { computed } from '@preact/signals';
import { render } from 'preact';
import { speak } from '../preload/words/catalogue.ts';
import { english } from '../preload/words/english.ts';
import { App } from './app.tsx';
import { bridge } from './bridge.ts';
import { openClock } from './clock.ts';
import { openDeskStore } from './desk-store.ts';
import { followContrast } from './follow-contrast.ts';
import { reportFaults } from './report-faults.ts';

speak(english, 'en');
reportFaults(window, bridge);
const clock = openClock(document);
const store = openDeskStore(bridge, clock);
followContrast(
  document,
  computed(() => store.state.value.desk?.theme ?? null),
);
const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
render(<App store={store} now={clock.now} />, place);
void store.load();
