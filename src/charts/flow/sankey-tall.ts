/** The Sankey diagram for a narrow screen: its columns are rows, one below the other. */
import { addCursor } from '../cursor.ts';
import { add } from '../element.ts';
import type { ChartOptions, Group } from '../frame.ts';
import { textWidth, wrapText } from '../text.ts';
import { flowWords } from './flow-words.ts';
import type { SankeyData } from './sankey-data.ts';
import { type Flag, hangFlags } from './sankey-layout.ts';
import {
  drawBands,
  drawBandTargets,
  drawLabel,
  labelLine,
  labelSize,
  type NodeText,
  nodeClass,
  type Outline,
  readSize,
  type SankeyPanel,
} from './sankey-panel.ts';

const barHeight = 7;
const titleHeight = 22;
const betweenRows = 84;
const stemGap = 5;
/** Below the last row. */
export const rowsHeight = 8;

/** On a narrow screen labels do not take room beside each other: they go below one another. */
export const rowSlots = (data: SankeyData): number[][] => data.columns.map(({ nodes }) => nodes.map(() => 4));

interface Row {
  /** Of the bar at which bands end, and of the line from which the next begin. */
  readonly top: number;
  readonly bottom: number;
  readonly labels: readonly Label[];
}

interface Label extends Flag {
  readonly stem: number;
  /** Below the bar. */
  readonly y: number;
  readonly lines: readonly string[];
}

/** Draws a panel and returns its height. */
export function drawRows(body: Group, panel: SankeyPanel, options: ChartOptions): number {
  const rows = rowsOf(panel, options.width);
  const outlineOf = (column: number) => outlineBetween(rows[column].bottom, rows[column + 1].top);
  drawBands(body, panel, outlineOf);
  panel.data.columns.forEach((_, column) => void drawRow(body, panel, column, rows[column]));
  drawBandTargets(body, panel, outlineOf);
  rows.forEach((row, column) => void addRowCursor(body, panel, column, row, options));
  return rows[rows.length - 1].bottom - panel.top;
}

function rowsOf({ nodes, texts, top }: SankeyPanel, width: number): Row[] {
  let y = top;
  return nodes.map((extents, column) => {
    const flags = extents.map(({ from, to }, node) => flagOf(texts[column][node], Math.min(from + 0.5, (from + to) / 2), width));
    const tops = hangFlags(flags, 6);
    const barTop = y + titleHeight;
    const depth = Math.max(...flags.map(({ height }, node) => tops[node] + height));
    const bottom = barTop + barHeight + depth + 10;
    y = bottom + betweenRows - titleHeight;
    return { top: barTop, bottom, labels: flags.map((flag, node) => ({ ...flag, y: tops[node] })) };
  });
}

/** Right of the stem if it fits, else left of it, else in several lines where there is more room. */
function flagOf({ title, value }: NodeText, stem: number, width: number): Omit<Label, 'y'> {
  const text = value === '' ? title : `${title} ${value.replaceAll(' ', '\u00a0')}`;
  const [right, left] = [width - stem - stemGap, stem - stemGap];
  const wide = textWidth(text, labelSize);
  const side = wide <= right || (wide > left && right >= left) ? 'right' : 'left';
  const lines = wrapText(text, Math.max(right, left), labelSize);
  const used = Math.max(...lines.map((line) => textWidth(line, labelSize))) + stemGap;
  const span = side === 'right' ? { from: stem, to: stem + used } : { from: stem - used, to: stem };
  return { ...span, side, stem, lines, height: lines.length * labelLine + 2 };
}

const outlineBetween =
  (from: number, to: number): Outline =>
  (start, end) => {
    const bend = (from + to) / 2;
    const [a, b, c, d] = [start.from, start.to, end.from, end.to].map((x) => x.toFixed(1));
    return `M${a},${from}C${a},${bend} ${c},${bend} ${c},${to}L${d},${to}C${d},${bend} ${b},${bend} ${b},${from}Z`;
  };

function drawRow(body: Group, panel: SankeyPanel, column: number, { top, bottom, labels }: Row): void {
  const { data, nodes, texts } = panel;
  const group = add(body, 'g', { class: nodeClass(panel) });
  nodes[column].forEach(({ from, to }, node) => {
    const { stem, y } = labels[node];
    const width = Math.max(1, to - from);
    add(group, 'rect', { class: 'flow-body', x: from, y: top, width, height: bottom - top });
    add(group, 'rect', { class: 'flow-node', x: from, y: top, width, height: barHeight });
    add(group, 'line', { class: 'flow-stem', x1: stem, x2: stem, y1: top, y2: top + barHeight + y + 15 });
  });
  const texted = add(body, 'g', { class: 'flow-labels', 'aria-hidden': 'true' });
  add(texted, 'text', { class: 'axis-title flow-label', x: 0, y: top - 7 }, data.columns[column].title);
  labels.forEach(({ stem, side, y, lines }, node) => {
    const anchor = side === 'right' ? 'start' : 'end';
    const at = { x: side === 'right' ? stem + stemGap : stem - stemGap, y: top + barHeight + 11 + y, anchor } as const;
    drawLabel(texted, lines, texts[column][node].value.replaceAll(' ', '\u00a0'), at);
  });
}

function addRowCursor(body: Group, { data, shown, nodes }: SankeyPanel, column: number, { top, bottom }: Row, options: ChartOptions): void {
  const { title, nodes: sizes } = data.columns[column];
  const cursor = {
    key: `flow-${shown}-${column}`,
    label: flowWords.readColumn(title, data[shown === 'baseline' ? 'baseline' : 'arm'].title),
    box: { x: 0, y: top, width: options.width, height: bottom - top },
    along: 'x' as const,
    positions: nodes[column].map(({ from, to }) => (from + to) / 2),
    start: 0,
    read: (index: number) => readSize(sizes[index].title, sizes[index], data),
  };
  addCursor(body, cursor, options);
}
