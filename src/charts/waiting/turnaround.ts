/** How long patients wait: the share of threads that have their first answer within t. */
import { scaleLinear, scaleLog } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawHorizontalGrid, drawLeftTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { type ChartOptions, openFrame } from '../frame.ts';
import { drawLegend } from '../legend.ts';
import { type Curve, curveOf, drawLines } from '../lines.ts';
import type { Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import { plain, shortDuration } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';

export interface TurnaroundData {
  readonly curves: readonly Curve[];
}

/** The curves of the arms, of a patient group or a category of messages; of everything, if neither is named. */
export function turnaroundData(
  lookup: Lookup,
  arms: readonly ArmMark[],
  among: { readonly group?: string; readonly category?: string } = {},
): TurnaroundData {
  const curves = arms.flatMap((arm) => {
    const row = lookup.curve(arm.id, 'answeredWithinFraction', among);
    return row ? [curveOf(arm, row)] : [];
  });
  return { curves };
}

const dayMin = 1440;
const marksMin = [5, 15, 30, 60, 120, 240, 480, dayMin, 2 * dayMin, 3 * dayMin, 7 * dayMin, 14 * dayMin];
const fewMarksMin = [5, 60, 480, dayMin, 3 * dayMin, 7 * dayMin];

const percent = (share: number | null): string => (share === null ? words.none : `${plain(share * 100, 1)}\u202f%`);

/** A logarithmic axis has no zero. */
function fromFirst({ arm, x, mean, halfWidth }: Curve): Curve {
  const skipped = x.findIndex((minutes) => minutes > 0);
  return { arm, x: x.slice(skipped), mean: mean.slice(skipped), halfWidth: halfWidth.slice(skipped) };
}

/** Share answered within t, on a logarithmic axis of time with the marks that people think in. One line an arm. */
export function turnaroundChart(data: TurnaroundData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const curves = data.curves.map(fromFirst);
  const arms = curves.map(({ arm }) => arm);
  const top = drawLegend(body, arms, width) + 26;
  const [left, right] = [46, width - 10];
  const bottom = top + Math.round(Math.min(340, Math.max(220, width * 0.42)));
  const points = curves[0]?.x ?? [];
  const [first, last] = [points[0] ?? 5, points.at(-1) ?? 7 * dayMin];
  const x = scaleLog([first, last], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), text: `${share * 100}\u202f%` }));
  const marks = (width > 560 ? marksMin : fewMarksMin).filter((minutes) => minutes >= first && minutes <= last);
  const times = marks.map((minutes) => ({ at: x(minutes), text: shortDuration(minutes) }));
  drawHorizontalGrid(body, shares, { from: left, to: right });
  drawVerticalGrid(body, marks.map(x), { from: top, to: bottom });
  drawBottomLabels(body, times, bottom);
  drawBottomTitle(body, (left + right) / 2, bottom, words.timeSinceFirstMessage);
  drawLeftTitle(body, top - 14, words.shareAnswered);
  drawLines(body, curves, x, y, Math.max(2, Math.round(points.length / 5)));
  const cursor = {
    key: 'turnaround',
    label: words.readTurnaround,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    along: 'x' as const,
    positions: points.map((minutes) => x(minutes)),
    start: points.findIndex((minutes) => minutes >= dayMin),
    read: (index: number) => ({
      heading: words.within(shortDuration(points[index])),
      lines: curves.map(({ arm, mean }) => ({ arm, text: percent(mean[index]) })),
    }),
  };
  addCursor(body, cursor, options);
  return finish(bottom + 48);
}

export function turnaroundTable({ curves }: TurnaroundData, caption: string): Table {
  const points = curves[0]?.x ?? [];
  return {
    caption,
    columns: [words.minutesSinceFirstMessage, ...curves.flatMap(({ arm }) => [`${arm.title}: ${words.share}`, `${arm.title}: \u00b1`])],
    rows: points.map((minutes, index) => [minutes, ...curves.flatMap(({ mean, halfWidth }) => [mean[index], halfWidth[index]])]),
  };
}
