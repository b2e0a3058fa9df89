/** The picture of `roc`: one panel an arm, crosses for the groups, and the assumed curve of the detector behind them. */
import './ai.css';
import { line, range, scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawHorizontalGrid, drawLeftTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { plain } from '../numbers.ts';
import { textWidth, wrapText } from '../text.ts';
import { caughtAt } from './binormal.ts';
import type { RocData, RocPanel, RocPoint, ShareEstimate } from './roc.ts';
import { aiWords } from './words.ts';

interface PanelPlace {
  readonly left: number;
  readonly top: number;
  /** Of the square. */
  readonly right: number;
  readonly bottom: number;
  /** Titles of the groups stand beside the square; otherwise letters. */
  readonly hasTitles: boolean;
}

const labelStep = 18;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const percentText = (share: number, decimals: number): string => `${plain(share * 100, decimals)}\u202f%`;

/** "81 % \u00b1 3" */
function shareText({ mean, halfWidth }: ShareEstimate, decimals: number): string {
  const value = percentText(mean, decimals);
  return halfWidth === null ? value : aiWords.plusMinus(value, plain(halfWidth * 100, decimals));
}

/** The axis of false alarms ends a little beyond them: most detectors of rare things work at its beginning. */
function mostAlarms({ panels }: RocData): number {
  const most = Math.max(
    0.02,
    ...panels.flatMap(({ points }) => points.filter(({ isSmall }) => !isSmall).map(({ falseAlarms }) => falseAlarms.mean)),
  );
  return [0.05, 0.1, 0.2, 0.3, 0.5, 1].find((end) => end >= 2 * most) ?? 1;
}

const labelOf = ({ title }: RocPoint, index: number, hasTitles: boolean): string =>
  hasTitles ? title : index === 0 ? aiWords.all : letters[index - 1];

/** Places for labels in one column, in the order of their points and never on top of one another. */
function spread(wanted: readonly number[], [top, bottom]: readonly [number, number]): number[] {
  const order = range(wanted.length).sort((a, b) => wanted[a] - wanted[b]);
  const places: number[] = [];
  let last = top - labelStep;
  for (const index of order) {
    last = Math.max(wanted[index], last + labelStep);
    places[index] = last;
  }
  const over = Math.max(0, last - bottom);
  for (const index of [...order].reverse()) {
    if (over === 0) break;
    const next = order[order.indexOf(index) + 1];
    places[index] = next === undefined ? places[index] - over : Math.min(places[index], places[next] - labelStep);
  }
  return places;
}

function drawPanel(body: Group, { arm, points, separation }: RocPanel, place: PanelPlace, most: number): readonly number[] {
  const { left, top, right, bottom, hasTitles } = place;
  const x = scaleLinear([0, most], [left, right]).clamp(true);
  const y = scaleLinear([0, 1], [bottom, top]).clamp(true);
  const ticks = x.ticks(right - left > 300 ? 5 : 3);
  drawHorizontalGrid(
    body,
    [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), text: percentText(share, 0) })),
    { from: left, to: right },
  );
  drawVerticalGrid(body, ticks.map(x), { from: top, to: bottom });
  for (const tick of ticks) drawBottomLabels(body, [{ at: x(tick), text: percentText(tick, 0) }], bottom);
  const group = add(body, 'g', { class: armClass(arm) });
  if (separation !== undefined) {
    const alarms = range(0, 101).map((step) => (step / 100) ** 2 * most);
    const stroke = line<number>(x, (share) => y(caughtAt(share, separation)));
    add(group, 'path', { class: 'roc-curve', d: stroke(alarms.slice(1)) ?? '' });
  }
  add(body, 'line', { class: 'roc-chance', x1: x(0), y1: y(0), x2: x(most), y2: y(most) });
  const [labelTop, labelBottom] = [top + 8, bottom - 8];
  const places = spread(
    points.map(({ caught }) => y(caught.mean)),
    [labelTop, labelBottom],
  );
  points.forEach(({ caught, falseAlarms, group: id, isSmall }, index) => {
    const [atX, atY] = [x(falseAlarms.mean), y(caught.mean)];
    const mark = add(body, 'g', { class: `${armClass(arm)}${isSmall ? ' is-hollow' : ''}` });
    const [halfX, halfY] = [falseAlarms.halfWidth ?? 0, caught.halfWidth ?? 0];
    const whisker = { class: id === null ? 'whisker' : 'roc-whisker' };
    if (!isSmall) {
      add(mark, 'line', { ...whisker, x1: x(falseAlarms.mean - halfX), x2: x(falseAlarms.mean + halfX), y1: atY, y2: atY });
      add(mark, 'line', { ...whisker, x1: atX, x2: atX, y1: y(caught.mean - halfY), y2: y(caught.mean + halfY) });
    }
    const labelX = hasTitles ? right + 26 : right - 14 - textWidth(labelOf(points[index], index, false));
    const text = labelOf(points[index], index, hasTitles);
    add(mark, 'path', { class: 'roc-leader', d: `M${atX + 5},${atY}L${labelX - 6},${places[index]}` });
    add(mark, 'path', { class: 'symbol', d: armSymbol(arm, id === null ? 110 : 44), transform: moved(atX, atY) });
    const label = add(mark, 'text', { class: id === null ? 'label value' : 'label', x: labelX, y: places[index], dy: '0.34em' }, text);
    if (!hasTitles) return;
    const numbers = `  ${isSmall ? aiWords.few : shareText(caught, 0)}`;
    label.append('tspan').attr('class', 'row-note').text(numbers);
  });
  return places;
}

function drawHead(body: Group, { arm }: RocPanel, { left, top }: Pick<PanelPlace, 'left' | 'top'>, width: number): number {
  const group = add(body, 'g', { class: armClass(arm), transform: moved(left, top) });
  add(group, 'path', { class: 'symbol', d: armSymbol(arm), transform: moved(6, 9) });
  const lines = wrapText(arm.title, width - 20, 13.5);
  lines.forEach((text, index) => {
    add(group, 'text', { class: 'panel-title', x: 20, y: 14 + index * 18 }, text);
  });
  return lines.length * 18 + 32;
}

/** What the lines are. Returns the height. */
function drawKey(body: Group, width: number): number {
  let y = 10;
  for (const [look, text] of [
    ['roc-curve on-key', aiWords.curve],
    ['roc-chance', aiWords.chance],
  ]) {
    add(body, 'line', { class: look, x2: 26, y1: y, y2: y });
    for (const textLine of wrapText(text, width - 40, 12)) {
      add(body, 'text', { class: 'row-note', x: 34, y, dy: '0.34em' }, textLine);
      y += 18;
    }
  }
  return y + 4;
}

function drawLetters(body: Group, { points }: RocPanel, top: number, width: number): number {
  let y = top;
  points.slice(1).forEach(({ title, isSmall }, index) => {
    for (const text of wrapText(aiWords.letter(letters[index], isSmall ? `${title} (${aiWords.few})` : title), width, 12)) {
      add(body, 'text', { class: 'row-note', x: 0, y }, text);
      y += 17;
    }
  });
  return y;
}

/** Large symbols are all patients, small ones the groups; hollow and without an interval where there are few observations. */
export function rocChart(data: RocData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const most = mostAlarms(data);
  const hasTitles = width > 620;
  const size = hasTitles ? Math.min(380, width * 0.42) : width - 60;
  let top = drawKey(body, width) + 8;
  for (const panel of data.panels) {
    const head = drawHead(body, panel, { left: 0, top }, width);
    drawLeftTitle(body, top + head, aiWords.caught);
    const place = { left: 46, top: top + head + 14, right: 46 + size, bottom: top + head + 14 + Math.min(size, 300), hasTitles };
    const places = drawPanel(body, panel, place, most);
    drawBottomTitle(body, (place.left + place.right) / 2, place.bottom, aiWords.falseAlarms);
    const order = range(panel.points.length).sort((a, b) => places[a] - places[b]);
    const cursor = {
      key: `roc-${panel.arm.id}`,
      label: aiWords.readRoc(panel.arm.title),
      box: { x: place.left, y: place.top, width: size, height: place.bottom - place.top },
      along: 'y' as const,
      positions: order.map((index) => places[index]),
      start: Math.max(0, order.indexOf(0)),
      read: (index: number) => {
        const { title, caught, falseAlarms, isSmall } = panel.points[order[index]];
        const text = isSmall ? aiWords.few : aiWords.point(shareText(caught, 0), shareText(falseAlarms, 1));
        return { heading: title, lines: [{ arm: panel.arm, text }] };
      },
    };
    addCursor(body, cursor, options);
    top = place.bottom + 66;
  }
  const [first] = data.panels;
  return finish(hasTitles || first === undefined ? top - 16 : drawLetters(body, first, top - 6, width) + 4);
}
