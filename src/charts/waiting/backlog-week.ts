/** How the pile grows and shrinks: open messages at each hour of the week. */
import { range, scaleLinear } from 'd3';
import { drawBottomLabels, drawHorizontalGrid, drawLeftTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add } from '../element.ts';
import { type ChartOptions, openFrame } from '../frame.ts';
import { drawLegend } from '../legend.ts';
import { type Curve, curveOf, drawLines, greatest } from '../lines.ts';
import type { Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import { clockHour, plain, weekday } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';

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

const hoursOfWeek = 168;
const saturday = 120;
const days = range(0, 7);

const hourName = (hour: number): string => words.weekday(weekday(hour), clockHour(hour));

const countText = (count: number | null): string => (count === null ? words.none : plain(count, count < 100 ? 1 : 0));

/** One line an arm over the week, weekend shaded. */
export function backlogWeekChart({ curves }: BacklogWeekData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const arms = curves.map(({ arm }) => arm);
  const top = drawLegend(body, arms, width) + 26;
  const [left, right] = [46, width - 10];
  const bottom = top + Math.round(Math.min(320, Math.max(200, width * 0.36)));
  const x = scaleLinear([0, hoursOfWeek], [left, right]);
  const y = scaleLinear([0, greatest(curves) || 1], [bottom, top]).nice(5);
  const counts = y.ticks(5).map((count) => ({ at: y(count), text: plain(count, Number.isInteger(count) ? 0 : 1) }));
  const names = days.map((day) => ({ at: x(day * 24 + 12), text: weekday(day * 24).slice(0, width > 700 ? undefined : 3) }));
  add(body, 'rect', { class: 'shade', x: x(saturday), y: top, width: x(hoursOfWeek) - x(saturday), height: bottom - top });
  drawHorizontalGrid(body, counts, { from: left, to: right });
  drawVerticalGrid(
    body,
    days.slice(1).map((day) => x(day * 24)),
    { from: top, to: bottom },
  );
  for (const name of names) drawBottomLabels(body, [name], bottom);
  drawLeftTitle(body, top - 14, words.openMessages);
  drawLines(body, curves, x, y, 24);
  const hours = curves[0]?.x ?? [];
  const cursor = {
    key: 'backlog',
    label: words.readBacklog,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    along: 'x' as const,
    positions: hours.map((hour) => x(hour)),
    start: 8,
    read: (index: number) => ({
      heading: hourName(hours[index]),
      lines: curves.map(({ arm, mean }) => ({ arm, text: countText(mean[index]) })),
    }),
  };
  addCursor(body, cursor, options);
  return finish(bottom + 26);
}

export function backlogWeekTable({ curves }: BacklogWeekData, caption: string): Table {
  const hours = curves[0]?.x ?? [];
  return {
    caption,
    columns: [words.hourOfWeek, ...curves.flatMap(({ arm }) => [arm.title, `${arm.title}: \u00b1`])],
    rows: hours.map((hour, index) => [hourName(hour), ...curves.flatMap(({ mean, halfWidth }) => [mean[index], halfWidth[index]])]),
  };
}
