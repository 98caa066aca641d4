import { type Box, svgPage, text, xAxis, yAxis } from './svg.ts';

export interface Line {
  readonly label: string;
  /** One each at x = 0, 1, 2 … */
  readonly values: readonly number[];
}

interface LinePlot {
  readonly title: string;
  readonly xLabel: string;
  /** Below each other; each has a scale of its own, from zero. */
  readonly panels: readonly { readonly yLabel: string; readonly lines: readonly Line[] }[];
}

const PANEL_HEIGHT = 190;
const COLOURS = ['#2f6fd0', '#c2410c', '#15803d', '#7e22ce'];

/** Lines over time, in one or more panels. */
export function linePlot({ title, xLabel, panels }: LinePlot): string {
  const parts = panels.flatMap(({ yLabel, lines }, index) => {
    const top = 56 + index * PANEL_HEIGHT;
    return panel({ left: 64, top, right: 700, bottom: top + PANEL_HEIGHT - 56 }, yLabel, lines);
  });
  const height = 60 + panels.length * PANEL_HEIGHT;
  return svgPage(title, height, [...parts, text(382, height - 14, 'middle', xLabel)]);
}

function panel(box: Box, yLabel: string, lines: readonly Line[]): readonly string[] {
  const max = Math.max(1, ...lines.flatMap(({ values }) => values));
  const count = Math.max(2, ...lines.map(({ values }) => values.length));
  const x = (index: number): number => box.left + (index / (count - 1)) * (box.right - box.left);
  const y = (value: number): number => box.bottom - (value / (max * 1.1)) * (box.bottom - box.top);
  return [
    yAxis(box, max, y, yLabel),
    xAxis(box, count, x),
    ...lines.map(({ label, values }, index) => {
      const colour = COLOURS[index % COLOURS.length] ?? '#444';
      const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`);
      const name = `<text x="${box.right - index * 160}" y="${box.top - 8}" text-anchor="end" style="fill:${colour}">${label}</text>`;
      return `<polyline class="line" style="stroke:${colour}" points="${points.join(' ')}"/>\n${name}`;
    }),
  ];
}
