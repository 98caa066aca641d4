import { expect, test } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

test('the first of the user’s languages that the app speaks is spoken, as where the user lives', () => {
  expect(chooseLocale('system', ['ca-ES', 'es-ES', 'en-US'])).toBe('es-ES');
  expect(chooseLocale('system', ['en-GB', 'es-MX'])).toBe('en-GB');
  expect(chooseLocale('system', ['es-419'])).toBe('es-419');
});

test('who speaks none of them is spoken to in English', () => {
  expect(chooseLocale('system', ['de-DE', 'est-EE'])).toBe('en');
  expect(chooseLocale('system', [])).toBe('en');
});

test('a chosen language is spoken whatever the system prefers', () => {
  expect(chooseLocale('es', ['en-US'])).toBe('es');
  expect(chooseLocale('es', ['en-US', 'es-MX'])).toBe('es-MX');
  expect(chooseLocale('en', ['es-ES'])).toBe('en');
});

test('names of the system’s own never reach Intl, which would throw at them', () => {
  expect(chooseLocale('system', ['C', '', 'es_ES.UTF-8', 'en-US'])).toBe('en-US');
});
