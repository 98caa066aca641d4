import { nativeTheme } from 'electron';
import type { Theme } from '../../preload/contract/theme.ts';

/** Makes the window, and the system's dialogs with it, light or dark. The contrast is the page's own. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme;
}
