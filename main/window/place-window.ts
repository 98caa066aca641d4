export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A screen, in points: Electron has taken its scale into account already. */
export interface Screen {
  readonly bounds: Rectangle;
  /** Without panels, docks and the menu bar. */
  readonly workArea: Rectangle;
}

export interface PlacingInput {
  readonly size: { readonly width: number; readonly height: number };
  /** The main screen first; not empty. */
  readonly screens: readonly [Screen, ...Screen[]];
  /** Where the user has moved the window to. */
  readonly remembered: Rectangle | null;
  /** All zero where the system does not tell (Linux). */
  readonly trayBounds: Rectangle | null;
  /** Where the pointer is if it has just clicked the tray, otherwise null. */
  readonly click: Point | null;
}

const margin = 8;

/**
 * Where to open the window: where the user left it, else beside the tray icon, else beside the
 * click, else in the corner where trays are. Always whole on one screen, panels left free.
 */
export function placeWindow(input: PlacingInput): Rectangle {
  const { remembered, screens, size } = input;
  if (remembered !== null && screens.some((screen) => overlap(remembered, screen.workArea) > 0)) {
    return clamp(remembered, mostOverlapping(remembered, screens).workArea);
  }
  const anchor = anchorOf(input);
  if (anchor !== null) {
    const screen = nearest(centreOf(anchor), screens);
    return clamp(beside(anchor, size, screen), inset(screen.workArea));
  }
  const [main] = screens;
  const area = inset(main.workArea);
  return clamp({ ...size, x: area.x + area.width - size.width, y: cornerY(main, size) }, area);
}

function anchorOf({ trayBounds, click }: PlacingInput): Rectangle | null {
  if (trayBounds !== null && Object.values(trayBounds).some((side) => side !== 0))
    return trayBounds;
  return click === null ? null : { ...click, width: 0, height: 0 };
}

/** Centred on the anchor, above it in the lower half of the screen and below it in the upper half. */
function beside(anchor: Rectangle, size: PlacingInput['size'], { bounds }: Screen): Rectangle {
  const isLow = centreOf(anchor).y > centreOf(bounds).y;
  return {
    ...size,
    x: Math.round(centreOf(anchor).x - size.width / 2),
    y: isLow ? anchor.y - margin - size.height : anchor.y + anchor.height + margin,
  };
}

/** A panel at the top of the screen holds the tray there; otherwise it is at the bottom. */
function cornerY({ bounds, workArea }: Screen, size: PlacingInput['size']): number {
  return workArea.y > bounds.y ? workArea.y : workArea.y + workArea.height - size.height;
}

function inset({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin };
}

/** Moves into the area, and shrinks what is larger. */
function clamp(rectangle: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(rectangle.width, area.width);
  const height = Math.min(rectangle.height, area.height);
  return {
    x: Math.min(Math.max(rectangle.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(rectangle.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function mostOverlapping(rectangle: Rectangle, screens: PlacingInput['screens']): Screen {
  return screens.reduce((best, screen) =>
    overlap(rectangle, screen.workArea) > overlap(rectangle, best.workArea) ? screen : best,
  );
}

function nearest(point: Point, screens: PlacingInput['screens']): Screen {
  return screens.reduce((best, screen) =>
    distance(point, screen.bounds) < distance(point, best.bounds) ? screen : best,
  );
}

/** The last column and row of an area are those before its far edges, where the next screen begins. */
function distance({ x, y }: Point, area: Rectangle): number {
  const dx = Math.max(area.x - x, 0, x - (area.x + area.width - 1));
  const dy = Math.max(area.y - y, 0, y - (area.y + area.height - 1));
  return Math.hypot(dx, dy);
}

function centreOf({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
