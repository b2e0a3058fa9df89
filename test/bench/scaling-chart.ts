/** The cost of a message over settings and over simulated years as one picture, readable on a light and on a dark page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { times } from './numbers.ts';
import type { Curve, Point, ScalingReport } from './scaling.ts';

const panel = { width: 380, height: 200, left: 48, top: 48, right: 20, bottom: 44 };
const colours = ['c1', 'c2'] as const;
const style = `text{font:12px system-ui,sans-serif;fill:#444}.t{font-weight:600}.g{stroke:#8884;fill:none}.l{fill:none;stroke-width:2}
.c1{stroke:#2563a8}.c2{stroke:#b4541a}.d.c1,text.c1{fill:#2563a8;stroke:none}.d.c2,text.c2{fill:#b4541a;stroke:none}.s{opacity:.45}
@media(prefers-color-scheme:dark){text{fill:#ccc}.c1{stroke:#7db4ec}.c2{stroke:#eda36f}.d.c1,text.c1{fill:#7db4ec}.d.c2,text.c2{fill:#eda36f}}`;

/** Writes the picture. */
export function drawScaling(report: ScalingReport, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, scalingSvg(report));
}

export function scalingSvg({ curves }: ScalingReport): string {
  const most = Math.ceil(
    Math.max(...curves.flatMap(({ points }) => points.map(({ microsecondsPerMessage }) => microsecondsPerMessage.highest))),
  );
  const panels = (['settings', 'years'] as const).map((by, i) =>
    drawPanel(
      i * panel.width,
      by,
      curves.filter((curve) => curve.by === by),
      most,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * panel.width} ${panel.height + panel.top + panel.bottom}" role="img">
<title>CPU time of a message by settings and by simulated years</title><style>${style}</style>
${panels.join('\n')}
</svg>
`;
}

/** Counts on a logarithmic axis, microseconds from 0. */
function drawPanel(x0: number, by: Curve['by'], curves: readonly Curve[], most: number): string {
  const counts = curves[0].points.map(({ count }) => count);
  const width = panel.width - panel.left - panel.right;
  const x = (count: number) => (panel.left + (width * Math.log(count)) / Math.log(counts[counts.length - 1])).toFixed(1);
  const y = (cost: number) => (panel.top + panel.height * (1 - cost / most)).toFixed(1);
  const bottom = panel.top + panel.height;
  const grid = [0, most / 2, most].map(
    (cost) =>
      `<path class="g" d="M${panel.left} ${y(cost)}h${width}"/><text x="${panel.left - 6}" y="${y(cost)}" dy="4" text-anchor="end">${Number(cost.toFixed(1))}</text>`,
  );
  const labels = counts.map((count) => `<text x="${x(count)}" y="${bottom + 18}" text-anchor="middle">${count}</text>`);
  const title = `<text class="t" x="${panel.left}" y="16">µs of CPU time a message, by ${by === 'years' ? 'simulated years' : 'settings'}</text>`;
  const lines = curves.map((curve, i) => {
    const key = `<text class="${colours[i]}" x="${panel.left + i * 150}" y="34">${curve.name}</text>`;
    return `${key}${drawCurve(curve.points, colours[i], x, y)}`;
  });
  return `<g transform="translate(${x0})">${title}${grid.join('')}${labels.join('')}${lines.join('')}</g>`;
}

function drawCurve(points: readonly Point[], colour: string, x: (count: number) => string, y: (cost: number) => string): string {
  const path = points.map(({ count, microsecondsPerMessage }) => `${x(count)} ${y(microsecondsPerMessage.median)}`).join('L');
  const marks = points.map(({ count, microsecondsPerMessage: { median, lowest, highest } }) => {
    const bar = `<path class="l s ${colour}" d="M${x(count)} ${y(lowest)}V${y(highest)}"/>`;
    return `${bar}<circle class="d ${colour}" cx="${x(count)}" cy="${y(median)}" r="3"><title>${count}: ${times(median)}</title></circle>`;
  });
  return `<path class="l ${colour}" d="M${path}"/>${marks.join('')}`;
}
