/** The picture of `workByHour`: one panel a role, the baseline as a filled shape behind the other arms' lines. */
import { area, curveStepAfter, line, range, scaleLinear, sum } from 'd3';
import { drawBottomLabels, drawHorizontalGrid, drawLeftTitle } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Frame, type Group, openFrame } from '../frame.ts';
import { drawWorkLegend } from '../legend.ts';
import { armClass, armDash, armSymbol } from '../marks.ts';
import { clockHour, plain } from '../numbers.ts';
import { textWidth } from '../text.ts';
import { words } from '../words.ts';
import { type Hours, workingHours } from './hours.ts';
import type { WorkByHourData, WorkCurve, WorkPanel } from './work-by-hour.ts';

type Point = [hour: number, minutes: number];

const axisWidth = 30;
const columnGap = 40;
/** A value for each hour, and once more at the end so that the last step has its width. */
const steps = (values: readonly number[], [from, to]: Hours): Point[] => [
  ...range(from, to).map((hour): Point => [hour, values[hour]]),
  [to, values[to - 1]],
];

interface PanelPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Room for lines of totals below the names of the roles. */
  readonly headHeight: number;
  readonly hours: Hours;
  /** Id of the hatching. */
  readonly hatch: string;
}

interface DayTotal {
  readonly arm: WorkCurve['arm'];
  readonly text: string;
  readonly width: number;
}

const headLine = 20;

const totalsOf = ({ curves }: WorkPanel): DayTotal[] =>
  curves.flatMap(({ arm, perDay }) => {
    if (perDay === null) return [];
    const text = plain(perDay, perDay < 10 ? 1 : 0);
    return [{ arm, text, width: text.length * 8 + 30 }];
  });

/** What stands together in a line: all beside the name of the role where there is room, or else below it. */
function totalLines(panel: WorkPanel, width: number): DayTotal[][] {
  const totals = totalsOf(panel);
  if (textWidth(panel.title, 14) + 8 + sum(totals, (total) => total.width) <= width) return [totals];
  const lines: DayTotal[][] = [[], []];
  for (const total of totals) {
    const last = lines[lines.length - 1];
    if (sum([...last, total], (one) => one.width) <= width) last.push(total);
    else lines.push([total]);
  }
  return lines;
}

/** The name of the role, and at the right what each arm comes to in a day. */
function drawPanelHead(body: Group, panel: WorkPanel, { left, top, width, headHeight }: PanelPlace): void {
  const first = top - 16 - headHeight;
  add(body, 'text', { class: 'panel-title', x: left, y: first }, panel.title);
  totalLines(panel, width).forEach((totals, line) => {
    let x = left + width;
    for (const { arm, text, width: taken } of [...totals].reverse()) {
      const group = add(body, 'g', { class: armClass(arm), transform: moved(x, first + line * headLine) });
      add(group, 'text', { class: 'label value', 'text-anchor': 'end' }, text);
      add(group, 'path', { class: 'symbol', d: armSymbol(arm, 44), transform: moved(-text.length * 8 - 9, -4) });
      x -= taken;
    }
  });
}

function drawPanel(body: Group, panel: WorkPanel, place: PanelPlace): void {
  const { left, top, width, height, hours, hatch } = place;
  const [right, bottom] = [left + width, top + height];
  const most = Math.max(0.1, ...panel.curves.flatMap(({ shown }) => shown));
  const x = scaleLinear(hours, [left + axisWidth, right]);
  const y = scaleLinear([0, most], [bottom, top]).nice(3);
  const minutes = y.ticks(3).map((tick) => ({ at: y(tick), text: plain(tick, Number.isInteger(tick) ? 0 : 1) }));
  const marks = range(hours[0], hours[1] + 1, width > 400 ? 3 : 6);
  const times = marks.map((hour) => ({ at: x(hour), text: hour === 24 ? words.endOfDay : clockHour(hour) }));
  drawPanelHead(body, panel, place);
  drawHorizontalGrid(body, minutes, { from: left + axisWidth, to: right });
  drawBottomLabels(body, times, bottom);
  const across = ([hour]: Point): number => x(hour);
  const up = ([, value]: Point): number => y(value);
  const stroke = line<Point>(across, up).curve(curveStepAfter);
  const shape = area<Point>(across, bottom, up).curve(curveStepAfter);
  for (const { arm, shown, afterHours } of panel.curves) {
    const group = add(body, 'g', { class: armClass(arm) });
    if (arm.index === 0) {
      add(group, 'path', { class: 'fill', d: shape(steps(shown, hours)) ?? '' });
      add(group, 'path', { class: 'hatched', fill: `url(#${hatch})`, d: shape(steps(afterHours, hours)) ?? '' });
    }
    add(group, 'path', { class: 'line', d: stroke(steps(shown, hours)) ?? '', 'stroke-dasharray': armDash(arm) });
    const peak = shown.indexOf(Math.max(...shown));
    add(group, 'path', { class: 'symbol', d: armSymbol(arm), transform: moved(x(peak + 0.2 + 0.2 * arm.index), y(shown[peak])) });
  }
}

function addPanelCursor(body: Group, panel: WorkPanel, { left, top, width, height, hours }: PanelPlace, options: ChartOptions): void {
  const x = scaleLinear(hours, [left + axisWidth, left + width]);
  const shown = range(...hours);
  const minutesOf = (curve: WorkCurve, hour: number): string => `${plain(curve.shown[hour], 1)}\u202fmin`;
  const cursor = {
    key: `work-${panel.role}`,
    label: words.readWork(panel.title),
    box: { x: left + axisWidth, y: top, width: width - axisWidth, height },
    along: 'x' as const,
    positions: shown.map((hour) => x(hour + 0.5)),
    start: shown.indexOf(12),
    read: (index: number) => ({
      heading: words.hourSpan(clockHour(shown[index]), clockHour(shown[index] + 1)),
      lines: panel.curves.map((curve) => ({ arm: curve.arm, text: minutesOf(curve, shown[index]) })),
    }),
  };
  addCursor(body, cursor, options);
}

function defineHatch({ svg }: Frame, id: string): void {
  const lie = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const pattern = add(add(svg, 'defs'), 'pattern', { id, class: 'arm arm-0', ...lie });
  add(pattern, 'line', { class: 'hatch', x1: 3, x2: 3, y2: 6 });
}

/**
 * Panels of one role each, each with its own scale: the shape of a day matters here, and one role may have many times the minutes of another.
 * The number beside each symbol is the minutes a day. After-hours minutes of the baseline are hatched.
 */
export function workByHourChart(data: WorkByHourData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const frame = openFrame(options);
  const { body, finish } = frame;
  const hatch = `${options.id}-hatch`;
  defineHatch(frame, hatch);
  const arms = data.panels[0]?.curves.map(({ arm }) => arm) ?? [];
  const legendHeight = drawWorkLegend(body, arms, width, hatch);
  drawLeftTitle(body, legendHeight + 16, width > 480 ? words.minutesInEachHour : words.minutesInEachHourShort);
  const columns = width > 640 && data.panels.length > 1 ? 2 : 1;
  const panelWidth = (width - columnGap * (columns - 1)) / columns;
  const height = columns === 2 ? 170 : 150;
  const headHeight = (Math.max(1, ...data.panels.map((panel) => totalLines(panel, panelWidth).length)) - 1) * headLine;
  const rowHeight = height + 88 + headHeight;
  const firstTop = legendHeight + 66 + headHeight;
  const hours = workingHours(data.panels.flatMap(({ curves }) => curves.map(({ shown }) => shown)));
  const places = data.panels.map((_, index): PanelPlace => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const [left, top] = [column * (panelWidth + columnGap), firstTop + row * rowHeight];
    return { left, top, width: panelWidth, height, headHeight, hours, hatch };
  });
  for (const [index, panel] of data.panels.entries()) drawPanel(body, panel, places[index]);
  for (const [index, panel] of data.panels.entries()) addPanelCursor(body, panel, places[index], options);
  return finish(firstTop + Math.ceil(data.panels.length / columns) * rowHeight - 58);
}
