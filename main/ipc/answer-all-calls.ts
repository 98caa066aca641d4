import { ipcMain, type WebFrameMain } from 'electron';
import { type CallName, callNames } from '../../preload/contract/calls.ts';
import type { Log } from '../log/log.ts';
import { type Answerer, answerCall } from './answer-call.ts';

export type Answerers = { readonly [K in CallName]: Answerer<K> };

/** Answers every call of the contract and nothing else. To be called once, before any window exists. */
export function answerAllCalls(
  answerers: Answerers,
  isPage: (frame: WebFrameMain | null) => boolean,
  log: Log,
): void {
  // electron-store opens a synchronous channel of its own, which tells any page where the data lies.
  ipcMain.removeAllListeners('electron-store-get-data');
  for (const name of callNames) register(name, answerers);

  function register<K extends CallName>(name: K, { [name]: run }: Pick<Answerers, K>): void {
    const answer = answerCall(name, run, log);
    ipcMain.handle(name, (event, raw: unknown) => answer(isPage(event.senderFrame), raw));
  }
}
