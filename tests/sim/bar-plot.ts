interface BarPlot {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** One bar each, the first at x = 0. */
  readonly values: readonly number[];
  readonly limit: { readonly value: number; readonly label: string };
}

const WIDTH = 720;
const HEIGHT = 320;
const PLOT = { left: 64, top: 44, right: 700, bottom: 268 };

/** A bar chart as a standalone SVG that reads on light and dark pages. */
export function barPlot({ title, xLabel, yLabel, values, limit }: BarPlot): string {
  const top = Math.max(limit.value, ...values) * 1.1;
  const y = (value: number): number => PLOT.bottom - (value / top) * (PLOT.bottom - PLOT.top);
  const step = (PLOT.right - PLOT.left) / values.length;
  const bars = values.map((value, index) => {
    const x = PLOT.left + index * step;
    return `<rect x="${x.toFixed(1)}" y="${y(value).toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${(PLOT.bottom - y(value)).toFixed(1)}"/>`;
  });
  const every = Math.max(1, Math.ceil(values.length / 12 / 5) * 5);
  const ticks = values
    .map((_, index) => index)
    .filter((index) => index % every === 0)
    .map((index) => text(PLOT.left + (index + 0.4) * step, PLOT.bottom + 18, 'middle', `${index}`));
  const levels = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round((top / 1.1) * part));
  const grid = levels.map(
    (level) =>
      `<path d="M${PLOT.left} ${y(level).toFixed(1)}H${PLOT.right}" class="grid"/>` +
      text(PLOT.left - 8, y(level) + 4, 'end', level.toLocaleString('en')),
  );
  const at = y(limit.value).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>
  svg { font: 12px system-ui, sans-serif; fill: #444 }
  .grid { stroke: #e4e4e4 } .bars { fill: #2f6fd0 } .limit { stroke: #c2410c; stroke-dasharray: 5 4 }
  .title { font-size: 15px; font-weight: 600; fill: #111 }
</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${PLOT.left}" y="24" class="title">${title}</text>
${grid.join('\n')}
<g class="bars">
${bars.join('\n')}
</g>
<path d="M${PLOT.left} ${at}H${PLOT.right}" class="limit"/>
${text(PLOT.right, Number(at) - 6, 'end', limit.label)}
${ticks.join('\n')}
${text((PLOT.left + PLOT.right) / 2, HEIGHT - 14, 'middle', xLabel)}
<text transform="translate(16 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>
</svg>
`;
}

function text(x: number, y: number, anchor: 'middle' | 'end', words: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
}
