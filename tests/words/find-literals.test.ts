import { expect, test } from 'vitest';
import { findLiterals } from './find-literals.ts';

const textsOf = (source: string) => findLiterals(source, 'tsx').map(({ text }) => text);

test.each([
  ['an element', 'const a = <p>Live</p>;', 'Live'],
  [
    'an expression in an element',
    'const a = <p>{isLive ? words.live : `for ${n} s`}</p>;',
    'for … s',
  ],
  ['a part that is there at times', "const a = <p>{isLive && 'Live'}</p>;", 'Live'],
  ['a text with a default', "const a = <p>{name ?? 'nobody'}</p>;", 'nobody'],
  ['a sum', "const a = <p>{n + 'x'}</p>;", 'x'],
  ['a fragment', 'const a = <>Live</>;', 'Live'],
  ['an attribute', 'const a = <input placeholder="Search" />;', 'Search'],
  ['a name for readers', "const a = <svg aria-label={'Ladder'} />;", 'Ladder'],
  ['an entry of a menu', "const a = { label: 'Quit', click };", 'Quit'],
  ['a pop-up', "new Notification({ title: words.title, body: 'Sold' });", 'Sold'],
  ['the buttons of a dialog', "dialog.showMessageBox({ buttons: ['OK', words.no] });", 'OK'],
  ['an error box', "dialog.showErrorBox(words.appName, 'Broken');", 'Broken'],
  ['a tooltip', "tray.setToolTip('Live');", 'Live'],
  ['a sentence anywhere', "const why = 'the disk is full';", 'the disk is full'],
  ['the end of a sentence', 'const text = `${n} Opened.`;', '… Opened.'],
])('%s that bypasses the catalogue is found', (_where, source, text) => {
  expect(textsOf(source)).toEqual([text]);
});

test.each([
  ['words of the catalogue', 'const a = <p title={words.live}>{words.feed.ping(span)}</p>;'],
  ['signs', 'const a = <p>▲ {n} · ★</p>;'],
  ['a comparison', "const a = <p>{kind === 'demo' && <Demo />}</p>;"],
  ['classes', "const a = <p class={`row row--${side} ${isOpen ? 'is open' : ''}`} />;"],
  ['an error', "throw new TypeError('there is no such scene');"],
  ['the log', "log.warn('window', 'page left for good');"],
  ['a media query', "matchMedia('(prefers-contrast: more)');"],
  ['names', "const kinds = ['system', 'high-contrast']; page.dataset.kind = 'idea';"],
  ['an import', "import { words } from './words and more.ts';"],
])('%s: nothing is found', (_what, source) => {
  expect(textsOf(source)).toEqual([]);
});

test('what is found is told with its line', () => {
  expect(findLiterals('const a = 1;\n\nconst b = <p>Live</p>;', 'tsx')).toEqual([
    { line: 3, text: 'Live' },
  ]);
});
