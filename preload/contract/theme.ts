/** How the window looks. High contrast is light or dark as the system is. */
export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;
export type Theme = (typeof themes)[number];
