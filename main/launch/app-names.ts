/** The installer registers the same id; Windows shows pop-ups only of ids with a Start-menu shortcut. */
export const appId = 'ai.fintechstrategies.hti-notifier';

/** The name of the .desktop file that the Linux packages install, without its ending. */
export const desktopEntry = 'hti-notifier';
