/** The picture of `groupOutcomes` (equiplot): one row a group, symbols with intervals, and below them the gap in each arm. */
import './equity.css';
import { scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { drawLegend } from '../legend.ts';
import { type ArmMark, armClass, armSymbol } from '../marks.ts';
import { inScale, type Scale, scaleFor, withUnit } from '../numbers.ts';
import { textWidth } from '../text.ts';
import { words } from '../words.ts';
import { type GapRow, type GroupDot, type GroupOutcomesData, type GroupRow, greatestSize, groupScale } from './group-outcomes.ts';
import { drawRowTitle, placeRows, type RowPlace } from './group-rows.ts';
import { equityWords } from './words.ts';

type Axis = (value: number) => number;

const dotStep = 13;
const gapStep = 22;

/** Ends of the axis: the intervals as far as they do not dwarf what they are about, as they would after few replications. */
function extentOf({ mode, unit, rows }: GroupOutcomesData): [number, number] {
  const isChange = mode !== 'values';
  const dots = rows.flatMap((row) => row.dots);
  const means = [...dots.map(({ mean }) => mean), ...(isChange ? [0] : [])];
  if (means.length === 0) return [0, 1];
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const room = Math.max((most - least) * 1.5, Math.abs(most) * 0.05, 1e-9);
  const low = Math.max(Math.min(least, ...dots.map(({ mean, halfWidth }) => mean - (halfWidth ?? 0))), least - room);
  const high = Math.min(Math.max(most, ...dots.map(({ mean, halfWidth }) => mean + (halfWidth ?? 0))), most + room);
  const pad = (high - low) * 0.03;
  return unit === 'fraction' && !isChange ? [Math.max(0, low - pad), Math.min(1, high + pad)] : [low - pad, high + pad];
}

/** Ticks need only as many decimals as they differ by. */
function tickScale(scale: Scale, ticks: readonly number[]): Scale {
  const isWhole = ticks.every((tick) => Math.abs(tick * scale.factor - Math.round(tick * scale.factor)) < 1e-9);
  return isWhole ? { ...scale, decimals: 0 } : scale;
}

function drawDirections(body: Group, { better }: GroupOutcomesData, left: number, right: number, y: number): void {
  if (better === 'neither') return;
  const [atLeft, atRight] = better === 'lower' ? [words.better, words.worse] : [words.worse, words.better];
  add(body, 'text', { class: 'axis-title', x: left, y }, `\u2190 ${atLeft}`);
  add(body, 'text', { class: 'axis-title', x: right, y, 'text-anchor': 'end' }, `${atRight} \u2192`);
}

function drawDot(body: Group, { arm, mean, halfWidth, isDistinguishable, isSmall }: GroupDot, x: Axis, y: number): void {
  const half = halfWidth ?? 0;
  const group = add(body, 'g', { class: `${armClass(arm)}${isDistinguishable && !isSmall ? '' : ' is-hollow'}` });
  const whisker = add(group, 'line', { class: 'whisker', x1: x(mean - half), x2: x(mean + half), y1: y, y2: y });
  if (isSmall) whisker.attr('stroke-dasharray', '2 5');
  add(group, 'path', { class: 'symbol', d: armSymbol(arm, 66), transform: moved(x(mean), y) });
}

function drawRow(body: Group, row: GroupRow, place: RowPlace, arms: readonly ArmMark[], x: Axis, width: number): void {
  const { top, height, middle } = place;
  if (row.group === null) add(body, 'rect', { class: 'shade', x: 0, y: top, width, height, rx: 6 });
  else add(body, 'line', { class: 'grid', x1: 0, x2: width, y1: top, y2: top });
  drawRowTitle(body, place);
  for (const dot of row.dots) {
    const index = arms.findIndex(({ id }) => id === dot.arm.id);
    drawDot(body, dot, x, middle + (index - (arms.length - 1) / 2) * dotStep);
  }
}

/** The line from the least to the greatest value over the groups, a symbol for each, and how long it is. */
function drawGap(body: Group, { arm, least, most, values }: GapRow, x: Axis, y: number, right: number, data: GroupOutcomesData): void {
  const group = add(body, 'g', { class: armClass(arm) });
  add(group, 'line', { class: 'gap', x1: x(least), x2: x(most), y1: y, y2: y });
  for (const value of values) add(group, 'path', { class: 'symbol', d: armSymbol(arm, 40), transform: moved(x(value), y) });
  const text = withUnit(most - least, scaleFor(data.unit, { size: most - least, isDifference: true })).replace(' percentage', '');
  add(group, 'text', { class: 'label value', y, ...besideGap(x(least), x(most), textWidth(text), right) }, text);
}

/** Behind the line where there is room, else before it, else above it. */
function besideGap(from: number, to: number, width: number, right: number) {
  if (to + 14 + width < right) return { x: to + 12, dy: '0.34em', 'text-anchor': 'start' };
  if (from - 14 - width > 0) return { x: from - 12, dy: '0.34em', 'text-anchor': 'end' };
  return { x: (from + to) / 2, dy: '-0.5em', 'text-anchor': 'middle' };
}

function armsOf({ rows }: GroupOutcomesData): ArmMark[] {
  const arms = new Map(rows.flatMap(({ dots }) => dots.map(({ arm }) => [arm.id, arm])));
  return [...arms.values()].sort((a, b) => a.index - b.index);
}

function readingOf(row: GroupRow, scale: Scale) {
  const lines = row.dots.map(({ arm, mean, halfWidth, isDistinguishable, isSmall }) => {
    const half = halfWidth === null ? '' : ` \u00b1\u202f${inScale(halfWidth, scale)}`;
    const doubts = [...(isDistinguishable ? [] : [words.isNotDistinguishable]), ...(isSmall ? [equityWords.tooFew] : [])];
    return { arm, text: `${withUnit(mean, scale)}${half}${doubts.length > 0 ? ` (${doubts.join('; ')})` : ''}` };
  });
  return { heading: row.title, lines };
}

/** Groups from top to bottom; a hollow symbol is not distinguishable from no change, or (with a dashed interval) of a group too small to tell. */
export function groupOutcomesChart(data: GroupOutcomesData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const arms = armsOf(data);
  const isChange = data.mode !== 'values';
  const legendHeight = drawLegend(body, arms, width);
  const top = legendHeight + 28;
  const { places, left, end } = placeRows(data.rows, { top, width, dotsHeight: arms.length * dotStep });
  const right = width - 12;
  const extent = extentOf(data);
  const x = scaleLinear(extent, [left, right]).clamp(true);
  const size = isChange ? greatestSize(data) : Math.max(...extent.map(Math.abs));
  const scale = groupScale(data, size);
  const hasGaps = data.gaps.length > 0;
  const bottom = hasGaps ? end + 46 + data.gaps.length * gapStep : end + 4;
  // Round in what is written: hours, not the minutes that they are made of.
  const written = scaleLinear().domain(extent.map((end) => end * scale.factor));
  const ticks = written.ticks(width > 620 ? 7 : 4).map((tick) => tick / scale.factor);
  const ofTicks = tickScale(scale, ticks);
  const unit = data.mode === 'relative' ? equityWords.relativeUnit : scale.suffix.trim();
  drawVerticalGrid(body, ticks.map(x), { from: top - 6, to: bottom });
  drawBottomLabels(
    body,
    ticks.map((tick) => ({ at: x(tick), text: inScale(tick, ofTicks) })),
    bottom,
  );
  drawBottomTitle(body, (left + right) / 2, bottom, isChange ? `${words.change}, ${unit}` : unit);
  drawDirections(body, data, left, right, legendHeight + 12);
  if (isChange) add(body, 'line', { class: 'zero', x1: x(0), x2: x(0), y1: top - 6, y2: bottom });
  for (const [index, row] of data.rows.entries()) drawRow(body, row, places[index], arms, x, width);
  if (hasGaps) {
    add(body, 'line', { class: 'divide', x1: 0, x2: width, y1: end + 8, y2: end + 8 });
    const { titleX, anchor } = places[0];
    add(body, 'text', { class: 'row-title is-total', x: titleX, y: end + 28, 'text-anchor': anchor }, words.spread);
    for (const [index, gap] of data.gaps.entries()) drawGap(body, gap, x, end + 48 + index * gapStep, right, data);
  }
  const cursor = {
    key: 'groups',
    label: words.readGroups,
    box: { x: left, y: top, width: right - left, height: end - top },
    along: 'y' as const,
    positions: places.map(({ middle }) => middle),
    start: 0,
    read: (index: number) => readingOf(data.rows[index], scale),
  };
  addCursor(body, cursor, options);
  return finish(bottom + 50);
}
