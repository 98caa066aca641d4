import type { SelfTestStep } from '../../contract/self-test.ts';

/** The self-test. */
export const selfTestWords = {
  selfTest: {
    step: {
      code: 'API code',
      auth: 'Sign-in at the server',
      history: 'History',
      stream: 'Stream',
      ping: 'Sign of life on the stream',
      'pop-up': 'Pop-up',
      sound: 'Sound',
    } satisfies Record<SelfTestStep, string>,
    toDo: {
      code: 'Connect to your HTI server first.',
      auth: 'Check the server address and the API code under Account.',
      history: 'The sign-in works, so wait a minute and try again. If it stays, tell your vendor.',
      stream:
        'A proxy or firewall may not let a lasting connection through; ask your network’s administrator.',
      ping: 'The connection stands and nothing comes: a proxy may hold it back, or the server is stuck. Reconnect, then try again.',
      'pop-up':
        'Allow notifications for HTI Notifier in the system’s settings, and end its do-not-disturb.',
      sound: 'Check the system’s volume and its sound output.',
    } satisfies Record<SelfTestStep, string>,
    signedOut: 'no account is connected',
    silent: (span: string) => `nothing came for ${span}`,
    refused: 'the system did not confirm it',
    noPlayer: 'this computer has no program that plays the app’s sounds',
  },
};
