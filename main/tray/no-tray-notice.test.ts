import { expect, test } from 'vitest';
import type { PopUp, PopUpEvent } from '../alerts/presenter.ts';
import { noTrayNotice } from './no-tray-notice.ts';

function windowGone({ hasTray = false, wasTold = false } = {}) {
  const shown: PopUp[] = [];
  const state = { wasTold, opened: 0 };
  let tell: (event: PopUpEvent) => void = () => expect.unreachable();
  const notice = noTrayNotice({
    host: { isThere: () => Promise.resolve(hasTray) },
    presenter: {
      show: (popUp, hear) => {
        shown.push(popUp);
        tell = hear;
      },
      withdraw: () => undefined,
    },
    wasTold: () => state.wasTold,
    rememberTold: () => {
      state.wasTold = true;
    },
    onOpen: () => {
      state.opened += 1;
    },
  });
  return { notice, shown, state, tell: (event: PopUpEvent) => tell(event) };
}

test('where the icon is seen nothing is said', async () => {
  const { notice, shown } = windowGone({ hasTray: true });
  await notice();
  expect(shown).toEqual([]);
});

test('without a tray the way back is told, and never again once it was shown', async () => {
  const { notice, shown, state, tell } = windowGone();
  await notice();
  expect(shown).toMatchObject([{ key: 'no-tray', ideaIds: [], actions: [] }]);
  expect(shown[0]?.body).toContain('Start HTI Notifier once more');
  tell({ kind: 'shown' });
  expect(state.wasTold).toBe(true);
  await notice();
  expect(shown).toHaveLength(1);
});

test('what the system did not show is told again', async () => {
  const { notice, shown, tell } = windowGone();
  await notice();
  tell({ kind: 'failed', why: 'no service' });
  await notice();
  expect(shown).toHaveLength(2);
});

test('a click on it opens the window', async () => {
  const { notice, state, tell } = windowGone();
  await notice();
  tell({ kind: 'clicked' });
  expect(state.opened).toBe(1);
});
