/** The picture of `confusion`: a thousand squares for each arm, one a message, with the counts in words beside them. */
import './ai.css';
import { range } from 'd3';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { plain } from '../numbers.ts';
import { wrapText } from '../text.ts';
import { type ConfusionData, type ConfusionPanel, type OutcomeOfFlagging, outcomesOfFlagging, wholeCounts } from './confusion.ts';
import type { ShareEstimate } from './roc.ts';
import { aiWords } from './words.ts';

const messages = 1000;
const lineStep = 20;

/** One path for all squares of a kind: a thousand elements would be slow. */
function squares(places: readonly number[], columns: number, step: number, inset: number): string {
  const side = step - 2 * inset;
  return places
    .map((place) => `M${(place % columns) * step + inset},${Math.floor(place / columns) * step + inset}h${side}v${side}h${-side}z`)
    .join('');
}

function crosses(places: readonly number[], columns: number, step: number): string {
  const reach = step * 0.22;
  return places
    .map((place) => {
      const [x, y] = [((place % columns) + 0.5) * step, (Math.floor(place / columns) + 0.5) * step];
      return `M${x - reach},${y - reach}L${x + reach},${y + reach}M${x - reach},${y + reach}L${x + reach},${y - reach}`;
    })
    .join('');
}

function countText(count: number): string {
  if (count < 0.5) return aiWords.fewer;
  return plain(count, count < 10 ? 1 : 0);
}

function shareText({ mean, halfWidth }: ShareEstimate, decimals: number): string {
  const value = `${plain(mean * 100, decimals)}\u202f%`;
  return halfWidth === null ? value : aiWords.plusMinus(value, plain(halfWidth * 100, decimals));
}

function drawKind(group: Group, id: OutcomeOfFlagging, places: readonly number[], columns: number, step: number): void {
  const inset = id === 'urgentMissed' ? 1.6 : 0.8;
  add(group, 'path', { class: `cell-${id}`, d: squares(places, columns, step, inset) });
  if (id === 'urgentMissed') add(group, 'path', { class: 'cell-cross', d: crosses(places, columns, step) });
}

/** Returns where it ends. */
function drawPanel(body: Group, panel: ConfusionPanel, top: number, width: number): { readonly end: number; readonly textTop: number } {
  const { arm, counts, caught, falseAlarms } = panel;
  const isWide = width > 640;
  const columns = isWide ? 50 : 40;
  const gridWidth = isWide ? Math.min(560, width - 330) : width;
  const step = gridWidth / columns;
  const head = add(body, 'g', { class: armClass(arm), transform: moved(0, top) });
  add(head, 'path', { class: 'symbol', d: armSymbol(arm), transform: moved(6, 9) });
  const lines = wrapText(arm.title, width - 20, 13.5);
  lines.forEach((text, index) => {
    add(head, 'text', { class: 'panel-title', x: 20, y: 14 + index * 18 }, text);
  });
  const gridTop = top + lines.length * 18 + 12;
  const grid = add(body, 'g', { class: armClass(arm), transform: moved(0, gridTop) });
  const whole = wholeCounts(counts);
  let from = 0;
  for (const id of outcomesOfFlagging) {
    drawKind(grid, id, range(from, from + whole[id]), columns, step);
    from += whole[id];
  }
  const gridEnd = gridTop + (messages / columns) * step;
  const textX = isWide ? gridWidth + 28 : 0;
  const textTop = isWide ? gridTop : gridEnd + 10;
  let y = textTop;
  for (const id of outcomesOfFlagging) {
    const row = add(body, 'g', { class: armClass(arm), transform: moved(textX, y) });
    const sample = add(row, 'g', { transform: moved(0, 2) });
    drawKind(sample, id, [0], 1, 14);
    const text = add(row, 'text', { class: 'label', x: 22, y: 14 });
    text.append('tspan').attr('class', 'value').text(countText(counts[id]));
    text.append('tspan').text(`  ${aiWords.cells[id]}`);
    y += lineStep + 2;
  }
  for (const text of [aiWords.ofUrgent(shareText(caught, 0)), aiWords.ofRoutine(shareText(falseAlarms, 1))]) {
    add(body, 'text', { class: 'row-note', x: textX, y: y + 16 }, text);
    y += 17;
  }
  return { end: Math.max(gridEnd, y + 16), textTop };
}

/** Each square is one message of a thousand; with a cross: an urgent one that was not flagged. */
export function confusionChart({ panels }: ConfusionData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  add(body, 'text', { class: 'axis-title', y: 12 }, aiWords.perThousand);
  let top = 26;
  const ends = panels.map((panel) => {
    const start = top;
    const { end } = drawPanel(body, panel, top, width);
    top = end + 26;
    return { start, end };
  });
  const cursor = {
    key: 'confusion',
    label: aiWords.what,
    box: { x: 0, y: 26, width, height: Math.max(0, top - 52) },
    along: 'y' as const,
    positions: ends.map(({ start }) => start + 8),
    start: 0,
    read: (index: number) => {
      const { arm, counts } = panels[index];
      return {
        heading: arm.title,
        lines: outcomesOfFlagging.map((id) => ({ arm: { ...arm, title: aiWords.cells[id] }, text: countText(counts[id]) })),
      };
    },
  };
  addCursor(body, cursor, options);
  return finish(top - 20);
}
