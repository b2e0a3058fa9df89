/** The picture of `workStack`: one panel an arm, a bar for each hour, stacked from visits to the inbox after hours. */
import './work.css';
import { curveStepAfter, line, range, scaleLinear } from 'd3';
import { drawBottomLabels, drawHorizontalGrid, drawLeftTitle } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { type ArmMark, armClass, armSymbol } from '../marks.ts';
import { clockHour, plain } from '../numbers.ts';
import { textWidth, wrapText } from '../text.ts';
import { words } from '../words.ts';
import { defineHatches } from './hatch.ts';
import { type Hours, workingHours } from './hours.ts';
import { workWords } from './words.ts';
import { type DayStack, sumOf, totalsOf, type WorkPart, type WorkStackData, workParts } from './work-stack.ts';

interface PanelPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is the same in all panels, so that they can be compared. */
interface Common {
  readonly hours: Hours;
  readonly mostMin: number;
  readonly baseline: DayStack | undefined;
  readonly hatchOf: (arm: ArmMark) => string;
}

const axisWidth = 30;
const columnGap = 36;

function drawPart(group: Group, part: WorkPart, box: Readonly<Record<string, number>>, hatch: string): void {
  if (part === 'afterHours') add(group, 'rect', { ...box, fill: hatch });
  add(group, 'rect', { class: `work-${part}`, ...box });
}

/** Names of the parts, and of the line that shows the baseline. Returns its height. */
function drawPartLegend(body: Group, arm: ArmMark, isLineThere: boolean, width: number, hatch: string): number {
  const legend = add(body, 'g', { class: 'legend', 'aria-hidden': 'true' });
  let [x, y] = [0, 0];
  const place = (text: string): Group => {
    const wide = 30 + textWidth(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 24];
    const group = add(legend, 'g', { class: armClass(arm), transform: moved(x, y + 12) });
    add(group, 'text', { class: 'label', x: 24, dy: '0.34em' }, text);
    x += wide + 12;
    return group;
  };
  for (const part of workParts) drawPart(place(workWords.parts[part]), part, { y: -7, width: 16, height: 14 }, hatch);
  if (isLineThere) add(place(workWords.baselineTotal), 'line', { class: 'work-outline', x2: 18 });
  return y + 32;
}

/** The arm, and what its day comes to. Returns the height that it takes. */
function drawHead(body: Group, { arm, minutes }: DayStack, { left, top, width }: PanelPlace): number {
  const group = add(body, 'g', { class: armClass(arm), transform: moved(left, top) });
  add(group, 'path', { class: 'symbol', d: armSymbol(arm), transform: moved(6, 9) });
  const lines = wrapText(arm.title, width - 20, 13.5);
  lines.forEach((text, index) => {
    add(group, 'text', { class: 'panel-title', x: 20, y: 14 + index * 18 }, text);
  });
  const late = sumOf(minutes.afterHours);
  const inbox = late + sumOf(minutes.inbox);
  const say = width > 330 ? workWords.perDay : workWords.perDayShort;
  const decimals = inbox < 10 ? 1 : 0;
  add(group, 'text', { class: 'row-note', x: 20, y: 14 + lines.length * 18 }, say(plain(inbox, decimals), plain(late, decimals)));
  return lines.length * 18 + 40;
}

function drawDay(body: Group, stack: DayStack, { left, top, width, height }: PanelPlace, common: Common): void {
  const { hours, mostMin, baseline, hatchOf } = common;
  const [right, bottom] = [left + width, top + height];
  const x = scaleLinear(hours, [left + axisWidth, right]);
  const y = scaleLinear([0, mostMin], [bottom, top]);
  const ticks = y.ticks(3).map((tick) => ({ at: y(tick), text: plain(tick, Number.isInteger(tick) ? 0 : 1) }));
  const marks = range(hours[0], hours[1] + 1, width > 400 ? 3 : 6);
  drawHorizontalGrid(body, ticks, { from: left + axisWidth, to: right });
  drawBottomLabels(
    body,
    marks.map((hour) => ({ at: x(hour), text: hour === 24 ? words.endOfDay : clockHour(hour) })),
    bottom,
  );
  const group = add(body, 'g', { class: armClass(stack.arm) });
  const barWidth = x(hours[0] + 1) - x(hours[0]) - (width > 300 ? 3 : 2);
  for (const hour of range(...hours)) {
    let base = 0;
    for (const part of workParts) {
      const minutes = stack.minutes[part][hour];
      const size = y(base) - y(base + minutes);
      if (size > 0.2) drawPart(group, part, { x: x(hour) + 1, y: y(base + minutes), width: barWidth, height: size }, hatchOf(stack.arm));
      base += minutes;
    }
  }
  if (baseline === undefined || baseline === stack) return;
  const totals = totalsOf(baseline);
  const step = line<number>(
    (hour) => x(hour),
    (hour) => y(totals[Math.min(hour, hours[1] - 1)]),
  ).curve(curveStepAfter);
  add(body, 'path', { class: 'work-outline', d: step(range(hours[0], hours[1] + 1)) ?? '' });
}

function addDayCursor(body: Group, stack: DayStack, place: PanelPlace, { hours }: Common, options: ChartOptions): void {
  const { left, top, width, height } = place;
  const x = scaleLinear(hours, [left + axisWidth, left + width]);
  const shown = range(...hours);
  const asMark = (title: string): ArmMark => ({ ...stack.arm, title });
  const cursor = {
    key: `stack-${stack.arm.id}`,
    label: workWords.readStack(stack.arm.title),
    box: { x: left + axisWidth, y: top, width: width - axisWidth, height },
    along: 'x' as const,
    positions: shown.map((hour) => x(hour + 0.5)),
    start: shown.indexOf(12),
    read: (index: number) => ({
      heading: words.hourSpan(clockHour(shown[index]), clockHour(shown[index] + 1)),
      lines: workParts.map((part) => ({
        arm: asMark(workWords.parts[part]),
        text: `${plain(stack.minutes[part][shown[index]], 1)}\u202fmin`,
      })),
    }),
  };
  addCursor(body, cursor, options);
}

/** Arms side by side on one scale: an hour has sixty minutes, and what is left of it is other work. The line is the baseline's total. */
export function workStackChart({ stacks }: WorkStackData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const frame = openFrame(options);
  const { body, finish } = frame;
  const arms = stacks.map(({ arm }) => arm);
  const hatchOf = defineHatches(frame, arms, options.id);
  const baseline = stacks.find(({ arm }) => arm.index === 0);
  const totals = stacks.map(totalsOf);
  const most = Math.max(1, ...totals.flat());
  const mostMin = most > 30 ? Math.max(60, most) : scaleLinear([0, most], [0, 1]).nice(3).domain()[1];
  const common = { hours: workingHours(totals), mostMin, baseline, hatchOf };
  const mark = arms.at(-1);
  const isLineThere = baseline !== undefined && stacks.length > 1;
  const legendHeight = mark === undefined ? 0 : drawPartLegend(body, mark, isLineThere, width, hatchOf(mark));
  drawLeftTitle(body, legendHeight + 14, width > 480 ? workWords.minutesOfHour : workWords.minutesOfHourShort);
  const columns = stacks.length === 1 ? 1 : width > 1000 && stacks.length !== 4 ? Math.min(3, stacks.length) : width > 640 ? 2 : 1;
  const panelWidth = (width - columnGap * (columns - 1)) / columns;
  const height = columns === 1 ? 150 : 180;
  let top = legendHeight + 36;
  const places: PanelPlace[] = [];
  for (let first = 0; first < stacks.length; first += columns) {
    const row = stacks.slice(first, first + columns);
    const heads = row.map((stack, column) =>
      drawHead(body, stack, { left: column * (panelWidth + columnGap), top, width: panelWidth, height }),
    );
    const bodyTop = top + Math.max(...heads);
    row.forEach((_, column) => {
      places.push({ left: column * (panelWidth + columnGap), top: bodyTop, width: panelWidth, height });
    });
    top = bodyTop + height + 48;
  }
  stacks.forEach((stack, index) => {
    drawDay(body, stack, places[index], common);
  });
  stacks.forEach((stack, index) => {
    addDayCursor(body, stack, places[index], common, options);
  });
  return finish(top - 18);
}
