/** The short sounds that come with the app, each a file `<name>.wav`. */
export const soundNames = ['rise', 'fall', 'tick', 'knock'] as const;
export type SoundName = (typeof soundNames)[number];

/** What a pop-up may tell of, for the ear. */
export const soundOccasions = ['buy', 'sell', 'update', 'connectionLost'] as const;
export type SoundOccasion = (typeof soundOccasions)[number];

/** `default`: whatever the system does with a pop-up. */
export const soundChoices = ['default', 'none', ...soundNames] as const;
export type SoundChoice = (typeof soundChoices)[number];

export type Sounds = { readonly [K in SoundOccasion]: SoundChoice };

export interface SoundsView {
  readonly choices: Sounds;
  /** Whether this computer has a program that plays the app's own sounds. */
  readonly canPlay: boolean;
}

export type PreviewOutcome = 'played' | 'no-player' | 'failed';
