import type { Rectangle } from './place-window.ts';

/** Window managers shift a new window by the size of its frame. */
const frame = 60;

/** Whether the user has moved or resized the window from where it was placed. */
export function hasMoved(placed: Rectangle, now: Rectangle): boolean {
  return (['x', 'y', 'width', 'height'] as const).some(
    (side) => Math.abs(placed[side] - now[side]) > frame,
  );
}
