/** The Sankey diagram with its columns side by side. */
import { range } from 'd3';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import type { ChartOptions, Group } from '../frame.ts';
import { wrapText } from '../text.ts';
import { flowWords } from './flow-words.ts';
import type { SankeyData } from './sankey-data.ts';
import type { Extent } from './sankey-layout.ts';
import {
  barSize,
  drawBands,
  drawBandTargets,
  drawLabel,
  labelLine,
  labelSize,
  type NodeText,
  nodeClass,
  nodeText,
  type Outline,
  type PanelShown,
  readSize,
  type SankeyPanel,
} from './sankey-panel.ts';

const headHeight = 30;
const leastHeight = 400;
const labelGap = 7;

/** Labels of the first column stand left of it, those of the others right. */
interface Columns {
  readonly x: readonly number[];
  readonly labelWidth: readonly number[];
}

function columnsOf(count: number, width: number): Columns {
  const left = Math.min(210, width * 0.19);
  const right = Math.min(170, width * 0.15);
  const step = (width - left - right - barSize) / Math.max(1, count - 1);
  const x = range(count).map((column) => left + column * step);
  const labelWidth = x.map((_, column) => (column === 0 ? left : column === count - 1 ? right : step - barSize) - labelGap - 4);
  return { x, labelWidth };
}

const linesOf = ({ title, value }: NodeText, width: number): string[] => {
  const tied = value.replaceAll(' ', '\u00a0');
  return wrapText(tied === '' ? title : `${title} ${tied}`, width, labelSize);
};

/** Room for the label of each node, in whichever panel it is longest. */
export function columnSlots(data: SankeyData, width: number, panels: readonly PanelShown[]): number[][] {
  const { labelWidth } = columnsOf(data.columns.length, width);
  return data.columns.map(({ nodes }, column) =>
    nodes.map((node) => {
      const lines = panels.map((shown) => linesOf(nodeText(node, data, shown), labelWidth[column]).length);
      return Math.max(...lines) * labelLine + 4;
    }),
  );
}

/** Enough for the column with the longest labels, and for bands that can be told apart. */
export function columnsHeight(slots: readonly (readonly number[])[], gap: number): number {
  const most = Math.max(...slots.map((nodes) => nodes.reduce((sum, slot) => sum + slot + gap, 0)));
  return Math.max(leastHeight, most * 1.12);
}

const outlineBetween =
  (from: number, to: number, top: number): Outline =>
  (start, end) => {
    const bend = (from + to) / 2;
    const [a, b, c, d] = [start.from, start.to, end.from, end.to].map((y) => (top + y).toFixed(1));
    return `M${from},${a}C${bend},${a} ${bend},${c} ${to},${c}L${to},${d}C${bend},${d} ${bend},${b} ${from},${b}Z`;
  };

/** Draws a panel and returns its height. */
export function drawColumns(body: Group, panel: SankeyPanel, options: ChartOptions): number {
  const { data, nodes, rooms, texts } = panel;
  const { x, labelWidth } = columnsOf(data.columns.length, options.width);
  const top = panel.top + headHeight;
  const outlineOf = (column: number) => outlineBetween(x[column] + barSize, x[column + 1], top);
  drawBands(body, panel, outlineOf);
  const labels = add(body, 'g', { class: 'flow-labels', 'aria-hidden': 'true' });
  data.columns.forEach(({ title }, column) => {
    const isFirst = column === 0;
    const anchor = isFirst ? 'end' : 'start';
    const labelX = isFirst ? x[column] - labelGap : x[column] + barSize + labelGap;
    add(
      labels,
      'text',
      { class: 'axis-title', x: isFirst ? x[column] + barSize : x[column], y: panel.top + 12, 'text-anchor': anchor },
      title,
    );
    nodes[column].forEach((node, place) => {
      drawBar(body, panel, node, x[column], top);
      const text = texts[column][place];
      const lines = linesOf(text, labelWidth[column]);
      const middle = top + (rooms[column][place].from + rooms[column][place].to) / 2;
      const y = middle - ((lines.length - 1) * labelLine) / 2;
      drawLabel(labels, lines, text.value.replaceAll(' ', '\u00a0'), { x: labelX, y, anchor });
    });
  });
  labels.raise();
  drawBandTargets(body, panel, outlineOf);
  const height = Math.max(...rooms.flat().map(({ to }) => to));
  data.columns.forEach((_, column) => {
    addColumnCursor(body, panel, { column, x: x[column], top, height }, options);
  });
  return headHeight + height;
}

function drawBar(body: Group, panel: SankeyPanel, { from, to }: Extent, x: number, top: number): void {
  if (to <= from) return;
  const group = add(body, 'g', { class: nodeClass(panel), transform: moved(x, top) });
  add(group, 'rect', { class: 'flow-node', y: from, width: barSize, height: Math.max(1, to - from) });
}

interface ColumnPlace {
  readonly column: number;
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

function addColumnCursor(body: Group, panel: SankeyPanel, { column, x, top, height }: ColumnPlace, options: ChartOptions): void {
  const { data, shown, rooms } = panel;
  const { title, nodes } = data.columns[column];
  const cursor = {
    key: `flow-${shown}-${column}`,
    label: flowWords.readColumn(title, data[shown === 'baseline' ? 'baseline' : 'arm'].title),
    box: { x: x - 8, y: top, width: barSize + 16, height },
    along: 'y' as const,
    positions: rooms[column].map(({ from, to }) => top + (from + to) / 2),
    start: 0,
    read: (index: number) => readSize(nodes[index].title, nodes[index], data),
  };
  addCursor(body, cursor, options);
}
