import { expect, test } from 'vitest';
import { openProxyDesk } from './proxy-desk.ts';

const me = { user: 'me', password: 'secret' };

function proxyDesk() {
  const told = { views: 0, given: 0 };
  const desk = openProxyDesk({
    onView: () => (told.views += 1),
    onGiven: () => (told.given += 1),
  });
  return { desk, told };
}

test('what a proxy wants to know is asked of the user once, however many requests meet it', () => {
  const { desk, told } = proxyDesk();
  expect(desk.view()).toBeNull();
  for (let n = 0; n < 3; n += 1) expect(desk.signInTo('proxy:8080', false)).toBeNull();
  expect(desk.view()).toEqual({ proxy: 'proxy:8080', refused: false });
  expect(told.views).toBe(1);
});

test('what the user gave is used for that proxy, and for no other', () => {
  const { desk, told } = proxyDesk();
  desk.signInTo('proxy:8080', false);
  desk.give(me);
  expect(told.given).toBe(1);
  expect(desk.view()).toBeNull();
  expect(desk.signInTo('proxy:8080', false)).toEqual(me);
  expect(desk.signInTo('evil:8080', false)).toBeNull();
});

test('what a proxy refused is forgotten and asked for anew, never sent twice', () => {
  const { desk } = proxyDesk();
  desk.signInTo('proxy:8080', false);
  desk.give(me);
  expect(desk.signInTo('proxy:8080', true)).toBeNull();
  expect(desk.view()).toEqual({ proxy: 'proxy:8080', refused: true });
  expect(desk.signInTo('proxy:8080', false)).toBeNull();
  expect(desk.view()).toEqual({ proxy: 'proxy:8080', refused: true });
});

test('a user who will not answer is asked again only after having wished for a connection', () => {
  const { desk } = proxyDesk();
  desk.signInTo('proxy:8080', false);
  desk.dismiss();
  desk.signInTo('proxy:8080', false);
  expect(desk.view()).toBeNull();
  desk.askAgain();
  expect(desk.view()).toBeNull();
  desk.signInTo('proxy:8080', false);
  expect(desk.view()).not.toBeNull();
});

test('an answer to no question is kept for nobody', () => {
  const { desk, told } = proxyDesk();
  desk.give(me);
  expect(told.given).toBe(0);
  expect(desk.signInTo('proxy:8080', false)).toBeNull();
});
