import { expect, test } from 'vitest';
import type { ProbeAnswer } from '../feed/ports.ts';
import { findWay } from './find-way.ts';

const refused: ProbeAnswer = { kind: 'failed', why: { kind: 'network', fault: 'refused' } };

/** HTI answers at these addresses and nowhere else. */
async function way(typed: string, there: readonly string[], accepted: readonly string[] = []) {
  const probed: string[] = [];
  const found = await findWay(typed, {
    probe: (baseUrl) => {
      probed.push(baseUrl);
      return Promise.resolve(there.includes(baseUrl) ? { kind: 'ok' } : refused);
    },
    mayBeClear: (baseUrl) => accepted.includes(baseUrl),
  });
  return { found, probed };
}

const secure = 'https://hti.example:3500';
const clear = 'http://hti.example:3500';

test('without a scheme https is taken where it answers', async () => {
  expect(await way('hti.example:3500', [secure, clear])).toMatchObject({
    found: { kind: 'open', baseUrl: secure },
  });
  expect(await way('hti.example:3500', [secure], [clear])).toMatchObject({
    found: { kind: 'open', baseUrl: secure },
  });
});

test('without a scheme and without https, http is asked about, once', async () => {
  const asked = { kind: 'in-clear', baseUrl: clear, overTls: null };
  expect((await way('hti.example:3500', [clear])).found).toEqual(asked);
  expect((await way('hti.example:3500', [clear], [clear])).found).toEqual({
    kind: 'open',
    baseUrl: clear,
  });
});

test('typed http stays http; https is only proposed', async () => {
  expect((await way(clear, [clear, secure])).found).toEqual({
    kind: 'in-clear',
    baseUrl: clear,
    overTls: secure,
  });
  expect((await way(clear, [clear])).found).toEqual({
    kind: 'in-clear',
    baseUrl: clear,
    overTls: null,
  });
});

test('an address that was accepted in clear is not asked about again', async () => {
  expect(await way(`${clear}/`, [clear, secure], [clear])).toEqual({
    found: { kind: 'open', baseUrl: clear },
    probed: [],
  });
});

test('where nothing answers that is told, and no consent asked for', async () => {
  expect((await way(clear, [])).found).toEqual(refused);
  expect((await way('hti.example:3500', [])).found).toEqual(refused);
});

test.each(['https://hti.example', 'http://127.0.0.1:3500', 'localhost:3500', '[::1]:3500'])(
  '%s needs no question and no probe',
  async (typed) => {
    expect(await way(typed, [])).toMatchObject({ found: { kind: 'open' }, probed: [] });
  },
);

test('what is no address is refused at once', async () => {
  expect(await way('ftp://x', [])).toEqual({ found: { kind: 'bad-address' }, probed: [] });
});
