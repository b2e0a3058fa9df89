/** The picture of `groupOutcomes`: one row a group, symbols with intervals, and below them the gap in each arm. */
import { scaleLinear } from 'd3';
import { drawVerticalGrid } from './axes.ts';
import { addCursor } from './cursor.ts';
import { type ChartOptions, type Group, openFrame, textWidth, wrapText } from './frame.ts';
import { greatestSize, type GapRow, type GroupDot, type GroupOutcomesData, type GroupRow } from './groupOutcomes.ts';
import { drawLegend } from './legend.ts';
import { armClass, armSymbol } from './marks.ts';
import { inScale, plain, type Scale, scaleFor, withUnit } from './numbers.ts';
import { words } from './words.ts';

type Axis = (value: number) => number;
const dotStep = 13;

/** Ends of the axis: the intervals as far as they do not dwarf what they are about, as they would after few replications. */
function extent(data: GroupOutcomesData): [number, number] {
  const isChange = data.mode === 'change';
  const dots = data.rows.flatMap((row) => row.dots);
  const means = [...dots.map((dot) => dot.mean), ...(isChange ? [0] : [])];
  if (means.length === 0) return [0, 1];
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const room = Math.max((most - least) * 1.5, Math.abs(most) * 0.05, 1e-9);
  const low = Math.max(Math.min(least, ...dots.map((dot) => dot.mean - (dot.halfWidth ?? 0))), least - room);
  const high = Math.min(Math.max(most, ...dots.map((dot) => dot.mean + (dot.halfWidth ?? 0))), most + room);
  return data.unit === 'fraction' && !isChange ? [Math.max(0, low), Math.min(1, high)] : [low, high];
}

function drawDot(body: Group, dot: GroupDot, x: Axis, y: number): void {
  const group = body.append('g').attr('class', `${armClass(dot.arm)}${dot.isDistinguishable ? '' : ' is-hollow'}`);
  const half = dot.halfWidth ?? 0;
  group.append('line').attr('class', 'whisker').attr('x1', x(dot.mean - half)).attr('x2', x(dot.mean + half)).attr('y1', y).attr('y2', y);
  group.append('path').attr('class', 'symbol').attr('d', armSymbol(dot.arm, 66)).attr('transform', `translate(${x(dot.mean)},${y})`);
}

function drawRowTitle(body: Group, row: GroupRow, middle: number, left: number, isBeside: boolean, top: number): void {
  const share = row.share === undefined ? '' : words.ofPatients(`${plain(row.share * 100, row.share < 0.1 ? 1 : 0)}\u202f%`);
  const name = row.group === null ? 'row-title is-total' : 'row-title';
  if (!isBeside) {
    const text = body.append('text').attr('class', name).attr('x', 0).attr('y', top + 14).text(row.title);
    if (share) text.append('tspan').attr('class', 'row-note').attr('dx', 8).text(share);
    return;
  }
  const lines = wrapText(row.title, left - 30, 13.5);
  const height = (lines.length + (share ? 1 : 0)) * 17;
  lines.forEach((line, index) => {
    body.append('text').attr('class', name).attr('x', left - 24).attr('text-anchor', 'end').attr('y', middle - height / 2 + 13 + index * 17).text(line);
  });
  if (share) body.append('text').attr('class', 'row-note').attr('x', left - 24).attr('text-anchor', 'end').attr('y', middle - height / 2 + 13 + lines.length * 17).text(share);
}

function drawGap(body: Group, gap: GapRow, x: Axis, y: number, scale: Scale, right: number): void {
  const group = body.append('g').attr('class', armClass(gap.arm));
  group.append('line').attr('class', 'gap').attr('x1', x(gap.least)).attr('x2', x(gap.most)).attr('y1', y).attr('y2', y);
  for (const value of gap.values) group.append('path').attr('class', 'symbol').attr('d', armSymbol(gap.arm, 40)).attr('transform', `translate(${x(value)},${y})`);
  const text = withUnit(gap.most - gap.least, scale);
  const isBeyond = x(gap.most) + 14 + textWidth(text) > right;
  group.append('text').attr('class', 'label value').attr('x', isBeyond ? x(gap.least) - 12 : x(gap.most) + 12).attr('text-anchor', isBeyond ? 'end' : 'start').attr('y', y).attr('dy', '0.34em').text(text);
}

/** Groups from top to bottom; a hollow symbol is not distinguishable from no change. */
export function groupOutcomesChart(data: GroupOutcomesData, options: ChartOptions, cursorStart: Readonly<Record<string, number>> = {}): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options, true);
  const arms = [...new Map(data.rows.flatMap((row) => row.dots.map((dot) => [dot.arm.id, dot.arm]))).values()].sort((a, b) => a.index - b.index);
  const legendHeight = drawLegend(body, arms, width);
  const isBeside = width > 620;
  const left = isBeside ? 250 : 8;
  const right = width - 12;
  const isChange = data.mode === 'change';
  const [low, high] = extent(data);
  const pad = (high - low) * 0.03;
  const x = scaleLinear([low - (isChange ? pad : low === 0 ? 0 : pad), high + pad], [left, right]).clamp(true);
  const scale = scaleFor(data.unit, isChange ? greatestSize(data) : Math.max(Math.abs(low), Math.abs(high)), isChange);
  const top = legendHeight + 28;
  const rowHeight = (isBeside ? 20 : 36) + arms.length * dotStep;
  const rowTop = (index: number): number => top + index * rowHeight;
  const middle = (index: number): number => rowTop(index) + (isBeside ? rowHeight / 2 : 22 + (arms.length * dotStep) / 2);
  const gapTop = rowTop(data.rows.length) + 16;
  const bottom = data.gaps.length > 0 ? gapTop + 30 + data.gaps.length * 22 : rowTop(data.rows.length) + 4;
  const ticks = x.ticks(isBeside ? 7 : 4).map((value) => ({ at: x(value), text: inScale(value, tickScale(scale, x.ticks(isBeside ? 7 : 4))) }));
  drawVerticalGrid(body, ticks, bottom, top - 6, { at: (left + right) / 2, text: `${isChange ? `${words.change}, ` : ''}${scale.suffix.trim()}` });
  if (isChange) body.append('line').attr('class', 'zero').attr('x1', x(0)).attr('x2', x(0)).attr('y1', top - 6).attr('y2', bottom);
  drawDirections(body, data, left, right, legendHeight + 12);
  data.rows.forEach((row, index) => {
    if (row.group === null) body.append('rect').attr('class', 'shade').attr('x', 0).attr('y', rowTop(index)).attr('width', width).attr('height', rowHeight).attr('rx', 6);
    else body.append('line').attr('class', 'grid').attr('x1', 0).attr('x2', width).attr('y1', rowTop(index)).attr('y2', rowTop(index));
    drawRowTitle(body, row, middle(index), left, isBeside, rowTop(index));
    for (const dot of row.dots) drawDot(body, dot, x, middle(index) + (arms.findIndex((arm) => arm.id === dot.arm.id) - (arms.length - 1) / 2) * dotStep);
  });
  if (data.gaps.length > 0) {
    body.append('line').attr('class', 'divide').attr('x1', 0).attr('x2', width).attr('y1', gapTop - 8).attr('y2', gapTop - 8);
    body.append('text').attr('class', 'row-title is-total').attr('x', isBeside ? left - 24 : 0).attr('text-anchor', isBeside ? 'end' : 'start').attr('y', gapTop + 12).text(words.gapShort);
    data.gaps.forEach((gap, index) => drawGap(body, gap, x, gapTop + 32 + index * 22, scaleFor(data.unit, gap.most - gap.least, true), right));
  }
  const values = (row: GroupRow) =>
    row.dots.map((dot) => ({
      arm: dot.arm,
      text: `${withUnit(dot.mean, scale)}${dot.halfWidth === null ? '' : ` \u00b1\u202f${inScale(dot.halfWidth, scale)}`}${dot.isDistinguishable ? '' : ` (${words.isNotDistinguishable})`}`,
    }));
  addCursor(
    body,
    {
      key: 'groups',
      label: words.readGroups,
      box: { x: left, y: top, width: right - left, height: data.rows.length * rowHeight },
      along: 'y',
      positions: data.rows.map((_, index) => middle(index)),
      start: cursorStart.groups ?? 0,
      read: (index) => ({ heading: data.rows[index].title, lines: values(data.rows[index]) }),
    },
    width,
  );
  return finish(bottom + 50);
}

/** Ticks need only as many decimals as they differ by. */
function tickScale(scale: Scale, ticks: readonly number[]): Scale {
  const isWhole = ticks.every((tick) => Math.abs(tick * scale.factor - Math.round(tick * scale.factor)) < 1e-9);
  return isWhole ? { ...scale, decimals: 0 } : scale;
}

function drawDirections(body: Group, data: GroupOutcomesData, left: number, right: number, y: number): void {
  if (data.better === 'neither') return;
  const isLeftBetter = data.better === 'lower';
  body.append('text').attr('class', 'axis-title').attr('x', left).attr('y', y).text(`\u2190 ${isLeftBetter ? words.better : words.worse}`);
  body.append('text').attr('class', 'axis-title').attr('x', right).attr('y', y).attr('text-anchor', 'end').text(`${isLeftBetter ? words.worse : words.better} \u2192`);
}
