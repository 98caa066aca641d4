import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anchorOf,
  anchoredScroll,
  heightOf,
  layOutRows,
  revealedScroll,
  rowAt,
  rowsBetween,
  topOf,
} from './row-layout.ts';

const rows = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: 0, max: 400 }).map(String),
    height: fc.integer({ min: 1, max: 300 }),
  }),
  { selector: ({ key }) => key, maxLength: 60 },
);

interface SizedRow {
  readonly key: string;
  readonly height: number;
}

const layOut = (sized: readonly SizedRow[]) => layOutRows(sized, ({ height }) => height);

test('every row between two heights is drawn, and none outside', () => {
  fc.assert(
    fc.property(rows, fc.nat(20_000), fc.nat(2_000), (sized, from, length) => {
      const layout = layOut(sized);
      const fromY = Math.min(from, Math.max(0, heightOf(layout) - 1));
      const [first, end] = rowsBetween(layout, fromY, fromY + length);
      sized.forEach(({ height }, index) => {
        const top = layout.tops[index] ?? 0;
        const isInView = top <= fromY + length && top + height > fromY;
        expect(index >= first && index < end).toBe(isInView);
      });
    }),
  );
});

test('what is looked at stays on its pixel while rows come, go, and change their height', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(10_000), (old, now, scrolled) => {
      const before = layOut(old);
      const after = layOut(now);
      const scrollTop = Math.min(scrolled, heightOf(before));
      const anchor = anchorOf(before, after, { top: scrollTop, height: 500 });
      if (anchor === null) return;
      const next = anchoredScroll(before, after, scrollTop, anchor) ?? Number.NaN;
      const screenBefore = (topOf(before, anchor) ?? 0) - scrollTop;
      const screenAfter = (topOf(after, anchor) ?? 0) - next;
      // The list cannot be scrolled above its first row: only there may the row stand higher.
      if (next > 0) expect(screenAfter).toBe(screenBefore);
      else expect(screenAfter).toBeLessThanOrEqual(screenBefore);
    }),
  );
});

test('a row that is gone holds nothing', () => {
  const before = layOut([{ key: 'a', height: 10 }]);
  const after = layOut([{ key: 'b', height: 10 }]);
  expect(anchorOf(before, after, { top: 0, height: 500 })).toBeNull();
  expect(anchoredScroll(before, after, 0, 'a')).toBeNull();
});

test('beyond either end stand the first row and the last', () => {
  const layout = layOut([
    { key: 'a', height: 10 },
    { key: 'b', height: 10 },
  ]);
  expect(rowAt(layout, -5)).toBe(0);
  expect(rowAt(layout, 500)).toBe(1);
  expect(rowsBetween(layOut([]), 0, 500)).toEqual([0, 0]);
});

test('a row is brought into view by the shortest way, and a tall one by its head', () => {
  const layout = layOut([
    { key: 'a', height: 50 },
    { key: 'tall', height: 500 },
    { key: 'c', height: 50 },
  ]);
  expect(revealedScroll(layout, 'a', 20, 100)).toBe(0);
  expect(revealedScroll(layout, 'tall', 0, 100)).toBe(50);
  expect(revealedScroll(layout, 'c', 0, 100)).toBe(500);
  expect(revealedScroll(layout, 'c', 520, 100)).toBe(520);
  expect(revealedScroll(layout, 'gone', 7, 100)).toBe(7);
});

const canHold = (key: string): boolean => key !== 'day';

test('what has the focus is held first, and a heading never', () => {
  const layout = layOut(['day', 'a', 'b', 'far'].map((key) => ({ key, height: 50 })));
  const view = { top: 0, height: 149 };
  expect(anchorOf(layout, layout, view, ['b'], canHold)).toBe('b');
  expect(anchorOf(layout, layout, view, ['far'], canHold)).toBe('a');
});
