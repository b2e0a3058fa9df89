/** The picture of `gapForest`: a row an outcome, in it a symbol with its interval for each arm, around the line of no change. */
import './equity.css';
import { scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import type { Reading } from '../cursor-note.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { drawLegend } from '../legend.ts';
import { type ArmMark, armClass, armSymbol } from '../marks.ts';
import { inScale, plain, type Scale, scaleFor } from '../numbers.ts';
import { textWidth } from '../text.ts';
import { type GapDot, type GapForestData, type GapPanel, type GapRow, gapScale } from './gap-forest.ts';
import { drawRowTitle, placeRows, type RowPlace } from './group-rows.ts';
import { equityWords } from './words.ts';

const dotStep = 15;
const panelGap = 74;

interface DrawnPanel {
  readonly panel: GapPanel;
  readonly places: readonly RowPlace[];
  readonly left: number;
  readonly end: number;
  readonly scale: Scale;
}

/** Ends of the axis, the same to both sides of zero: intervals as far as they do not dwarf what they are about. */
function reachOf(rows: readonly GapRow[]): number {
  const dots = rows.flatMap((row) => row.dots);
  const means = Math.max(1e-9, ...dots.map(({ change }) => Math.abs(change ?? 0)));
  const ends = Math.max(means, ...dots.map(({ change, halfWidth }) => Math.abs(change ?? 0) + (halfWidth ?? 0)));
  return Math.min(ends, means * 3) * 1.06;
}

function gapText({ before, beforeHalfWidth }: GapRow, unit: GapPanel['unit']): string | undefined {
  if (before === null) return undefined;
  const by = scaleFor(unit, { size: before, isDifference: true, fine: beforeHalfWidth ?? undefined });
  const half = beforeHalfWidth === null ? '' : ` \u00b1\u202f${inScale(beforeHalfWidth, by)}`;
  return equityWords.gapAtBaseline(`${inScale(before, by)}${half}${by.suffix.replace(' percentage', '')}`);
}

interface Axis {
  readonly x: (change: number) => number;
  /** The axis goes from minus to plus this. */
  readonly reach: number;
  readonly from: number;
  readonly to: number;
}

function drawDot(body: Group, { arm, change, halfWidth, isTold, because }: GapDot, { x, reach, from, to }: Axis, y: number): void {
  const group = add(body, 'g', { class: `${armClass(arm)}${isTold ? '' : ' is-hollow'}` });
  if (change === null) {
    add(group, 'path', { class: 'symbol', d: armSymbol(arm, 40), transform: moved(from + 6, y) });
    const text = equityWords.missing(because ?? '');
    add(group, 'rect', { class: 'title-paper', x: from + 14, y: y - 7, width: textWidth(text, 12), height: 14 });
    add(group, 'text', { class: 'row-note', x: from + 18, y, dy: '0.34em' }, text);
    return;
  }
  const half = halfWidth ?? 0;
  add(group, 'line', { class: 'whisker', x1: x(change - half), x2: x(change + half), y1: y, y2: y });
  // An interval that goes on beyond the picture ends in an arrow.
  if (change - half < -reach) add(group, 'path', { class: 'line', d: 'M6,-4L0,0L6,4', transform: moved(from, y) });
  if (change + half > reach) add(group, 'path', { class: 'line', d: 'M-6,-4L0,0L-6,4', transform: moved(to, y) });
  add(group, 'path', { class: 'symbol', d: armSymbol(arm, 70), transform: moved(x(change), y) });
}

function readingOf({ title, dots }: GapRow, scale: Scale): Reading {
  const lines = dots.map(({ arm, change, halfWidth, mark, because }) => {
    if (change === null) return { arm, text: equityWords.missing(because ?? '') };
    const fine = { ...scale, decimals: scale.decimals + (halfWidth !== null && halfWidth * scale.factor < 0.5 ? 1 : 0) };
    const half = halfWidth === null ? '' : ` \u00b1\u202f${inScale(halfWidth, fine)}`;
    const unit = fine.suffix.replace(' percentage', '');
    return { arm, text: `${inScale(change, fine)}${half}${unit}, ${equityWords.shortMarks[mark]}` };
  });
  return { heading: title, lines };
}

/** Panels of one unit each, below one another. Right of zero is worse; hollow is what cannot be told apart from no change. */
export function gapForestChart(data: GapForestData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const dots = data.panels.flatMap(({ rows }) => rows.flatMap((row) => row.dots));
  const arms = [...new Map(dots.map(({ arm }): [string, ArmMark] => [arm.id, arm])).values()];
  let top = drawLegend(body, arms, width) + 26;
  const drawn: DrawnPanel[] = [];
  for (const panel of data.panels) {
    const scale = gapScale(panel);
    const titled = panel.rows.map((row) => ({ group: row.outcome, title: row.title, share: undefined, note: gapText(row, panel.unit) }));
    const { places, left, end } = placeRows(titled, { top, width, dotsHeight: arms.length * dotStep });
    const [from, to] = [left, width - 10];
    const reach = reachOf(panel.rows);
    const axis: Axis = { x: scaleLinear([-reach, reach], [from, to]).clamp(true), reach, from, to };
    drawPanel(body, { panel, places, left, end, scale }, arms, axis, data.isSigned, width);
    drawn.push({ panel, places, left, end, scale });
    top = end + panelGap;
  }
  for (const [index, { panel, places, left, end, scale }] of drawn.entries()) {
    const cursor = {
      key: `gaps-${index}`,
      label: equityWords.readForest,
      box: { x: left, y: places[0].top, width: width - left, height: end - places[0].top },
      along: 'y' as const,
      positions: places.map(({ middle }) => middle),
      start: 0,
      read: (at: number) => readingOf(panel.rows[at], scale),
    };
    addCursor(body, cursor, options);
  }
  return finish(top - panelGap + 50);
}

function drawPanel(
  body: Group,
  { panel, places, end, scale }: DrawnPanel,
  arms: readonly ArmMark[],
  axis: Axis,
  isSigned: boolean,
  width: number,
): void {
  const { x, reach, from, to } = axis;
  const [good, bad] = isSigned ? [equityWords.gainGround, equityWords.loseGround] : [equityWords.narrower, equityWords.wider];
  const top = places[0].top;
  const ticks = scaleLinear([-reach, reach], [from, to]).ticks(width > 620 ? 7 : 4);
  drawVerticalGrid(body, ticks.map(x), { from: top - 4, to: end });
  add(body, 'text', { class: 'axis-title', x: x(0) - 8, y: top - 10, 'text-anchor': 'end' }, `\u2190 ${good}`);
  add(body, 'text', { class: 'axis-title', x: x(0) + 8, y: top - 10 }, `${bad} \u2192`);
  add(body, 'line', { class: 'zero', x1: x(0), x2: x(0), y1: top - 4, y2: end });
  for (const [index, row] of panel.rows.entries()) {
    const place = places[index];
    add(body, 'line', { class: 'grid', x1: 0, x2: width, y1: place.top, y2: place.top });
    drawRowTitle(body, place);
    for (const dot of row.dots) {
      const at = arms.findIndex(({ id }) => id === dot.arm.id);
      drawDot(body, dot, axis, place.middle + (at - (arms.length - 1) / 2) * dotStep);
    }
  }
  const step = (ticks.length > 1 ? ticks[1] - ticks[0] : 1) * scale.factor;
  const decimals = step > 0.999 && Math.abs(step - Math.round(step)) < 1e-6 ? 0 : step >= 0.1 ? 1 : 2;
  const labels = ticks.map((tick) => ({ at: x(tick), text: plain(tick * scale.factor, decimals) }));
  drawBottomLabels(body, labels, end);
  drawBottomTitle(body, (from + to) / 2, end, equityWords.changeOfGap(scale.suffix.trim() || equityWords.own));
}
