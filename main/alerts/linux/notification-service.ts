import type { Method, Reply, Signal } from '../../dbus/bus-connection.ts';
import type { After, SessionBus } from '../../dbus/session-bus.ts';
import { readVariant } from '../../dbus/read-variant.ts';
import { within } from '../../dbus/within.ts';
import { type NotifyArguments, notifySignature } from './notify-arguments.ts';
import { desktopWords } from '../../words/desktop-words.ts';

/** Linux's notification service: Desktop Notifications Specification 1.2 and 1.3. */
export interface NotificationService {
  /** What it can do. Asked once per start of the service; starts it where the desktop can. */
  readonly capabilities: () => Promise<Capabilities>;
  /** Resolves when the service answers, however late that is. */
  readonly notify: (args: NotifyArguments) => Promise<Notified>;
  /** Whether it takes pop-ups and keeps them from the screen now; false where it does not tell. */
  readonly keepsBack: () => Promise<boolean>;
  readonly close: (id: number) => void;
  /** It left something unanswered: what it can do is asked anew before it is trusted again. */
  readonly doubt: () => void;
  readonly listen: (listener: ServiceListener) => void;
}

export type Capabilities =
  | { readonly kind: 'can'; readonly what: ReadonlySet<string> }
  | { readonly kind: 'cannot'; readonly why: string };

export type Notified =
  | { readonly kind: 'accepted'; readonly id: number }
  | { readonly kind: 'refused'; readonly why: string };

export interface ServiceListener {
  /** `action` is one that was handed over, `default` for a click on the pop-up itself. */
  readonly onAction: (id: number, action: string) => void;
  readonly onClosed: (id: number, why: CloseReason) => void;
  /** The service ended or another took its place: all ids are void. */
  readonly onGone: () => void;
}

/** `expired`: it left the screen by itself, and some desktops still keep it in a list. */
export type CloseReason = 'expired' | 'dismissed' | 'withdrawn' | 'unknown';

/** Starting the service on its first use takes a while on a busy computer. */
const ANSWER_WITHIN_MS = 3_000;

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
/** "Do not disturb" as dunst and KDE tell it. Others, GNOME for one, keep it in their settings. */
const quietProperties = [
  ['org.dunstproject.cmd0', 'paused'],
  [name, 'Inhibited'],
] as const;

/** Beyond this the answer is not worth a receipt that comes late. */
const QUIET_WITHIN_MS = 1_000;

const signals = { sender: name, path, interface: name };
const ownerSignals = {
  sender: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  arg0: name,
};

const reasons = new Map<unknown, CloseReason>([
  [1, 'expired'],
  [2, 'dismissed'],
  [3, 'withdrawn'],
]);

export function openNotificationService(bus: SessionBus, after: After): NotificationService {
  let asked: Promise<Capabilities> | null = null;
  const listeners = new Set<ServiceListener>();

  bus.hear(signals, ({ member, values: [id, detail] }: Signal) => {
    if (typeof id !== 'number') return;
    for (const listener of listeners) {
      if (member === 'ActionInvoked' && typeof detail === 'string') listener.onAction(id, detail);
      if (member === 'NotificationClosed') listener.onClosed(id, reasons.get(detail) ?? 'unknown');
    }
  });
  bus.hear(ownerSignals, ({ member }) => {
    if (member === 'NameOwnerChanged') gone();
  });
  bus.onLost(gone);

  function gone(): void {
    asked = null;
    for (const listener of listeners) listener.onGone();
  }

  async function ask(): Promise<Capabilities> {
    const reply = await within(ANSWER_WITHIN_MS, bus.call(method('GetCapabilities')), after);
    if (reply === 'late') return { kind: 'cannot', why: desktopWords.popUp.refused.silent };
    if (reply.kind !== 'returned') return { kind: 'cannot', why: whyRefused(reply) };
    const [list] = reply.values;
    return { kind: 'can', what: new Set(Array.isArray(list) ? list.map(String) : []) };
  }

  async function isSet(property: (typeof quietProperties)[number]): Promise<boolean> {
    const reply = await bus.call(getProperty, { signature: 'ss', values: property });
    return reply.kind === 'returned' && readVariant(reply.values[0]) === true;
  }

  return {
    keepsBack: async () => {
      const set = Promise.all(quietProperties.map(isSet));
      const known = await within(QUIET_WITHIN_MS, set, after);
      return known !== 'late' && known.includes(true);
    },
    capabilities: () => {
      const asking = (asked ??= ask());
      void asking.then(({ kind }) => {
        // A service that is missing or hangs may be there the next time.
        if (kind === 'cannot' && asked === asking) asked = null;
      });
      return asking;
    },
    notify: async (args) => {
      const reply = await bus.call(method('Notify'), { signature: notifySignature, values: args });
      if (reply.kind !== 'returned') return { kind: 'refused', why: whyRefused(reply) };
      return { kind: 'accepted', id: Number(reply.values[0]) };
    },
    close: (id) => {
      void bus.call(method('CloseNotification'), { signature: 'u', values: [id] });
    },
    doubt: () => {
      asked = null;
    },
    listen: (listener) => {
      listeners.add(listener);
    },
  };
}

const getProperty: Method = {
  destination: name,
  path,
  interface: 'org.freedesktop.DBus.Properties',
  member: 'Get',
};

function method(member: string): Method {
  return { destination: name, path, interface: name, member };
}

/** A sentence for the user. */
function whyRefused(reply: Exclude<Reply, { kind: 'returned' }>): string {
  if (reply.kind === 'no-bus') return desktopWords.popUp.refused.noBus;
  return isAbsence(reply.name)
    ? desktopWords.popUp.refused.absent
    : desktopWords.popUp.refused.said(reply.message);
}

/** Nobody has the name and nobody could be started for it, or it ended before it answered. */
function isAbsence(error: string): boolean {
  return /^org\.freedesktop\.DBus\.Error\.(ServiceUnknown|NameHasNoOwner|NoReply|Spawn\.)/.test(
    error,
  );
}
