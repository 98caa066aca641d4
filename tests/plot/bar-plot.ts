import { svgPage, text, xAxis, yAxis } from './svg.ts';

interface BarPlot {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** One bar each, the first at x = 0. */
  readonly values: readonly number[];
  readonly limit: { readonly value: number; readonly label: string };
}

const HEIGHT = 320;
const BOX = { left: 64, top: 44, right: 700, bottom: 268 };

/** A bar chart with a limit that no bar is to reach. */
export function barPlot({ title, xLabel, yLabel, values, limit }: BarPlot): string {
  const max = Math.max(limit.value, ...values);
  const y = (value: number): number => BOX.bottom - (value / (max * 1.1)) * (BOX.bottom - BOX.top);
  const step = (BOX.right - BOX.left) / values.length;
  const bars = values.map((value, index) => {
    const x = BOX.left + index * step;
    return `<rect x="${x.toFixed(1)}" y="${y(value).toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${(BOX.bottom - y(value)).toFixed(1)}"/>`;
  });
  const at = y(limit.value);
  return svgPage(title, HEIGHT, [
    yAxis(BOX, max, y, yLabel),
    `<g class="bars">\n${bars.join('\n')}\n</g>`,
    `<path d="M${BOX.left} ${at.toFixed(1)}H${BOX.right}" class="limit"/>`,
    text(BOX.right, at - 6, 'end', limit.label),
    xAxis(BOX, values.length, (index) => BOX.left + (index + 0.4) * step),
    text((BOX.left + BOX.right) / 2, HEIGHT - 14, 'middle', xLabel),
  ]);
}
