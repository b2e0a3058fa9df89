/** How the pile fills and settles: open messages week by week from the very start. */
import { range, scaleLinear } from 'd3';
import type { WarmUpAdvice } from '../../experiment/index.ts';
import { drawBottomLabels, drawBottomTitle, drawHorizontalGrid, drawLeftTitle } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add } from '../element.ts';
import { type ChartOptions, openFrame } from '../frame.ts';
import { drawLegend } from '../legend.ts';
import { type Curve, drawLines, greatest } from '../lines.ts';
import type { ArmMark } from '../marks.ts';
import { plain } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';

export interface WeeksData {
  /** x is the week, from 1; the mean stands in its middle. */
  readonly curves: readonly Curve[];
  /** What the scenario leaves out at the start, in weeks. */
  readonly leftOutWeeks: number;
}

/** @param role null is all roles together */
export function weeksData(advice: readonly WarmUpAdvice[], arms: readonly ArmMark[], role: string | null): WeeksData {
  const curves = arms.flatMap((arm): Curve[] => {
    const found = advice.find((one) => one.arm === arm.id && one.role === role);
    return found ? [{ arm, x: found.weeks.map((_, week) => week + 1), mean: found.weeks, halfWidth: found.halfWidths }] : [];
  });
  return { curves, leftOutWeeks: (advice[0]?.scenarioWarmUpDays ?? 0) / 7 };
}

function countText(count: number | null, half: number | null): string {
  if (count === null) return words.none;
  const decimals = count < 100 ? 1 : 0;
  return half === null ? plain(count, decimals) : `${plain(count, decimals)} \u00b1\u202f${plain(half, decimals)}`;
}

/** One line an arm with its band; the weeks that are left out are shaded. */
export function weeksChart({ curves, leftOutWeeks }: WeeksData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const top =
    drawLegend(
      body,
      curves.map(({ arm }) => arm),
      width,
    ) + 26;
  const [left, right] = [52, width - 10];
  const bottom = top + Math.round(Math.min(320, Math.max(200, width * 0.36)));
  const weeks = curves[0]?.x ?? [];
  const x = scaleLinear([0.5, Math.max(1.5, weeks.length + 0.5)], [left, right]);
  const y = scaleLinear([0, greatest(curves) || 1], [bottom, top + 20]).nice(5);
  if (leftOutWeeks > 0) {
    const end = Math.min(right, x(leftOutWeeks + 0.5));
    add(body, 'rect', { class: 'shade', x: left, y: top, width: end - left, height: bottom - top });
    add(body, 'text', { class: 'tick', x: left + 4, y: top + 14 }, words.leftOut);
  }
  const counts = y.ticks(5).map((count) => ({ at: y(count), text: plain(count, Number.isInteger(count) ? 0 : 1) }));
  drawHorizontalGrid(body, counts, { from: left, to: right });
  const step = Math.max(1, Math.ceil(weeks.length / Math.floor((right - left) / 34)));
  const named = range(0, weeks.length, step).map((index) => ({ at: x(weeks[index]), text: String(weeks[index]) }));
  drawBottomLabels(body, named, bottom);
  drawBottomTitle(body, (left + right) / 2, bottom, words.weeksFromStart);
  drawLeftTitle(body, top - 14, words.openMessages);
  drawLines(body, curves, x, y, Math.max(2, Math.round(weeks.length / 4)));
  const cursor = {
    key: 'weeks',
    label: words.readWeeks,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    along: 'x' as const,
    positions: weeks.map((week) => x(week)),
    start: 0,
    read: (index: number) => ({
      heading: words.weekFrom(weeks[index], index < leftOutWeeks),
      lines: curves.map(({ arm, mean, halfWidth }) => ({ arm, text: countText(mean[index], halfWidth[index]) })),
    }),
  };
  addCursor(body, cursor, options);
  return finish(bottom + 48);
}

export function weeksTable({ curves, leftOutWeeks }: WeeksData, caption: string): Table {
  return {
    caption,
    columns: [words.week, ...curves.flatMap(({ arm }) => [arm.title, `${arm.title}: \u00b1`])],
    rows: (curves[0]?.x ?? []).map((week, index) => [
      words.weekFrom(week, index < leftOutWeeks),
      ...curves.flatMap(({ mean, halfWidth }) => [mean[index], halfWidth[index]]),
    ]),
  };
}
