import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  nat,
  property,
  record,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, type Rectangle, type Screen } from './place-window.ts';

const rectangle = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
});

const size = { width: 400, height: 640 };
/** Windows: the task bar, 40 points high, at the bottom. */
const windows: Screen = {
  bounds: rectangle(0, 0, 1920, 1080),
  workArea: rectangle(0, 0, 1920, 1040),
};
/** A laptop at scale 1.5 with a panel at the top, as GNOME and macOS have it. */
const laptop: Screen = {
  bounds: rectangle(0, 0, 1280, 800),
  workArea: rectangle(0, 28, 1280, 772),
};
/** A second screen to the left of and above the first. */
const left: Screen = {
  bounds: rectangle(-1600, -200, 1600, 900),
  workArea: rectangle(-1600, -200, 1600, 860),
};

const nowhere = { size, remembered: null, trayBounds: null, click: null };
const zero = rectangle(0, 0, 0, 0);

test('with a task bar at the bottom the window opens above the tray icon, inside the screen', () => {
  const trayBounds = rectangle(1800, 1044, 24, 32);
  expect(placeWindow({ ...nowhere, screens: [windows], trayBounds })).toEqual(
    rectangle(1512, 392, 400, 640),
  );
});

test('with a bar at the top the window hangs below the icon, centred', () => {
  const trayBounds = rectangle(900, 0, 24, 28);
  expect(placeWindow({ ...nowhere, screens: [laptop], trayBounds })).toEqual(
    rectangle(712, 36, 400, 640),
  );
});

test('a tray on the second screen opens the window there, also at negative coordinates', () => {
  const trayBounds = rectangle(-120, 664, 24, 32);
  const placed = placeWindow({ ...nowhere, screens: [windows, left], trayBounds });
  expect(placed).toEqual(rectangle(-408, 12, 400, 640));
});

test('tray bounds of nothing but zeros are no place: the click is', () => {
  const placed = placeWindow({
    ...nowhere,
    screens: [laptop],
    trayBounds: zero,
    click: { x: 1100, y: 14 },
  });
  expect(placed).toEqual(rectangle(872, 36, 400, 640));
});

test('without tray and click it is the corner where trays are', () => {
  expect(placeWindow({ ...nowhere, screens: [windows], trayBounds: zero })).toEqual(
    rectangle(1512, 392, 400, 640),
  );
  expect(placeWindow({ ...nowhere, screens: [laptop] })).toEqual(rectangle(872, 36, 400, 640));
});

test('a place that the user chose comes first, on any screen', () => {
  const remembered = rectangle(-1500, -100, 500, 700);
  const trayBounds = rectangle(1800, 1044, 24, 32);
  const placed = placeWindow({ ...nowhere, screens: [windows, left], remembered, trayBounds });
  expect(placed).toEqual(remembered);
});

test('a place that lies half outside is moved in', () => {
  const remembered = rectangle(1700, 900, 400, 640);
  expect(placeWindow({ ...nowhere, screens: [windows], remembered })).toEqual(
    rectangle(1520, 400, 400, 640),
  );
});

test('a place on a screen that is gone is forgotten', () => {
  const remembered = rectangle(-1500, -100, 400, 640);
  const placed = placeWindow({ ...nowhere, screens: [windows], remembered });
  expect(placed).toEqual(rectangle(1512, 392, 400, 640));
});

test('a screen that is too small shrinks the window', () => {
  const small: Screen = { bounds: rectangle(0, 0, 380, 500), workArea: rectangle(0, 0, 380, 480) };
  expect(placeWindow({ ...nowhere, screens: [small] })).toEqual(rectangle(8, 8, 364, 464));
});

const isWhole = (window: Rectangle, area: Rectangle): boolean =>
  window.x >= area.x &&
  window.y >= area.y &&
  window.x + window.width <= area.x + area.width &&
  window.y + window.height <= area.y + area.height;

/** One to four screens side by side, at any height, each with a panel at its top or bottom. */
const anyScreens: Arbitrary<readonly [Screen, ...Screen[]]> = tuple(
  integer({ min: -4_000, max: 0 }),
  array(
    record({
      y: integer({ min: -500, max: 500 }),
      width: integer({ min: 300, max: 4_000 }),
      height: integer({ min: 300, max: 2_500 }),
      panel: integer({ min: 0, max: 80 }),
      isPanelAtTop: boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
).map(([leftmost, sketches]) => {
  let x = leftmost;
  const screens = sketches.map(({ y, width, height, panel, isPanelAtTop }): Screen => {
    const bounds = rectangle(x, y, width, height);
    x += width;
    const top = isPanelAtTop ? y + panel : y;
    return { bounds, workArea: rectangle(bounds.x, top, width, height - panel) };
  });
  const [main = windows, ...others] = screens;
  return [main, ...others];
});
const anyPoint = record({
  x: integer({ min: -9_000, max: 9_000 }),
  y: integer({ min: -9_000, max: 9_000 }),
});

test('wherever tray, click and memory point, the window lies whole in one work area', () => {
  assert(
    property(
      anyScreens,
      anyPoint,
      anyPoint,
      constantFrom('remembered', 'tray', 'click'),
      (screens, at, extent, by) => {
        const target = { ...at, width: Math.abs(extent.x) + 1, height: Math.abs(extent.y) + 1 };
        const placed = placeWindow({
          size,
          screens,
          remembered: by === 'remembered' ? target : null,
          trayBounds: by === 'tray' ? target : null,
          click: by === 'click' ? at : null,
        });
        expect(screens.some(({ workArea }) => isWhole(placed, workArea))).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a click opens the window on the screen that was clicked, and no further off than it must', () => {
  assert(
    property(anyScreens, nat(), nat(), nat(), (screens, which, across, down) => {
      const clicked = screens[which % screens.length] ?? screens[0];
      const { bounds, workArea } = clicked;
      const click = { x: bounds.x + (across % bounds.width), y: bounds.y + (down % bounds.height) };
      const placed = placeWindow({ ...nowhere, screens, click });
      expect(isWhole(placed, workArea)).toBe(true);
      const isNarrow = workArea.width < 2 * size.width;
      const offCentre = Math.abs(placed.x + placed.width / 2 - click.x);
      if (!isNarrow) expect(offCentre).toBeLessThanOrEqual(size.width / 2 + 8);
    }),
    { numRuns: 2_000 },
  );
});
