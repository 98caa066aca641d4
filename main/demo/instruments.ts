export interface Instrument {
  readonly name: string;
  readonly assetClass: string;
  /** The price around which the demo's market moves. */
  readonly around: number;
  /** Decimals of a quoted price. */
  readonly digits: number;
  /** How far the price strays over some days, as a fraction of it. */
  readonly restlessness: number;
  /** Distance from entry to take profit, percent of entry: least and most. */
  readonly target: readonly [least: number, most: number];
}

const equity = (name: string, around: number, digits = 2): Instrument => ({
  name,
  assetClass: 'US EQUITIES',
  around,
  digits,
  restlessness: 0.025,
  target: [0.4, 1.6],
});

const currencyPair = (name: string, around: number, digits = 5): Instrument => ({
  name,
  assetClass: 'FOREX',
  around,
  digits,
  restlessness: 0.006,
  target: [0.12, 0.45],
});

const fund = (name: string, around: number): Instrument => ({
  name,
  assetClass: 'ETFS',
  around,
  digits: 2,
  restlessness: 0.012,
  target: [0.25, 0.8],
});

const index = (name: string, around: number): Instrument => ({
  name,
  assetClass: 'INDICES',
  around,
  digits: 1,
  restlessness: 0.01,
  target: [0.2, 0.7],
});

const coin = (name: string, around: number): Instrument => ({
  name,
  assetClass: 'CRYPTO',
  around,
  digits: 2,
  restlessness: 0.04,
  target: [0.6, 2.2],
});

/**
 * What the demo trades. Their number shares no divisor with the number of timeframes, so that
 * walking through both together meets every pair.
 */
export const instruments: readonly Instrument[] = [
  equity('AMD', 289.4, 5),
  equity('AAPL', 271.3),
  equity('MSFT', 468.2),
  equity('NVDA', 198.6, 3),
  equity('TSLA', 402.7),
  equity('JPM', 311.9),
  currencyPair('EURUSD', 1.1742),
  currencyPair('GBPUSD', 1.3486),
  currencyPair('AUDUSD', 0.7013),
  currencyPair('USDCHF', 0.7958),
  currencyPair('USDJPY', 157.42, 3),
  fund('SPY', 688.4),
  fund('QQQ', 621.7),
  fund('GLD', 431.5),
  index('US500', 6894),
  coin('BTCUSD', 88_430),
];
