/** The picture of a clinic day, which can be moved to any minute: a panel for each arm, a row for each role, a dot for each message. */
import type { DayPlace } from '../../experiment/index.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { wrapText } from '../text.ts';
import './flow.css';
import { type ClinicDayData, type DayLane, dayTotals, totalsText } from './clinic-day.ts';
import { type Cell, type DotPlan, dotFrame } from './day-dots.ts';
import { flowWords } from './flow-words.ts';

const words = flowWords.day;
const sideBySideFrom = 760;
const panelGap = 32;
const rowTop = 22;
const rowPad = 12;
/** Shares of a panel's width. */
const cellStarts = { waiting: 0, working: 0.42, done: 0.58 } as const;
const cellEnds = { waiting: 0.39, working: 0.55, done: 1 } as const;
type Column = keyof typeof cellStarts;
const columns: readonly Column[] = ['waiting', 'working', 'done'];
const columnOf = (kind: DayPlace['kind']): Column | undefined => (kind === 'left' ? undefined : kind === 'closedByAi' ? 'done' : kind);

/** A picture that moves. */
export interface ClinicDayPicture {
  readonly svg: SVGSVGElement;
  /** @param travelMin so long a message is seen on its way; 0 for a picture that stands */
  readonly show: (atMin: number, travelMin: number) => void;
}

interface Geometry {
  readonly width: number;
  readonly pitch: number;
  readonly rowY: readonly number[];
  readonly height: number;
}

export function createClinicDayPicture(data: ClinicDayData, options: ChartOptions): ClinicDayPicture {
  const { body, finish } = openFrame(options);
  const isBeside = options.width >= sideBySideFrom && data.lanes.length > 1;
  const width = isBeside ? (options.width - panelGap) / 2 : options.width;
  const geometry = geometryOf(data, width);
  const headHeight = Math.max(...data.lanes.map(({ arm }) => wrapText(arm.title, width - 24, 14).length)) * 18 + 10;
  const totalsHeight =
    wrapText(words.totals({ arrived: 9999, waiting: 9999, working: 99, done: 9999, left: 999 }), width, 12.5).length * 17 + 8;
  const panelHeight = headHeight + totalsHeight + geometry.height;
  const panels = data.lanes.map((lane, index) => {
    const at = isBeside ? moved(index * (width + panelGap), 0) : moved(0, index * (panelHeight + panelGap));
    const panel = add(body, 'g', { class: armClass(lane.arm), transform: at });
    return drawPanel(panel, data, lane, { ...geometry, headHeight, totalsHeight });
  });
  const svg = finish(isBeside ? panelHeight : data.lanes.length * (panelHeight + panelGap) - panelGap);
  return { svg, show: (atMin, travelMin) => panels.forEach((show) => void show(atMin, travelMin)) };
}

/** The picture at a minute of the day. */
export function clinicDayChart(data: ClinicDayData, atMin: number, options: ChartOptions): SVGSVGElement {
  const { svg, show } = createClinicDayPicture(data, options);
  show(atMin, 0);
  return svg;
}

const perLineOf = (column: Column, width: number, pitch: number): number =>
  Math.max(1, Math.floor(((cellEnds[column] - cellStarts[column]) * width - pitch) / pitch));

/** Every row has room for the most messages that are there at any hour; dots are smaller where there are many. */
function geometryOf({ lanes, rows }: ClinicDayData, width: number): Geometry {
  const most = rows.map(({ id }) => columns.map((column) => Math.max(0, ...lanes.map((lane) => mostIn(lane, id, column)))));
  const linesAt = (pitch: number): number[] =>
    most.map((counts) => Math.max(1, ...counts.map((count, column) => Math.ceil(count / perLineOf(columns[column], width, pitch)))));
  const pitch = [8, 7, 6, 5, 4].find((size) => linesAt(size).every((lines) => lines * size <= 110)) ?? 3;
  let y = 0;
  const rowY = linesAt(pitch).map((lines) => {
    const at = y;
    y += rowTop + lines * pitch + rowPad;
    return at;
  });
  return { width, pitch, rowY, height: y + columnHead };
}

function mostIn({ day }: DayLane, role: string, column: Column): number {
  const { places, place, minute, start, messages } = day;
  const isIn = (move: number): boolean => places[place[move]].role === role && columnOf(places[place[move]].kind) === column;
  const changes: [number, number][] = [];
  for (let message = 0; message < messages.length; message++) {
    for (let move = start[message]; move < start[message + 1]; move++) {
      if (!isIn(move)) continue;
      changes.push([Math.max(0, minute[move]), 1]);
      if (move + 1 < start[message + 1]) changes.push([Math.max(0, minute[move + 1]), -1]);
    }
  }
  changes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let [count, most] = [0, 0];
  for (const [, by] of changes) {
    count += by;
    most = Math.max(most, count);
  }
  return most;
}

const columnHead = 22;

interface PanelGeometry extends Geometry {
  readonly headHeight: number;
  readonly totalsHeight: number;
}

function drawPanel(
  panel: Group,
  { rows }: ClinicDayData,
  { arm, day }: DayLane,
  geometry: PanelGeometry,
): (atMin: number, travelMin: number) => void {
  const { width, pitch, rowY, headHeight, totalsHeight } = geometry;
  add(panel, 'path', { class: 'symbol', d: armSymbol(arm, 70), transform: moved(8, 9) });
  wrapText(arm.title, width - 24, 14).forEach((line, index) => {
    add(panel, 'text', { class: 'panel-title', x: 24, y: 14 + index * 18 }, line);
  });
  const totals = add(panel, 'g', { transform: moved(0, headHeight + 10) });
  const top = headHeight + totalsHeight;
  for (const column of columns)
    add(panel, 'text', { class: 'axis-title', x: cellStarts[column] * width, y: top + 12 }, words.columns[column]);
  const counted = rows.flatMap(({ title }, row) => {
    const y = top + columnHead + rowY[row] + 15;
    add(panel, 'line', { class: 'grid', x1: 0, x2: width, y1: y - 15, y2: y - 15 });
    add(panel, 'text', { class: 'tick', x: 0, y }, title);
    return columns.map((column) => add(panel, 'text', { class: 'value day-count', x: cellEnds[column] * width, y, 'text-anchor': 'end' }));
  });
  const cells = day.places.map(({ kind, role }): Cell | undefined => {
    const column = columnOf(kind);
    const row = rows.findIndex(({ id }) => id === role);
    if (column === undefined || row < 0) return undefined;
    const x = cellStarts[column] * width + pitch / 2;
    return { x, y: top + columnHead + rowY[row] + rowTop + pitch / 2, perLine: perLineOf(column, width, pitch) };
  });
  const plan: DotPlan = { day, cells, pitch, entry: { x: -8 } };
  const looks = [...columns, 'moving'] as const;
  const dots = looks.map((look) => {
    const path = add(panel, 'path', { class: `day-dots is-${look}`, 'stroke-width': pitch * 0.72, 'aria-hidden': 'true' });
    return onChange((d) => void path.attr('d', d));
  });
  const sayTotals = onChange((text) => void drawTotals(totals, text, width));
  const sayCounts = onChange((text) => {
    text.split('|').forEach((count, index) => void counted[index].text(count));
  });
  return (atMin, travelMin) => {
    const frame = dotFrame(plan, atMin, travelMin);
    looks.forEach((look, index) => void dots[index](frame[look]));
    sayCounts(rows.flatMap(({ id }) => columns.map((column) => countIn(day.places, frame.counts, id, column))).join('|'));
    sayTotals(totalsText(dayTotals(day, atMin)));
  };
}

/** Does the work only when the text is another than before: what is not touched need not be painted again. */
function onChange(work: (text: string) => void): (text: string) => void {
  let before: string | undefined;
  return (text) => {
    if (text !== before) work(text);
    before = text;
  };
}

function drawTotals(totals: Group, text: string, width: number): void {
  totals.selectAll('*').remove();
  wrapText(text, width, 12.5).forEach((line, index) => {
    add(totals, 'text', { class: 'row-note', y: index * 17 }, line);
  });
}

function countIn(places: readonly DayPlace[], counts: readonly number[], role: string, column: Column): string {
  const count = places.reduce(
    (sum, place, index) => (place.role === role && columnOf(place.kind) === column ? sum + counts[index] : sum),
    0,
  );
  return count === 0 ? '' : String(count);
}
