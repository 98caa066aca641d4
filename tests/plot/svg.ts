/** The rectangle of a plot's axes, in the units of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WIDTH = 720;

/** A standalone SVG on a white ground, so that it reads on light and dark pages. */
export function svgPage(title: string, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
<style>
  svg { font: 12px system-ui, sans-serif; fill: #444 }
  .grid { stroke: #e4e4e4 } .bars { fill: #2f6fd0 } .limit { stroke: #c2410c; stroke-dasharray: 5 4 }
  .line { fill: none; stroke-width: 1.8 } .title { font-size: 15px; font-weight: 600; fill: #111 }
</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="64" y="24" class="title">${title}</text>
${parts.join('\n')}
</svg>
`;
}

export function text(x: number, y: number, anchor: 'middle' | 'end', words: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
}

/** Five levels from 0 to `max` with their numbers, and what they count. */
export function yAxis(box: Box, max: number, y: (value: number) => number, label: string): string {
  const lines = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const level = max < 8 ? Number((max * part).toFixed(1)) : Math.round(max * part);
    return (
      `<path d="M${box.left} ${y(level).toFixed(1)}H${box.right}" class="grid"/>` +
      text(box.left - 8, y(level) + 4, 'end', level.toLocaleString('en'))
    );
  });
  const turned = `<text transform="translate(16 ${(box.top + box.bottom) / 2}) rotate(-90)" text-anchor="middle">${label}</text>`;
  return [...lines, turned].join('\n');
}

/** Whole numbers below the axis, about a dozen and in steps of five where there are many. */
export function xAxis(box: Box, count: number, x: (index: number) => number): string {
  const every = count <= 12 ? 1 : Math.ceil(count / 12 / 5) * 5;
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => index % every === 0)
    .map((index) => text(x(index), box.bottom + 18, 'middle', `${index}`))
    .join('\n');
}
