import type * as Electron from 'electron';
import type { LaunchedApp } from '../harness/launched-app.ts';
import { readTreeUse } from './process-tree.ts';

/** What the app takes at one moment. */
export interface Sample {
  /** Of all its processes, proportional set size. Megabytes. */
  readonly memoryMb: number;
  /** The part of it that they have written themselves. Megabytes. */
  readonly writtenMb: number;
  /** The main process's heap after a collection. Megabytes. */
  readonly heapMb: number;
  /** Open file descriptors of all its processes. */
  readonly files: number;
  /** Timers, sockets and other things that keep main's event loop going. */
  readonly resources: number;
  /** Listeners on main's long-lived objects. */
  readonly listeners: number;
}

const MB = 1024 * 1024;

/** The app must have been started with `--js-flags=--expose-gc`. */
export async function takeSample({ electron }: LaunchedApp): Promise<Sample> {
  const { heapBytes, resources, listeners } = await electron.evaluate(lookInside);
  const { pssBytes, writtenBytes, files } = readTreeUse(electron.process().pid ?? 0);
  return {
    memoryMb: pssBytes / MB,
    writtenMb: writtenBytes / MB,
    heapMb: heapBytes / MB,
    files,
    resources,
    listeners,
  };
}

/** Runs inside main. */
function lookInside({ app, BrowserWindow, ipcMain, nativeTheme, powerMonitor }: typeof Electron): {
  readonly heapBytes: number;
  readonly resources: number;
  readonly listeners: number;
} {
  const windows = BrowserWindow.getAllWindows();
  const emitters: readonly Emitter[] = [
    process,
    app,
    ipcMain,
    nativeTheme,
    powerMonitor,
    ...windows,
    ...windows.map(({ webContents }) => webContents),
  ];
  const count = (emitter: Emitter): number =>
    emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
  globalThis.gc?.();
  return {
    heapBytes: process.memoryUsage().heapUsed,
    resources: process.getActiveResourcesInfo().length,
    listeners: emitters.reduce((sum, emitter) => sum + count(emitter), 0),
  };
}

type Emitter = Pick<NodeJS.EventEmitter, 'eventNames' | 'listenerCount'>;
