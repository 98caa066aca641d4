import { expect, test } from 'vitest';
import { selfTestSteps } from '../contract/self-test.ts';
import { describeSelfTest } from './describe-self-test.ts';

test('a test without fault names every step', () => {
  const { passed, failed } = describeSelfTest({ passed: selfTestSteps, failed: null });
  expect(passed).toHaveLength(selfTestSteps.length);
  expect(failed).toBeNull();
});

test('the step that fails says why and what to do', () => {
  const why = { kind: 'dropped', why: { kind: 'network', fault: 'tls' } } as const;
  const { failed } = describeSelfTest({ passed: ['code'], failed: { step: 'auth', why } });
  expect(failed?.step).toBe('Sign-in at the server');
  expect(failed?.why).toContain('certificate');
  expect(failed?.toDo).toContain('server address');
});

test.each([
  [{ kind: 'signed-out' }, 'no account'],
  [{ kind: 'silent', forMs: 40_000 }, 'nothing came for 40 s'],
  [{ kind: 'halted', why: { kind: 'bad-code', message: null } }, 'code was refused'],
  [{ kind: 'no-player' }, 'no program'],
  [{ kind: 'refused', why: null }, 'did not confirm'],
  [{ kind: 'refused', why: 'No service\nis there.' }, 'No service is there.'],
] as const)('%o is told in words', (why, text) => {
  const { failed } = describeSelfTest({ passed: [], failed: { step: 'pop-up', why } });
  expect(failed?.why).toContain(text);
});
