/** How the pile grows and shrinks: open messages at each hour of the week. */
import { range, scaleLinear } from 'd3';
import { drawHorizontalGrid, drawVerticalGrid } from './axes.ts';
import { addCursor } from './cursor.ts';
import { type ChartOptions, openFrame } from './frame.ts';
import { drawLegend } from './legend.ts';
import { type Curve, curveOf, drawLines, greatest } from './lines.ts';
import type { ArmMark } from './marks.ts';
import { clockHour, plain, weekday } from './numbers.ts';
import type { Lookup } from './lookup.ts';
import type { Table } from './table.ts';
import { words } from './words.ts';

export interface BacklogWeekData {
  readonly curves: readonly Curve[];
}

/** The backlog of the arms; `role` null is all roles together. */
export function backlogWeekData(lookup: Lookup, arms: readonly ArmMark[], role: string | null): BacklogWeekData {
  const curves = arms.flatMap((arm) => {
    const row = lookup.curve(arm.id, 'backlogByHourOfWeek', { role });
    return row ? [curveOf(arm, row)] : [];
  });
  return { curves };
}

/** One line an arm over the week, weekend shaded. */
export function backlogWeekChart(data: BacklogWeekData, options: ChartOptions, cursorStart: Readonly<Record<string, number>> = {}): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options, true);
  const top = drawLegend(
    body,
    data.curves.map((curve) => curve.arm),
    width,
  ) + 26;
  const left = 46;
  const right = width - 10;
  const bottom = top + Math.round(Math.min(320, Math.max(200, width * 0.36)));
  const x = scaleLinear([0, 168], [left, right]);
  const y = scaleLinear([0, greatest(data.curves) || 1], [bottom, top]).nice(5);
  body.append('rect').attr('class', 'shade').attr('x', x(120)).attr('y', top).attr('width', x(168) - x(120)).attr('height', bottom - top);
  drawHorizontalGrid(
    body,
    y.ticks(5).map((count) => ({ at: y(count), text: plain(count, Number.isInteger(count) ? 0 : 1) })),
    left,
    right,
    words.openMessages,
    top - 14,
  );
  for (const day of range(1, 7)) body.append('line').attr('class', 'grid').attr('x1', x(day * 24)).attr('x2', x(day * 24)).attr('y1', top).attr('y2', bottom);
  drawVerticalGrid(
    body,
    range(0, 7).map((day) => ({ at: x(day * 24 + 12), text: weekday(day * 24).slice(0, width > 700 ? 9 : 3) })),
    bottom,
  );
  drawLines(body, data.curves, x, y, 24);
  const xs = data.curves[0]?.x ?? [];
  addCursor(
    body,
    {
      key: 'backlog',
      label: words.readBacklog,
      box: { x: left, y: top, width: right - left, height: bottom - top },
      along: 'x',
      positions: xs.map((hour) => x(hour)),
      start: cursorStart.backlog ?? 8,
      read: (index) => ({
        heading: words.weekday(weekday(xs[index]), clockHour(xs[index])),
        lines: data.curves.map((curve) => ({ arm: curve.arm, text: countText(curve.mean[index]) })),
      }),
    },
    width,
  );
  return finish(bottom + 26);
}

const countText = (count: number | null): string => (count === null ? words.none : plain(count, count < 100 ? 1 : 0));

export function backlogWeekTable(data: BacklogWeekData, caption: string): Table {
  const xs = data.curves[0]?.x ?? [];
  return {
    caption,
    columns: [words.hourOfWeek, ...data.curves.flatMap(({ arm }) => [arm.title, `${arm.title}: \u00b1`])],
    rows: xs.map((hour, index) => [
      words.weekday(weekday(hour), clockHour(hour)),
      ...data.curves.flatMap(({ mean, halfWidth }) => [mean[index], halfWidth[index]]),
    ]),
  };
}
