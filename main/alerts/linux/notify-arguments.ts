import type { PopUp } from '../presenter.ts';
import { desktopWords } from '../../words/desktop-words.ts';

/** Arguments of `Notify`, Desktop Notifications Specification. */
export type NotifyArguments = readonly [
  appName: string,
  replacesId: number,
  icon: string,
  title: string,
  body: string,
  /** Alternating name and label. */
  actions: readonly string[],
  hints: readonly (readonly [name: string, variant: readonly [type: string, value: unknown]])[],
  expiresAfterMs: number,
];

export const notifySignature = 'susssasa{sv}i';

export interface AppLook {
  readonly name: string;
  /** An image file that other programs can read. */
  readonly iconPath: string;
  /** The name of its .desktop file without the ending: desktops group and configure pop-ups by it. */
  readonly desktopEntry: string;
}

/** As the service likes: it knows how long its user wants to see pop-ups. */
const likeTheDesktop = -1;

/** Never `critical`, which would stay until it is clicked and break through "do not disturb". */
const normalUrgency = 1;

/** `replacesId`: the id of the pop-up that this one takes the place of; 0: none. */
export function notifyArguments(
  popUp: PopUp,
  replacesId: number,
  can: ReadonlySet<string>,
  app: AppLook,
): NotifyArguments {
  const actions = [
    ['default', desktopWords.popUp.open],
    ...popUp.actions.map((a) => [a.name, a.label]),
  ];
  return [
    app.name,
    replacesId,
    app.iconPath,
    popUp.title,
    can.has('body-markup') ? escapeMarkup(popUp.body) : popUp.body,
    can.has('actions') ? actions.flat() : [],
    [
      ['urgency', ['y', normalUrgency]],
      ['desktop-entry', ['s', app.desktopEntry]],
      ['image-path', ['s', app.iconPath]],
      ['suppress-sound', ['b', popUp.silent === true]],
    ],
    likeTheDesktop,
  ];
}

/** "S&P" would lose a letter, and a server could format what it says. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
