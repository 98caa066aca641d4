import { expect, test } from 'vitest';
import { english as onDesktop } from '../../main/words/english.ts';
import { spanish as enEscritorio } from '../../main/words/spanish.ts';
import { english } from '../../preload/words/english.ts';
import { settingsWords as inSettings } from '../../preload/words/english/settings-words.ts';
import { spanish } from '../../preload/words/spanish.ts';
import { settingsWords as enAjustes } from '../../preload/words/spanish/settings-words.ts';
import { flatWords } from './flat-words.ts';

const catalogues = [
  ['the window', english, spanish],
  ['the settings', inSettings, enAjustes],
  ['the desktop', onDesktop, enEscritorio],
] as const;

/** Said alike in both languages, each text for a reason. `#` stands for a value. */
const alike: Readonly<Record<string, string>> = {
  'HTI Notifier': 'a name',
  'HTI Notifier # · #': 'a name',
  'HTI Notifier: #': 'a name',
  'GNOME Keyring': 'a name',
  KWallet: 'a name',
  'KWallet 5': 'a name',
  'KWallet 6': 'a name',
  JSON: 'a name',
  Electron: 'a name',
  Esc: 'stands on Spanish keyboards too',
  'Take profit': 'as brokers in Spain call it',
  'Stop loss': 'as brokers in Spain call it',
  TP: 'as brokers in Spain call it',
  SL: 'as brokers in Spain call it',
  'TP #': 'as brokers in Spain call it',
  'SL #': 'as brokers in Spain call it',
  '# min': 'a unit',
  '# h # min': 'a unit',
  '# conf.': 'the abbreviation of both words',
  '# ideas': 'the same word',
  Ideas: 'the same word',
  General: 'the same word',
};

test.each(catalogues)('every word of %s has its Spanish one, and no other', (_name, en, es) => {
  expect([...flatWords(es).keys()].sort()).toEqual([...flatWords(en).keys()].sort());
});

test.each(catalogues)('no word of %s is empty in either language', (_name, en, es) => {
  for (const [path, word] of [...flatWords(en), ...flatWords(es)]) {
    if (typeof word === 'string') expect(word.trim(), path).not.toBe('');
  }
});

test.each(catalogues)('every sentence of %s takes the same values', (_name, en, es) => {
  const spoken = flatWords(es);
  for (const [path, word] of flatWords(en)) {
    const valuesOf = (one: typeof word | undefined) => (typeof one === 'function' ? one.length : 0);
    expect([path, valuesOf(spoken.get(path))]).toEqual([path, valuesOf(word)]);
  }
});

test.each(catalogues)('nothing of %s is left in English', (_name, en, es) => {
  const spoken = flatWords(es);
  const left = [...flatWords(en)].filter(([path, word]) => {
    const text = textOf(word);
    return text === textOf(spoken.get(path)) && isOfWords(text) && !(text in alike);
  });
  expect(left.map(([path, word]) => `${path}: ${textOf(word)}`)).toEqual([]);
});

test('everything that is said alike is still said', () => {
  const said = new Set(catalogues.flatMap(([, en]) => [...flatWords(en).values()].map(textOf)));
  expect(Object.keys(alike).filter((text) => !said.has(text))).toEqual([]);
});

const isOfWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** A sentence with values that are of no language. */
function textOf(word: string | ((...values: never[]) => string) | undefined): string {
  if (typeof word !== 'function') return word ?? '';
  const said: unknown = Reflect.apply(
    word,
    null,
    Array.from({ length: word.length }, () => 7),
  );
  return String(said).replaceAll('7', '#');
}
