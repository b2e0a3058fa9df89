/** How long patients wait: the share of threads that have their first answer within t. */
import { scaleLinear, scaleLog } from 'd3';
import { drawHorizontalGrid, drawVerticalGrid } from './axes.ts';
import { addCursor } from './cursor.ts';
import { type ChartOptions, openFrame } from './frame.ts';
import { drawLegend } from './legend.ts';
import { type Curve, curveOf, drawLines } from './lines.ts';
import type { ArmMark } from './marks.ts';
import { plain, shortDuration } from './numbers.ts';
import type { Lookup } from './lookup.ts';
import type { Table } from './table.ts';
import { words } from './words.ts';

export interface TurnaroundData {
  readonly curves: readonly Curve[];
}

/** The curves of the arms; `group` null is all patients. */
export function turnaroundData(lookup: Lookup, arms: readonly ArmMark[], group: string | null): TurnaroundData {
  const curves = arms.flatMap((arm) => {
    const row = lookup.curve(arm.id, 'answeredWithinFraction', { group });
    return row ? [curveOf(arm, row)] : [];
  });
  return { curves };
}

const marksMin = [5, 15, 30, 60, 120, 240, 480, 1440, 2880, 4320, 10080, 20160];

/** Share answered within t on a logarithmic axis of time, one line an arm, with the working-week marks people think in. */
export function turnaroundChart(data: TurnaroundData, options: ChartOptions, cursorStart: Readonly<Record<string, number>> = {}): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options, true);
  const top = drawLegend(
    body,
    data.curves.map((curve) => curve.arm),
    width,
  ) + 26;
  const left = 46;
  const right = width - 10;
  const bottom = top + Math.round(Math.min(340, Math.max(220, width * 0.42)));
  const xs = (data.curves[0]?.x ?? []).filter((minutes) => minutes > 0);
  const first = Math.max(5, xs[0] ?? 5);
  const last = Math.max(first * 10, xs.at(-1) ?? 0);
  const x = scaleLog([first, last], [left, right]).clamp(true);
  const y = scaleLinear([0, 1], [bottom, top]);
  drawHorizontalGrid(
    body,
    [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), text: `${share * 100}\u202f%` })),
    left,
    right,
    words.shareAnswered,
    top - 14,
  );
  const marks = marksMin.filter((minutes) => minutes >= first && minutes <= last && (width > 560 || [5, 60, 480, 1440, 4320, 10080].includes(minutes)));
  drawVerticalGrid(
    body,
    marks.map((minutes) => ({ at: x(minutes), text: shortDuration(minutes) })),
    bottom,
    top,
    { at: (left + right) / 2, text: words.timeSinceFirstMessage },
  );
  const visible = data.curves.map((curve) => from(curve, first));
  drawLines(body, visible, x, y, Math.max(2, Math.round(xs.length / 5)));
  const points = visible[0]?.x ?? [];
  addCursor(
    body,
    {
      key: 'turnaround',
      label: words.readTurnaround,
      box: { x: left, y: top, width: right - left, height: bottom - top },
      along: 'x',
      positions: points.map((minutes) => x(minutes)),
      start: cursorStart.turnaround ?? Math.max(0, points.findIndex((minutes) => minutes >= 1440)),
      read: (index) => ({
        heading: words.within(shortDuration(points[index])),
        lines: visible.map((curve) => ({ arm: curve.arm, text: percentText(curve.mean[index]) })),
      }),
    },
    width,
  );
  return finish(bottom + 48);
}

const percentText = (share: number | null): string => (share === null ? words.none : `${plain(share * 100, 1)}\u202f%`);

function from(curve: Curve, first: number): Curve {
  const skipped = curve.x.findIndex((minutes) => minutes >= first);
  return { arm: curve.arm, x: curve.x.slice(skipped), mean: curve.mean.slice(skipped), halfWidth: curve.halfWidth.slice(skipped) };
}

export function turnaroundTable(data: TurnaroundData, caption: string): Table {
  const xs = data.curves[0]?.x ?? [];
  return {
    caption,
    columns: [words.minutesSinceFirstMessage, ...data.curves.flatMap(({ arm }) => [`${arm.title}: ${words.share}`, `${arm.title}: \u00b1`])],
    rows: xs.map((minutes, index) => [minutes, ...data.curves.flatMap(({ mean, halfWidth }) => [mean[index], halfWidth[index]])]),
  };
}
