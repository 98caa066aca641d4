import type { ReadableAtom } from 'nanostores';
import type { Theme } from '../preload/contract/theme.ts';

/**
 * Keeps `data-contrast="more"` on the page while the user or the system asks for more contrast, so
 * that one set of colours serves both.
 *
 * @param theme null while main has not told it
 */
export function followContrast(page: Document, theme: ReadableAtom<Theme | null>): void {
  const system = matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    const isMore = theme.get() === 'high-contrast' || system.matches;
    page.documentElement.dataset['contrast'] = isMore ? 'more' : 'usual';
  };
  theme.subscribe(apply);
  system.addEventListener('change', apply);
}
