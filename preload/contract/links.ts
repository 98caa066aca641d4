/** The pages outside that the app leads to. */
export const linkNames = ['documentation', 'electron'] as const;
export type LinkName = (typeof linkNames)[number];
