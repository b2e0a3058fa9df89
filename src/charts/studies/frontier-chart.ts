/** The picture of `frontier`: a panel for each outcome, and one in which all of them are won. */
import './studies.css';
import { scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawHorizontalGrid, drawLeftTitle } from '../axes.ts';
import type { Box, Reading } from '../cursor-note.ts';
import { add } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { inScale, withUnit } from '../numbers.ts';
import { wrapText } from '../text.ts';
import { addGridCursor } from '../work/grid-cursor.ts';
import { type FrontierData, type FrontierPanel, type FrontierPoint, panelScale, standingWord } from './frontier.ts';
import { defineNeutralHatch } from './neutral-hatch.ts';
import { parameterNumber, parameterText } from './parameter-mark.ts';
import { regionAbove } from './region.ts';
import { drawKey, type KeyEntry } from './rows.ts';
import { studyWords } from './words.ts';

const axisWidth = 46;
const panelHeight = 230;

function pathOf(
  polygons: readonly (readonly (readonly [number, number])[])[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  return polygons.map((polygon) => `M${polygon.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join('L')}Z`).join('');
}

function readingOf({ arm, x, y }: FrontierData, panel: FrontierPanel, point: FrontierPoint): Reading {
  const by = panelScale(panel);
  const { mean, halfWidth } = point;
  const lines: Reading['lines'][number][] = [{ arm: { ...arm, title: studyWords.standing }, text: standingWord(point) }];
  if (by !== undefined && mean !== null) {
    const text =
      halfWidth === null
        ? withUnit(mean, by)
        : studyWords.effect(withUnit(mean, by), inScale(mean - halfWidth, by), inScale(mean + halfWidth, by));
    lines.unshift({ arm: { ...arm, title: studyWords.difference1 }, text });
  }
  return { heading: `${parameterText(point.x, x)}, ${parameterText(point.y, y)}`, lines };
}

function drawPanel(body: Group, data: FrontierData, panel: FrontierPanel, box: Box, hatch: string): void {
  const { xs, ys } = data;
  // The points of the grid lie inside the frame, so that their signs have room.
  const inset = 14;
  const x = scaleLinear([xs[0], xs[xs.length - 1]], [box.x + inset, box.x + box.width - inset]);
  const y = scaleLinear([ys[0], ys[ys.length - 1]], [box.y + box.height - inset, box.y + inset]);
  const rows = ys.map((value) => ({ at: y(value), text: parameterNumber(value, data.y) }));
  drawHorizontalGrid(body, rows, { from: box.x, to: box.x + box.width });
  const frame = { x: x(xs[0]), y: y(ys[ys.length - 1]), width: x(xs[xs.length - 1]) - x(xs[0]), height: y(ys[0]) - y(ys[ys.length - 1]) };
  add(body, 'rect', { class: 'paper', ...frame });
  add(body, 'rect', { class: 'open-ground', fill: hatch, ...frame });
  const paint = (values: readonly number[], kind: string): void => {
    const d = pathOf(regionAbove(xs, ys, values), x, y);
    add(body, 'path', { class: 'paper', d });
    add(body, 'path', { class: kind, d });
  };
  paint(panel.surelyLost, 'lost-ground');
  paint(panel.surelyWon, panel.unit === null ? 'won-ground is-all' : 'won-ground');
  const even = panel.even.map(
    ([from, to]) => `M${x(from[0]).toFixed(1)},${y(from[1]).toFixed(1)}L${x(to[0]).toFixed(1)},${y(to[1]).toFixed(1)}`,
  );
  add(body, 'path', { class: 'even-line', d: even.join('') });
  add(body, 'rect', { class: 'panel-frame', ...frame });
  const signs = add(body, 'g', { 'aria-hidden': 'true' });
  for (const point of panel.points) {
    const sign = point.isPossible ? studyWords.marks[point.standing] : '\u00d7';
    add(signs, 'text', { class: 'grid-mark on-paper', x: x(point.x), y: y(point.y), dy: '0.34em', 'text-anchor': 'middle' }, sign);
  }
  const few = box.width < 260 ? 2 : 1;
  const columns = xs.flatMap((value, place) => (place % few === 0 ? [{ at: x(value), text: parameterNumber(value, data.x) }] : []));
  for (const column of columns) drawBottomLabels(body, [column], box.y + box.height);
}

export function frontierChart(data: FrontierData, options: ChartOptions): SVGSVGElement {
  const { width, id } = options;
  const frame = openFrame(options);
  const { body, finish } = frame;
  const hatch = defineNeutralHatch(frame, id);
  const swatch = { y: -7, width: 26, height: 14 };
  const ground = (text: string, kind: string, fill?: string): KeyEntry => ({
    text,
    sign: (group) => void add(group, 'rect', fill === undefined ? { ...swatch, class: kind } : { ...swatch, class: kind, fill }),
  });
  const { marks } = studyWords;
  const entries: KeyEntry[] = [
    ground(`${marks.won} ${studyWords.wonKey}`, 'won-ground'),
    ground(`${marks.lost} ${studyWords.lostKey}`, 'lost-ground'),
    ground(`${marks.indistinguishable} ${studyWords.openKey}`, 'flip-open', hatch),
    { text: studyWords.evenKey, sign: (group) => void add(group, 'line', { class: 'even-line', x2: 26 }) },
    ...(data.panels.some(({ unit }) => unit === null) ? [ground(`${marks.won} ${studyWords.wonAllKey}`, 'won-ground is-all')] : []),
  ];
  const keyHeight = drawKey(body, entries, width);
  const columns = width > 620 && data.panels.length > 1 ? 2 : 1;
  const gap = 28;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  let top = keyHeight + 6;
  const cursors: (() => void)[] = [];
  const upward = data.y.unit === '' ? data.y.name : `${data.y.name}, ${data.y.unit}`;
  const across = data.x.unit === '' ? data.x.name : `${data.x.name}, ${data.x.unit}`;
  for (let start = 0; start < data.panels.length; start += columns) {
    const inRow = data.panels.slice(start, start + columns);
    const titles = inRow.map(({ title }) => wrapText(title, columnWidth, 13.5));
    const upLines = wrapText(upward, columnWidth, 12);
    const headHeight = Math.max(...titles.map(({ length }) => length)) * 18 + upLines.length * 16 + 12;
    inRow.forEach((panel, place) => {
      const left = place * (columnWidth + gap);
      const group = add(body, 'g');
      titles[place].forEach((text, index) => {
        add(group, 'text', { class: 'panel-title', x: left, y: top + 16 + index * 18, 'aria-hidden': 'true' }, text);
      });
      const shifted = add(group, 'g', { transform: `translate(${left},0)` });
      for (const [index, text] of upLines.entries()) drawLeftTitle(shifted, top + titles[place].length * 18 + 14 + index * 16, text);
      const box = { x: left + axisWidth, y: top + headHeight, width: columnWidth - axisWidth, height: panelHeight };
      drawPanel(group, data, panel, box, hatch);
      const lines = wrapText(across, columnWidth, 12);
      for (const [index, text] of lines.entries()) drawBottomTitle(group, left + columnWidth / 2, box.y + box.height + index * 16, text);
      cursors.push(() => addPointCursor(body, data, panel, box, options));
    });
    top += headHeight + panelHeight + 44 + wrapText(across, columnWidth, 12).length * 16;
  }
  for (const addOne of cursors) addOne();
  return finish(top - 6);
}

/** Row by row through the points, from the top left. */
function addPointCursor(body: Group, data: FrontierData, panel: FrontierPanel, box: Box, options: ChartOptions): void {
  const { xs, ys } = data;
  const label = studyWords.readFrontier(panel.title);
  const columns = xs.length;
  const rows = ys.length;
  const pointAt = (cell: number): FrontierPoint => panel.points[(cell % columns) + (rows - 1 - Math.floor(cell / columns)) * columns];
  addGridCursor(
    body,
    { key: panel.key, label, boxes: [box], columns, rows, start: 0, read: (cell) => readingOf(data, panel, pointAt(cell)) },
    options,
  );
}
