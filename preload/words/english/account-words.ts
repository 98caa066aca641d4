import type { AccountNote, CodeKept } from '../../contract/desk-view.ts';
import type { NetworkFault } from '../../contract/feed-state.ts';
import { plural } from '../locale.ts';

/** The account page. */
export const accountWords = {
  proxy: {
    title: 'Sign in to the proxy',
    meaning: (proxy: string) =>
      `Your network’s proxy ${proxy} lets nothing through before. What you enter is kept until the app ends, and given to this proxy only.`,
    refused: 'The proxy did not accept that.',
    user: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    cancel: 'Not now',
  },

  account: {
    open: 'Account',
    welcome: 'Connect to your HTI server',
    welcomeDetail: 'Trade ideas pop up here the moment they arrive.',
    unlocking: 'Waiting for the system’s keyring',
    unlockingDetail: 'It may ask you to unlock it; the saved API code is in there.',
    change: 'Connect to another account',
    server: 'Server address',
    serverExample: 'http://your-hti-environment:3500',
    code: 'API code',
    codeCare:
      'Sent to this server only, and kept encrypted by the system’s keyring where there is one.',
    connect: 'Connect',
    connecting: 'Connecting…',
    tryDemo: 'Try the demo',
    tryDemoDetail: 'A practice feed with made-up ideas. No account needed.',
    forget: 'Forget the code…',
    forgetting: {
      title: 'Forget the API code?',
      meaning: 'It is erased from this computer, and the feed stops. Rules and settings stay.',
      ideasToo: 'Erase the stored ideas too, of every account',
      forget: 'Forget',
      cancel: 'Cancel',
    },
    leaveDemo: 'Leave the demo',
    signedIn: 'Connected account',
    demoPill: 'Demo',
    demo: 'Demo feed: every idea here is made up.',
    demoConnect: 'Connect',
    kept: {
      keyring: 'encrypted by the system’s keyring',
      readable: 'stored readable on this computer',
      'this-run': 'kept for this run only',
      environment: 'from the environment, for this run only',
    } satisfies Record<CodeKept, string>,
    /** Beside the box that has to be ticked for it. */
    storeReadable: 'Keep the code stored readable on this computer',
    storeReadableDetail:
      'Only where the system offers no keyring. Every program that you run could then read it; otherwise it is kept for this run only.',
    keptBy: (keyring: string) => `encrypted by ${keyring}`,
    /** By the names that main gives them; any other is told as it is. */
    keyring: {
      keychain: 'macOS Keychain',
      dpapi: 'Windows data protection',
      gnome_libsecret: 'GNOME Keyring',
      kwallet: 'KWallet',
      kwallet5: 'KWallet 5',
      kwallet6: 'KWallet 6',
      secret_service: 'the system’s Secret Service',
      portal: 'the desktop’s secret portal',
    } as Partial<Record<string, string>>,
    badAddress: 'This is not a server address. It looks like http://host:3500.',
    badForm: 'Please fill in the server address and the API code.',
    failed: (why: string) => `Not connected: ${why}.`,
    inClear: 'Not encrypted: your code travels in clear.',
    inClearDetail: (address: string) =>
      `Whoever listens on the way to ${address} can read your API code and use it.`,
    connectInClear: 'Connect unencrypted',
    connectOverTls: 'Use https instead',
    acceptClear: 'I accept that',
    connectedTo: (name: string) => `Connected: ${name}`,
    closeFacts: 'Close',
    /** What can be done about a check that failed. */
    toDo: {
      network: {
        dns: 'Check its spelling, and whether this computer is online or needs a VPN.',
        refused: 'Check the port, usually 3500, and whether the server is running.',
        reset: 'Try again. If it stays, a firewall may be in the way.',
        tls: 'Check the address and this computer’s clock. If your server has no https, begin the address with http://.',
        'proxy-sign-in': 'Sign in to the proxy, then try again.',
        unreachable: 'Check this computer’s network, VPN and firewall.',
        other: 'Check this computer’s network, then try again.',
      } satisfies Record<NetworkFault, string>,
      timeout: 'Check the address and the port; a firewall may be in the way.',
      notHti:
        'Check the address and the port. On a guest network, sign in with your browser first.',
      redirected: 'Enter the address that the server points to, if you trust it.',
      rateLimited: 'Wait for that long, then connect again; more tries make the wait longer.',
      serverTrouble:
        'The server has trouble. Try again in a few minutes; if it stays, tell your vendor.',
      tryAgain: 'Try again.',
      code: 'Copy it once more from where your vendor gave it to you.',
      profile: 'Have your vendor renew it, then connect again.',
      stopped: 'Ask your vendor.',
    },
    facts: {
      server: 'Server',
      validity: 'Valid',
      limit: 'Limit',
      delivers: 'Delivers',
      code: 'Code',
    },
    unlimited: 'without end',
    validUntil: (when: string) => `until ${when}`,
    notKnown: 'not known',
    requests: (n: number) => plural(n, '# request a minute', '# requests a minute'),
    everyIdea: 'every idea',
    only: (filter: string, values: string) => `${filter}: ${values}`,
    andMore: (values: string, n: number) => `${values} and ${n} more`,
    /** The server's own names; any other filter is told by its name there. */
    filter: {
      asset_classes: 'Asset classes',
      timeframes: 'Timeframes',
      instruments: 'Instruments',
      prefixes: 'Strategy feeds',
      sides: 'Sides',
    } as Partial<Record<string, string>>,
    refusedCode: 'The server refused this API code.',
    refusedProfile: 'The profile of this API code has expired or is not valid.',
    refusedStop: 'The server does not accept this account now.',
    note: {
      'keyring-locked':
        'The system’s keyring is locked or does not answer, so the saved API code cannot be read. Unlock it and start the app again, or enter the code here.',
      'code-unreadable': 'The saved API code could not be decrypted. Please enter it again.',
    } satisfies Record<AccountNote, string>,
  },
};
