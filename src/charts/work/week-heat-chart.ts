/** The picture of `weekHeat`: days below one another, hours side by side, one grid an arm. */
import './work.css';
import { range, scaleLinear } from 'd3';
import { drawBottomLabels } from '../axes.ts';
import type { Box } from '../cursor-note.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { clockHour, plain, weekday } from '../numbers.ts';
import { wrapText } from '../text.ts';
import { words } from '../words.ts';
import { addGridCursor, cellBox } from './grid-cursor.ts';
import { workingHours } from './hours.ts';
import { type HeatCell, type HeatPanel, hourOfWeekText, noWorkMin, type WeekHeatData } from './week-heat.ts';
import { workWords } from './words.ts';

const days = 7;
const columnGap = 30;
const steps = 5;
const paintOf = [0.16, 0.36, 0.56, 0.78, 1] as const;

/** Upper ends of the steps of colour: round numbers up to the greatest. */
function stepSize(most: number): number {
  const rough = Math.max(most, 0.1) / steps;
  return [0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15].find((size) => size >= rough) ?? 20;
}

const strengthOf = (minutes: number, size: number): number => Math.min(steps - 1, Math.max(0, Math.ceil(Math.abs(minutes) / size) - 1));

/** A plus or a minus in the middle of a box, or a dot for what cannot be told apart. */
function drawSign(group: Group, { x, y, width, height }: Box, sign: 'less' | 'more' | 'same', isPale: boolean): void {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  if (sign === 'same') {
    add(group, 'circle', { class: 'heat-dot', cx: middleX, cy: middleY, r: 1.1 });
    return;
  }
  const reach = Math.min(3.5, width / 3);
  const look = isPale ? 'heat-sign on-pale' : 'heat-sign';
  add(group, 'line', { class: look, x1: middleX - reach, x2: middleX + reach, y1: middleY, y2: middleY });
  if (sign === 'more') add(group, 'line', { class: look, x1: middleX, x2: middleX, y1: middleY - reach, y2: middleY + reach });
}

function drawCell(group: Group, { minutes, isDistinguishable }: HeatCell, box: Box, size: number, isChange: boolean): void {
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  const strength = strengthOf(minutes ?? 0, size);
  if (minutes === null || (Math.abs(minutes) < noWorkMin && !(isChange && isDistinguishable))) {
    add(group, 'rect', { class: 'heat-nothing', ...inner });
  } else if (!isChange) add(group, 'rect', { class: 'heat', 'fill-opacity': paintOf[strength], ...inner });
  else if (!isDistinguishable) {
    add(group, 'rect', { class: 'heat-same', ...inner });
    drawSign(group, box, 'same', true);
  } else {
    const sign = minutes < 0 ? 'less' : 'more';
    add(group, 'rect', { class: `heat-${sign}`, 'fill-opacity': paintOf[strength], ...inner });
    drawSign(group, box, sign, strength < 3);
  }
}

interface Swatch {
  readonly cell: HeatCell;
  readonly text: string;
}

/** What the colours mean. Returns its height. */
function drawScale(body: Group, isChange: boolean, size: number, width: number): number {
  const legend = add(body, 'g', { class: 'legend', 'aria-hidden': 'true' });
  const swatch = (minutes: number, text: string, isDistinguishable = true): Swatch => ({
    cell: { minutes, halfWidth: 0, isDistinguishable },
    text,
  });
  const ends = range(1, steps + 1).map((step) => step * size);
  const decimals = Number.isInteger(size) ? 0 : size * 10 === Math.round(size * 10) ? 1 : 2;
  const signs = [workWords.fewer, workWords.more];
  const strong = (sign: number) => swatch(sign * ends[steps - 1], `${plain(ends[steps - 1], decimals)} ${signs[sign < 0 ? 0 : 1]}`);
  const weak = (sign: number) => swatch(sign * ends[0], '');
  const middle = (sign: number) => swatch(sign * ends[2], '');
  const swatches = isChange
    ? [strong(-1), middle(-1), weak(-1), swatch(1, workWords.same, false), weak(1), middle(1), strong(1)]
    : [swatch(0, workWords.noWork), ...ends.map((end) => swatch(end, plain(end, decimals)))];
  const step = Math.min(isChange ? 64 : 56, width / swatches.length);
  const title = wrapText(isChange ? workWords.changeScale : workWords.minutesScale, width, 12);
  title.forEach((line, index) => {
    add(legend, 'text', { class: 'axis-title', y: 12 + index * 16 }, line);
  });
  const y = title.length * 16 + 4;
  swatches.forEach(({ cell, text }, index) => {
    drawCell(legend, cell, { x: index * step, y, width: step, height: 18 }, size, isChange);
    const anchor = index === 0 ? 'start' : index === swatches.length - 1 ? 'end' : 'middle';
    const x = (index + (anchor === 'start' ? 0 : anchor === 'end' ? 1 : 0.5)) * step;
    add(legend, 'text', { class: 'tick', x, y: y + 33, 'text-anchor': anchor }, text);
  });
  return y + 48;
}

function drawHead(body: Group, { arm }: HeatPanel, left: number, top: number, width: number): number {
  const group = add(body, 'g', { class: armClass(arm), transform: moved(left, top) });
  add(group, 'path', { class: 'symbol', d: armSymbol(arm), transform: moved(6, 9) });
  const lines = wrapText(arm.title, width - 20, 13.5);
  lines.forEach((text, index) => {
    add(group, 'text', { class: 'panel-title', x: 20, y: 14 + index * 18 }, text);
  });
  return lines.length * 18 + 10;
}

const signed = (minutes: number): string => (minutes >= 0.05 ? `+${plain(minutes, 1)}` : plain(minutes, 1));

function cellReading({ arm, cells }: HeatPanel, hour: number, isChange: boolean) {
  const { minutes, halfWidth, isDistinguishable } = cells[hour];
  if (minutes === null) return { arm, text: words.none };
  const half = halfWidth === null ? '' : ` \u00b1\u202f${plain(halfWidth, 1)}`;
  return {
    arm,
    text: `${isChange ? signed(minutes) : plain(minutes, 1)}${half}\u202fmin${isDistinguishable ? '' : ` (${workWords.same})`}`,
  };
}

/** Hours in which nobody works in any arm are left out at both ends of the day. */
export function weekHeatChart({ panels, isChange }: WeekHeatData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const most = Math.max(0, ...panels.flatMap(({ cells }) => cells.map(({ minutes }) => Math.abs(minutes ?? 0))));
  const size = stepSize(most);
  const ofDay = (cells: readonly HeatCell[]) =>
    range(24).map((hour) => Math.max(...range(days).map((day) => Math.abs(cells[day * 24 + hour].minutes ?? 0))));
  const [from, to] = workingHours(panels.map(({ cells }) => ofDay(cells)));
  const count = to - from;
  const hourOf = (index: number): number => Math.floor(index / count) * 24 + from + (index % count);
  const columns = width > 700 && panels.length > 1 ? 2 : 1;
  const panelWidth = (width - columnGap * (columns - 1)) / columns;
  const isShort = panelWidth < 420;
  const labelWidth = isShort ? 34 : 84;
  const rowHeight = 22;
  let top = drawScale(body, isChange, size, width) + 8;
  const boxes: Box[] = [];
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const heads = row.map((panel, column) => drawHead(body, panel, column * (panelWidth + columnGap), top, panelWidth));
    const y = top + Math.max(...heads);
    row.forEach((panel, column) => {
      const left = column * (panelWidth + columnGap);
      const box = { x: left + labelWidth, y, width: panelWidth - labelWidth, height: days * rowHeight };
      boxes.push(box);
      const grid = add(body, 'g', { class: 'heat-grid', 'aria-hidden': 'true' });
      for (let index = 0; index < count * days; index++)
        drawCell(grid, panel.cells[hourOf(index)], cellBox(box, index, { columns: count, rows: days }), size, isChange);
      for (const day of range(days))
        add(
          grid,
          'text',
          { class: 'tick', x: left, y: y + (day + 0.5) * rowHeight, dy: '0.34em' },
          weekday(day * 24).slice(0, isShort ? 3 : undefined),
        );
      const x = scaleLinear([from, to], [box.x, box.x + box.width]);
      const marks = range(from, to + 1, isShort ? 6 : 3);
      drawBottomLabels(
        body,
        marks.map((hour) => ({ at: x(hour), text: hour === 24 ? words.endOfDay : clockHour(hour) })),
        y + box.height,
      );
    });
    top = y + days * rowHeight + 42;
  }
  const cursor = {
    key: 'week',
    label: workWords.readWeek,
    boxes,
    columns: count,
    rows: days,
    start: Math.max(0, 10 - from),
    read: (index: number) => ({
      heading: hourOfWeekText(hourOf(index)),
      lines: panels.map((panel) => cellReading(panel, hourOf(index), isChange)),
    }),
  };
  addGridCursor(body, cursor, options);
  return finish(top - 12);
}
