import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ideasFolders } from '../account/ideas-folder.ts';
import { ApiCode } from '../vault/api-code.ts';
import { deskPorts } from './desk-ports.fixture.ts';
import { createDeskSwitch } from './desk-switch.ts';
import { openAccountIdeas } from './open-account-ideas.ts';

let userData: string;

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'account-ideas-'));
});

afterEach(() => rm(userData, { recursive: true }));

test('an account that is left and erased while its ideas are still being opened leaves no file behind', async () => {
  const switched = createDeskSwitch(() => undefined);
  const entered: Promise<void>[] = [];
  const desks = {
    ...switched,
    enter: (opening: Parameters<typeof switched.enter>[0]) => {
      const entering = switched.enter(opening);
      entered.push(entering);
      return entering;
    },
  };
  const ideas = openAccountIdeas({ userData, desks, ports: deskPorts });
  ideas.switchTo({
    kind: 'real',
    baseUrl: 'http://127.0.0.1:3500',
    code: new ApiCode('code-of-the-test'),
    accountName: 'Desk 7',
  });
  ideas.switchTo(null);
  await ideas.eraseAll();
  await Promise.all(entered);
  expect(existsSync(ideasFolders(userData))).toBe(false);
});
