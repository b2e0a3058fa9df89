/** Who works when: in-basket minutes by hour of the day, one panel a role, the baseline as a filled shape behind the other arms' lines. */
import { area, curveStepAfter, line, range, scaleLinear } from 'd3';
import { drawHorizontalGrid, drawVerticalGrid } from './axes.ts';
import { addCursor } from './cursor.ts';
import { type ChartOptions, type Group, openFrame } from './frame.ts';
import { drawWorkLegend } from './workLegend.ts';
import { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';
import { clockHour, plain } from './numbers.ts';
import type { Labels, Lookup } from './lookup.ts';
import type { Table } from './table.ts';
import { words } from './words.ts';

/** Which minutes: all, or only those outside scheduled sessions. */
export type WorkShown = 'all' | 'afterHours';

export interface WorkCurve {
  readonly arm: ArmMark;
  /** Minutes in each hour 0 to 23, per full-time equivalent and business day. */
  readonly shown: readonly number[];
  /** The part of `shown` that is after hours. */
  readonly afterHours: readonly number[];
  /** Minutes a day, where the result has them. */
  readonly perDay: number | null;
}

export interface WorkPanel {
  readonly role: string;
  readonly title: string;
  readonly curves: readonly WorkCurve[];
}

export interface WorkByHourData {
  readonly panels: readonly WorkPanel[];
}

const numbers = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? 0);

/** Panels for the roles that have curves, in the order given. */
export function workByHourData(
  lookup: Lookup,
  labels: Labels,
  arms: readonly ArmMark[],
  roles: readonly string[],
  shown: WorkShown,
): WorkByHourData {
  const panels = roles.map((role) => ({
    role,
    title: labels.role(role),
    curves: arms.flatMap((arm) => {
      const total = lookup.curve(arm.id, 'inboxMinByHourOfDay', { role });
      const late = lookup.curve(arm.id, 'afterHoursMinByHourOfDay', { role });
      if (!total) return [];
      const afterHours = late ? numbers(late.mean) : total.x.map(() => 0);
      const outcome = shown === 'all' ? 'inboxMinPerDay' : 'afterHoursMinPerDay';
      const perDay = lookup.outcome(arm.id, outcome, { role })?.mean ?? null;
      return [{ arm, shown: shown === 'all' ? numbers(total.mean) : afterHours, afterHours, perDay }];
    }),
  }));
  return { panels: panels.filter((panel) => panel.curves.length > 0) };
}

/** The hours in which anybody works, widened to whole thirds of a day's quarter so that the ticks fit. */
function workingHours(data: WorkByHourData): [number, number] {
  const busy = range(24).filter((hour) => data.panels.some((panel) => panel.curves.some((curve) => curve.shown[hour] > 0.02)));
  if (busy.length === 0) return [6, 21];
  return [Math.floor(Math.min(8, busy[0]) / 3) * 3, Math.ceil((Math.max(17, busy.at(-1) ?? 17) + 1) / 3) * 3];
}

/** A value for each hour, and once more at the end so that the last step has its width. */
const steps = (values: readonly number[], [from, to]: readonly [number, number]): [number, number][] => [
  ...range(from, to).map((hour): [number, number] => [hour, values[hour]]),
  [to, values[to - 1]],
];

interface PanelPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly hours: readonly [number, number];
  readonly most: number;
  readonly hatch: string;
}

function drawPanel(body: Group, panel: WorkPanel, place: PanelPlace): void {
  const { left, top, width, height, hours, most, hatch } = place;
  const right = left + width;
  const bottom = top + height;
  const x = scaleLinear(hours, [left + 30, right]);
  const y = scaleLinear([0, most], [bottom, top]);
  body.append('text').attr('class', 'panel-title').attr('x', left).attr('y', top - 16).text(panel.title);
  const days = panel.curves.flatMap(({ arm, perDay }) => (perDay === null ? [] : [{ arm, text: plain(perDay, perDay < 10 ? 1 : 0) }]));
  let at = right;
  for (const { arm, text } of [...days].reverse()) {
    const group = body.append('g').attr('class', armClass(arm)).attr('transform', `translate(${at},${top - 16})`);
    group.append('text').attr('class', 'label value').attr('text-anchor', 'end').text(text);
    group.append('path').attr('class', 'symbol').attr('d', armSymbol(arm, 44)).attr('transform', `translate(${-text.length * 8 - 9},-4)`);
    at -= text.length * 8 + 30;
  }
  drawHorizontalGrid(
    body,
    y.ticks(4).map((minutes) => ({ at: y(minutes), text: plain(minutes, Number.isInteger(minutes) ? 0 : 1) })),
    left + 30,
    right,
  );
  const marks = range(hours[0], hours[1] + 1, width > 300 ? 3 : 6);
  drawVerticalGrid(
    body,
    marks.map((hour) => ({ at: x(hour), text: clockHour(hour) })),
    bottom,
  );
  for (const curve of panel.curves) {
    const group = body.append('g').attr('class', armClass(curve.arm));
    const stroke = line<[number, number]>((point) => x(point[0]), (point) => y(point[1])).curve(curveStepAfter);
    if (curve.arm.index === 0) {
      const shape = area<[number, number]>((point) => x(point[0]), bottom, (point) => y(point[1])).curve(curveStepAfter);
      group.append('path').attr('class', 'fill').attr('d', shape(steps(curve.shown, hours)));
      group.append('path').attr('class', 'hatched').attr('fill', `url(#${hatch})`).attr('d', shape(steps(curve.afterHours, hours)));
    }
    group.append('path').attr('class', 'line').attr('d', stroke(steps(curve.shown, hours))).attr('stroke-dasharray', armDash(curve.arm));
    const peak = curve.shown.indexOf(Math.max(...curve.shown));
    group.append('path').attr('class', 'symbol').attr('d', armSymbol(curve.arm)).attr('transform', `translate(${x(peak + 0.2 + 0.2 * curve.arm.index)},${y(curve.shown[peak])})`);
  }
}

/**
 * Panels of one role each on a common scale. The number beside each symbol is the minutes a day. After-hours minutes of the baseline are
 * hatched.
 */
export function workByHourChart(data: WorkByHourData, options: ChartOptions, cursorStart: Readonly<Record<string, number>> = {}): SVGSVGElement {
  const { width, id } = options;
  const { svg, body, finish } = openFrame(options, true);
  const hatch = `${id}-hatch`;
  const pattern = svg.append('defs').append('pattern').attr('id', hatch).attr('class', 'arm arm-0');
  pattern.attr('width', 6).attr('height', 6).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
  pattern.append('line').attr('class', 'hatch').attr('y2', 6).attr('x1', 3).attr('x2', 3);
  const arms = data.panels[0]?.curves.map((curve) => curve.arm) ?? [];
  const legendHeight = drawWorkLegend(body, arms, width, hatch);
  body.append('text').attr('class', 'axis-title').attr('y', legendHeight + 16).text(width > 480 ? words.minutesInEachHour : words.minutesInEachHourShort);
  const columns = width > 640 && data.panels.length > 1 ? 2 : 1;
  const gap = 40;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const panelHeight = columns === 2 ? 170 : 150;
  const hours = workingHours(data);
  const most = scaleLinear([0, Math.max(0.1, ...data.panels.flatMap((panel) => panel.curves.flatMap((curve) => curve.shown)))], [0, 1]).nice(4).domain()[1];
  const places = data.panels.map((_, index) => ({
    left: (index % columns) * (panelWidth + gap),
    top: legendHeight + 66 + Math.floor(index / columns) * (panelHeight + 88),
  }));
  data.panels.forEach((panel, index) => drawPanel(body, panel, { ...places[index], width: panelWidth, height: panelHeight, hours, most, hatch }));
  data.panels.forEach((panel, index) => {
    const { left, top } = places[index];
    const x = scaleLinear(hours, [left + 30, left + panelWidth]);
    const span = range(hours[0], hours[1]);
    addCursor(
      body,
      {
        key: `work-${panel.role}`,
        label: words.readWork(panel.title),
        box: { x: left + 30, y: top, width: panelWidth - 30, height: panelHeight },
        along: 'x',
        positions: span.map((hour) => x(hour + 0.5)),
        start: cursorStart[`work-${panel.role}`] ?? Math.max(0, span.indexOf(12)),
        read: (at) => ({
          heading: words.hourSpan(clockHour(span[at]), clockHour(span[at] + 1)),
          lines: panel.curves.map((curve) => ({ arm: curve.arm, text: `${plain(curve.shown[span[at]], 1)}\u202fmin` })),
        }),
      },
      width,
    );
  });
  return finish(legendHeight + 66 + Math.ceil(data.panels.length / columns) * (panelHeight + 88) - 58);
}

export function workByHourTable(data: WorkByHourData, caption: string): Table {
  const arms = data.panels[0]?.curves.map((curve) => curve.arm) ?? [];
  return {
    caption,
    columns: [words.role, words.hourOfDay, ...arms.flatMap((arm) => [arm.title, `${arm.title}: ${words.afterHours}`])],
    rows: data.panels.flatMap((panel) =>
      range(24).map((hour) => [panel.title, clockHour(hour), ...panel.curves.flatMap((curve) => [curve.shown[hour], curve.afterHours[hour]])]),
    ),
  };
}
