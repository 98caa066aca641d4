import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Language } from '../../preload/contract/language.ts';
import { type Script, installScriptedBridge } from './scripted-bridge.ts';
import { scriptedNowMs } from './scripted-desk.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly contrast?: 'more';
  readonly forcedColors?: boolean;
  /** Device pixels to one CSS pixel. */
  readonly scale?: number;
  /** The page has the real clock; by default it stands still at the scripted time. */
  readonly isTimed?: boolean;
  /** By default English. */
  readonly language?: Language;
}

/** The built page: file name to content. */
export type PageFiles = ReadonlyMap<string, string>;

/** As the app's own protocol sends it: what is looked at must not need more than the app allows. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/** A name that never resolves: each request is answered here. */
const origin = 'http://hti.invalid';
const renderer = join(import.meta.dirname, '../../renderer');

/** Builds the page into memory, with the options of the app's own bundle. */
export async function bundleWindow(): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: [join(renderer, 'index.tsx'), join(renderer, 'index.css')],
    bundle: true,
    write: false,
    outdir: 'out',
    splitting: true,
    platform: 'browser',
    format: 'esm',
    target: 'chrome114',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const html = await readFile(join(renderer, 'index.html'), 'utf8');
  return new Map([
    ['index.html', html],
    ...outputFiles.map(({ path, text }) => [basename(path), text] as const),
  ]);
}

/** Opens the window on a scripted main. Any error of the page rejects what is done with it next. */
export async function openWindow(
  browser: Browser,
  files: PageFiles,
  script: Script,
  look: Look,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme,
    contrast: look.contrast ?? 'no-preference',
    forcedColors: look.forcedColors ? 'active' : 'none',
    deviceScaleFactor: look.scale ?? 1,
    // A colour that is on its way to another one is neither to be measured nor to be looked at.
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
  });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(`the page says: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  if (look.isTimed !== true) await page.clock.setFixedTime(scriptedNowMs);
  await page.addInitScript(installScriptedBridge, spokenAs(script, look.language));
  await page.route(`${origin}/**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const body = files.get(name);
    if (body === undefined) await route.abort();
    else await route.fulfill({ body, headers: headersOf(name) });
  });
  await page.goto(`${origin}/index.html`);
  await page.locator('main').first().waitFor();
  return page;
}

function spokenAs(script: Script, language: Language | undefined): Script {
  if (script.desk === null || language === undefined) return script;
  return { ...script, desk: { ...script.desk, language: { choice: language, locale: language } } };
}

function headersOf(name: string): Record<string, string> {
  const type = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' }[extname(name)];
  return { 'Content-Type': type ?? 'text/css', 'Content-Security-Policy': policy };
}
