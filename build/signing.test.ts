import { expect, test } from 'vitest';
import { findSigning } from './signing.ts';

const notarising = { APPLE_API_KEY: '/key.p8', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'uuid' };

test('with a certificate a build that cannot be signed fails, rather than come out unsigned', () => {
  const env = { CSC_LINK: 'certificate.p12', ...notarising };
  for (const platform of ['darwin', 'win32'] as const) {
    expect(findSigning(platform, env).config).toEqual({ forceCodeSigning: true });
  }
  expect(findSigning('darwin', env).told).toContain('notarised');
  expect(findSigning('win32', { WIN_CSC_LINK: 'c.p12' }).config.forceCodeSigning).toBe(true);
});

test('without one the build is unsigned, and says so and what is missing', () => {
  expect(findSigning('darwin', {}).told).toContain('NONE, CSC_LINK is not set');
  expect(findSigning('win32', {}).told).toContain('neither WIN_CSC_LINK nor CSC_LINK is set');
  expect(findSigning('win32', {}).config).toEqual({});
});

test('a secret that a workflow passes on empty counts as not set', () => {
  expect(findSigning('darwin', { CSC_LINK: '' })).toEqual(findSigning('darwin', {}));
});

test('a signed build for macOS without all of Apple’s key is not notarised, and names the rest', () => {
  const { APPLE_API_ISSUER: _, ...rest } = notarising;
  const { told, config } = findSigning('darwin', { CSC_LINK: 'c.p12', ...rest });
  expect(told).toContain('NOT notarised: APPLE_API_ISSUER not set');
  expect(config.mac?.notarize).toBe(false);
});

test('an unsigned macOS app is signed by nobody, so that Apple’s processors run it at all', () => {
  expect(findSigning('darwin', {}).config.mac).toMatchObject({
    identity: '-',
    hardenedRuntime: false,
  });
});
