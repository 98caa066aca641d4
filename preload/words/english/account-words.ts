import type { AccountNote, CodeKept } from '../../contract/desk-view.ts';

/** The account page. */
export const accountWords = {
  account: {
    open: 'Account',
    close: 'Back to the ideas',
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
    signOut: 'Sign out',
    signOutDetail: 'Forgets the API code. The ideas stay.',
    leaveDemo: 'Leave the demo',
    signedIn: 'Connected account',
    demoPill: 'Demo',
    demo: 'Demo feed: every idea here is made up.',
    demoConnect: 'Connect',
    kept: {
      keyring: 'API code encrypted by the system’s keyring',
      readable: 'API code stored readable on this computer',
      'this-run': 'API code kept for this run only',
      environment: 'API code from the environment, for this run',
    } satisfies Record<CodeKept, string>,
    /** Beside the box that has to be ticked for it. */
    storeReadable: 'Keep the code stored readable on this computer',
    storeReadableDetail:
      'Only where the system offers no keyring. Every program that you run could then read it; otherwise it is kept for this run only.',
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
    refusedCode: 'The server refused this API code.',
    refusedProfile: 'The profile of this API code has expired.',
    refusedStop: 'The server does not accept this account now.',
    note: {
      'keyring-locked':
        'The system’s keyring is locked, so the saved API code cannot be read. Unlock it and start the app again, or enter the code here.',
      'code-unreadable': 'The saved API code could not be decrypted. Please enter it again.',
    } satisfies Record<AccountNote, string>,
  },
};
