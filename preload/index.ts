import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, callNames, pushNames } from './contract/calls.ts';

/**
 * The only thing that the window gets from Electron. Names are checked here as well as in main, so
 * that the page can neither invoke a channel outside the contract nor see an event's `sender`.
 */
const bridge: Bridge = {
  call: (name, ask) =>
    callNames.includes(name)
      ? ipcRenderer.invoke(name, ask)
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
