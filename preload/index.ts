import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, callNames, pushNames } from './contract/calls.ts';
import { askEarly } from './early-answers.ts';

// An empty page, which anybody may show without asking, would be refused the answers.
const isOurs = location.protocol === 'app:';
const early = askEarly(isOurs ? ['bookmark:kept', 'desk:snapshot'] : [], (name) =>
  ipcRenderer.invoke(name),
);
for (const name of pushNames) ipcRenderer.once(name, early.drop);
// The first number that a process formats takes it several ms: it loads tables, while the page waits for its scripts.
if (isOurs) setTimeout(() => new Intl.NumberFormat(navigator.language).format(0));

/**
 * The only thing that the window gets from Electron. Names are checked here as well as in main, so
 * that the page can neither invoke a channel outside the contract nor see an event's `sender`.
 */
const bridge: Bridge = {
  call: (name, ask) =>
    callNames.includes(name)
      ? (early.take(name) ?? ipcRenderer.invoke(name, ask))
      : Promise.reject(new TypeError('unknown call')),
  on: (name, listener) => {
    if (!pushNames.includes(name)) throw new TypeError('unknown push');
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void => {
      listener(payload);
    };
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  },
};

contextBridge.exposeInMainWorld('hti', bridge);
