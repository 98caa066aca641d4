import type { Price } from '../../preload/contract/idea-view.ts';

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const scientific = /^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d+$/i;
/** Far more digits than any market quotes; beyond it the text could only break a layout. */
const maxLength = 40;

/**
 * Reads a price as the number or the digits the server sent; zero and negative ones are kept as given.
 * Null for anything that is not one plain number: a grouped `1,234` could mean two prices, so it means none.
 */
export function readPrice(raw: unknown): Price | null {
  if (typeof raw !== 'number' && typeof raw !== 'string') return null;
  const text = String(raw).trim();
  if (text.length > maxLength) return null;
  const isPlain = decimal.test(text);
  if (!isPlain && !scientific.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value) || vanished(value, text)) return null;
  return { value: value + 0, text: isPlain ? text : String(value) };
}

/** 1e-400 is not zero, yet becomes it: a made-up zero is worse than no price. */
function vanished(value: number, text: string): boolean {
  return value === 0 && /^[^e]*[1-9]/i.test(text);
}
