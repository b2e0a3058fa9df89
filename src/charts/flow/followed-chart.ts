/** The picture of one need followed through two worlds: a lane for each, a row for everybody who has it. */
import {
  type ScaleContinuousNumeric,
  scaleLinear,
  scaleSymlog,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3';
import { drawBottomLabels, drawBottomTitle, drawVerticalGrid, type Tick } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { shortDuration } from '../numbers.ts';
import { textWidth, wrapText } from '../text.ts';
import './flow.css';
import { flowWords } from './flow-words.ts';
import type { FollowedData, FollowedLane, MarkKind } from './followed-data.ts';

type TimeScale = ScaleContinuousNumeric<number, number>;

const words = flowWords.follow;
const wideFrom = 560;
const rowTitleWidth = 150;
const markSize = 15;
/** Work takes minutes, and what it is drawn on days: so much of it can be seen. */
const leastWork = 3;
const laneGap = 26;
const symbols: Readonly<Record<MarkKind, typeof symbolCircle>> = {
  arises: symbolCircle,
  noted: symbolSquare,
  trouble: symbolTriangle,
  answer: symbolDiamond,
  met: symbolStar,
  unmet: symbolCross,
};
const legendOrder: readonly MarkKind[] = ['arises', 'noted', 'answer', 'met', 'trouble', 'unmet'];
const signOf = (mark: MarkKind): string => symbol(symbols[mark], mark === 'met' ? 90 : 70)() ?? '';

interface LanePlace {
  readonly top: number;
  readonly left: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly x: TimeScale;
}

export function followedChart(data: FollowedData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const isWide = width >= wideFrom;
  const left = isWide ? rowTitleWidth : 0;
  const range: [number, number] = [left + 10, width - 14];
  const x: TimeScale =
    data.axis === 'even' ? scaleLinear([0, data.endMin], range) : scaleSymlog([0, data.endMin], range).constant(stretchedFromMin);
  let top = drawMarkLegend(body, data, width) + 14;
  const first = top;
  const places = data.lanes.map((lane): LanePlace => {
    const headHeight = wrapText(lane.arm.title, width - 24, 14).length * 18 + 8;
    const place = { top, left, rowHeight: isWide ? 30 : 44, headHeight, x };
    top += headHeight + Math.max(1, lane.rows.length) * place.rowHeight + laneGap;
    return place;
  });
  const bottom = top - laneGap + 6;
  const ticks = ticksOf(data, x, width);
  drawVerticalGrid(
    body,
    ticks.map(({ at }) => at),
    { from: first, to: bottom },
  );
  data.lanes.forEach((lane, index) => void drawLane(body, lane, places[index], width));
  drawBottomLabels(body, ticks, bottom);
  drawBottomTitle(body, (range[0] + range[1]) / 2, bottom, words.axis(data.axis));
  data.lanes.forEach((lane, index) => void addLaneCursor(body, lane, places[index], options));
  return finish(bottom + 46);
}

const stretchedFromMin = 20;
const stepsMin = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 4320, 10_080, 20_160, 40_320];
const stretchedMin = [10, 60, 360, 1440, 4320, 10_080, 40_320];

function ticksOf({ axis, endMin }: FollowedData, x: TimeScale, width: number): Tick[] {
  const most = Math.max(2, Math.floor(width / 90));
  const step = stepsMin.find((minutes) => endMin / minutes <= most) ?? 40_320;
  const even = Array.from({ length: Math.floor(endMin / step) + 1 }, (_, index) => index * step);
  const places = axis === 'even' ? even : [0, ...stretchedMin.filter((minutes) => minutes <= endMin)];
  const ticks: Tick[] = [];
  for (const minutes of places) {
    const at = x(minutes);
    if (ticks.length === 0 || at - ticks[ticks.length - 1].at >= 48) ticks.push({ at, text: minutes === 0 ? '0' : shortDuration(minutes) });
  }
  return ticks;
}

function drawMarkLegend(body: Group, { lanes }: FollowedData, width: number): number {
  const legend = add(body, 'g', { class: 'legend arm arm-0', 'aria-hidden': 'true' });
  const used = new Set(lanes.flatMap(({ steps }) => steps.map(({ mark }) => mark)));
  const entries = [...(['waits', 'works'] as const), ...legendOrder.filter((mark) => used.has(mark))];
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const wide = 30 + textWidth(words.marks[entry], 12.5);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
    const group = add(legend, 'g', { transform: moved(x, y + 12) });
    if (entry === 'waits' || entry === 'works') add(group, 'line', { class: `follow-${entry}`, x1: 0, x2: 20 });
    else add(group, 'path', { class: 'follow-mark', d: signOf(entry), transform: moved(10, 0) });
    add(group, 'text', { class: 'label', x: 27, dy: '0.34em' }, words.marks[entry]);
    x += wide + 16;
  }
  return y + 24;
}

function drawLane(body: Group, lane: FollowedLane, place: LanePlace, width: number): void {
  const { top, left, rowHeight, headHeight, x } = place;
  const group = add(body, 'g', { class: armClass(lane.arm), transform: moved(0, top) });
  add(group, 'path', { class: 'symbol', d: armSymbol(lane.arm, 70), transform: moved(8, 9) });
  wrapText(lane.arm.title, width - 24, 14).forEach((line, index) => {
    add(group, 'text', { class: 'panel-title', x: 24, y: 14 + index * 18 }, line);
  });
  const isWide = left > 0;
  const yOf = (row: number): number => headHeight + row * rowHeight + (isWide ? rowHeight / 2 : rowHeight - 13);
  if (!lane.isThere) add(group, 'text', { class: 'row-note', x: left + 10, y: yOf(0) }, words.notHere);
  lane.rows.forEach((title, row) => {
    const y = yOf(row);
    add(group, 'line', { class: 'grid', x1: left + 10, x2: width - 14, y1: y, y2: y });
    if (isWide) {
      const lines = wrapText(title, left - 16, 12);
      lines.forEach((line, index) => {
        add(
          group,
          'text',
          { class: 'tick', x: left - 8, y: y + (index - (lines.length - 1) / 2) * 14, dy: '0.34em', 'text-anchor': 'end' },
          line,
        );
      });
    } else add(group, 'text', { class: 'tick', x: 0, y: y - 13 }, title);
  });
  for (const { row, kind, fromMin, toMin } of lane.stretches) {
    const from = x(fromMin);
    const to = kind === 'works' ? Math.max(x(toMin), from + leastWork) : x(toMin);
    add(group, 'line', { class: `follow-${kind}`, x1: from, x2: to, y1: yOf(row), y2: yOf(row) });
  }
  drawHandOvers(group, lane, x, yOf);
  drawMarks(group, lane, x, yOf, width);
}

/** Where the matter goes from one row to another. */
function drawHandOvers(group: Group, { stretches }: FollowedLane, x: TimeScale, yOf: (row: number) => number): void {
  stretches.forEach((stretch, index) => {
    const next = stretches.slice(index + 1).find((other) => other.fromMin === stretch.toMin && other.row !== stretch.row);
    if (stretch.kind !== 'works' || next === undefined) return;
    add(group, 'line', { class: 'follow-over', x1: x(next.fromMin), x2: x(next.fromMin), y1: yOf(stretch.row), y2: yOf(next.row) });
  });
}

function drawMarks(group: Group, lane: FollowedLane, x: TimeScale, yOf: (row: number) => number, width: number): void {
  lane.rows.forEach((_, row) => {
    const marked = lane.steps.flatMap(({ row: own, mark, sinceMin }) => (own === row && mark !== null ? [{ mark, at: x(sinceMin) }] : []));
    const places = spread(
      marked.map(({ at }) => at),
      width - 14,
    );
    marked.forEach(({ mark }, index) => {
      add(group, 'path', { class: `follow-mark is-${mark}`, d: signOf(mark), transform: moved(places[index], yOf(row)) });
    });
  });
}

/** Symbols of the same time stand beside each other, inside the picture. */
export function spread(at: readonly number[], end: number): number[] {
  const places = [...at];
  for (let index = 1; index < places.length; index++) places[index] = Math.max(places[index], places[index - 1] + markSize);
  for (let index = places.length - 1; index >= 0; index--) {
    const limit = index === places.length - 1 ? end : places[index + 1] - markSize;
    places[index] = Math.min(places[index], limit);
  }
  return places;
}

function addLaneCursor(body: Group, lane: FollowedLane, { top, left, rowHeight, headHeight, x }: LanePlace, options: ChartOptions): void {
  const sentenceWidth = options.width - 60;
  const nameless = { ...lane.arm, title: '' };
  const cursor = {
    key: `follow-${lane.arm.id}`,
    label: words.readLane(lane.arm.title),
    box: { x: left, y: top + headHeight, width: options.width - left, height: lane.rows.length * rowHeight },
    along: 'x' as const,
    positions: lane.steps.map(({ sinceMin }) => x(sinceMin)),
    start: 0,
    read: (index: number) => {
      const { when, sentence } = lane.steps[index];
      return { heading: when, lines: wrapText(sentence, sentenceWidth, 13).map((text) => ({ arm: nameless, text })) };
    },
  };
  addCursor(body, cursor, options);
}
