import type { DesktopWords } from './english.ts';

/**
 * What only the system shows for the app: in pop-ups, the tray, menus and dialogs. As with the
 * window's words it is to be read when it is said, and nothing is said before `sayOnDesktop`.
 */
export let desktopWords: DesktopWords;

export function sayOnDesktop(spoken: DesktopWords): void {
  desktopWords = spoken;
}
