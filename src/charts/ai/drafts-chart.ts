/** The picture of `drafts`: a bar of a hundred drafts for each row, and under it the minutes that they save and take. */
import './ai.css';
import { scaleLinear } from 'd3';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { type ArmMark, armClass, armSymbol } from '../marks.ts';
import { plain } from '../numbers.ts';
import { textWidth, wrapText } from '../text.ts';
import { type DraftRow, type DraftsData, netMinutes } from './drafts.ts';
import { aiWords } from './words.ts';

const parts = ['usedRight', 'mended', 'errorSent', 'unused'] as const;

/** Drafts of a hundred. */
function partsOf({ used, errorSent, mended }: DraftRow): Readonly<Record<(typeof parts)[number], number>> {
  const sent = used.mean * (errorSent?.mean ?? 0);
  const repaired = used.mean * mended;
  return { usedRight: 100 * (used.mean - sent - repaired), mended: 100 * repaired, errorSent: 100 * sent, unused: 100 * (1 - used.mean) };
}

const usedText = ({ used }: DraftRow): string => {
  const value = plain(used.mean * 100, 0);
  return used.halfWidth === null ? value : aiWords.plusMinus(value, plain(used.halfWidth * 100, 1));
};

function drawLegend(body: Group, arm: ArmMark, width: number): number {
  const legend = add(body, 'g', { class: armClass(arm), 'aria-hidden': 'true' });
  let [x, y] = [0, 0];
  for (const part of parts) {
    const text = aiWords.drafts[part];
    const wide = 26 + textWidth(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
    add(legend, 'rect', { class: `draft-${part}`, x, y: y + 3, width: 16, height: 14 });
    add(legend, 'text', { class: 'label', x: x + 22, y: y + 14 }, text);
    x += wide + 14;
  }
  return y + 30;
}

function drawMinutes(body: Group, row: DraftRow, x: (minutes: number) => number, y: number, right: number): void {
  const { minutes, arm } = row;
  if (minutes === null) return;
  const group = add(body, 'g', { class: armClass(arm) });
  const spent = minutes.reading + minutes.mending;
  const bar = (from: number, to: number) => ({ x: Math.min(x(from), x(to)), width: Math.max(1, Math.abs(x(to) - x(from))), y, height: 12 });
  add(group, 'rect', { class: 'draft-saved', ...bar(0, minutes.saved) });
  add(group, 'rect', { class: 'draft-spent', ...bar(0, -spent) });
  add(group, 'line', { class: 'zero', x1: x(0), x2: x(0), y1: y - 3, y2: y + 15 });
  const net = netMinutes(minutes);
  const words = `${aiWords.spent} ${plain(spent, 1)}, ${aiWords.saved} ${plain(minutes.saved, 1)}: ${aiWords.net(aiWords.minutesUnit(plain(net, 1)))}`;
  add(body, 'text', { class: 'row-note', x: right, y: y + 28, 'text-anchor': 'end' }, words);
}

/** Left of zero the minutes spent on reading drafts that are not used and on mending errors, right of it those saved. */
export function draftsChart({ rows }: DraftsData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const [first] = rows;
  if (first === undefined) return finish(0);
  let top = drawLegend(body, first.arm, width) + 8;
  const isBeside = width > 620;
  const left = isBeside ? 250 : 0;
  const share = scaleLinear([0, 100], [left, width - (isBeside ? 70 : 0)]);
  const most = Math.max(
    1,
    ...rows.flatMap(({ minutes }) => (minutes === null ? [] : [Math.abs(minutes.saved), minutes.reading + minutes.mending])),
  );
  const x = scaleLinear([-most, most], [left, width - (isBeside ? 70 : 0)]);
  const places: number[] = [];
  let before: ArmMark | undefined;
  for (const row of rows) {
    if (row.arm !== before) {
      const head = add(body, 'g', { class: armClass(row.arm), transform: moved(0, top) });
      add(head, 'path', { class: 'symbol', d: armSymbol(row.arm), transform: moved(6, 9) });
      const lines = wrapText(row.arm.title, width - 20, 13.5);
      lines.forEach((text, index) => {
        add(head, 'text', { class: 'panel-title', x: 20, y: 14 + index * 18 }, text);
      });
      top += lines.length * 18 + 12;
      before = row.arm;
    }
    const text = `${row.title}: ${usedText(row)} ${aiWords.drafts.usedRight}`;
    add(body, 'text', { class: 'row-title', x: isBeside ? left - 16 : 0, y: top + 14, 'text-anchor': isBeside ? 'end' : 'start' }, text);
    const barTop = isBeside ? top : top + 22;
    places.push(barTop + 9);
    const counts = partsOf(row);
    const bar = add(body, 'g', { class: armClass(row.arm) });
    let from = 0;
    for (const part of parts) {
      const box = { x: share(from), y: barTop, width: Math.max(0, share(from + counts[part]) - share(from)), height: 18 };
      if (counts[part] > 0) add(bar, 'rect', { class: `draft-${part}`, ...box });
      from += counts[part];
    }
    if (row.minutes === null) top = barTop + 34;
    else {
      if (isBeside) add(body, 'text', { class: 'row-note', x: left - 16, y: barTop + 38, 'text-anchor': 'end' }, aiWords.minutes);
      drawMinutes(body, row, x, barTop + 28, share(100));
      top = barTop + 74;
    }
  }
  const cursor = {
    key: 'drafts',
    label: aiWords.readDrafts,
    box: { x: left, y: places[0] - 12, width: share(100) - left, height: Math.max(24, top - places[0] - 10) },
    along: 'y' as const,
    positions: places,
    start: 0,
    read: (index: number) => {
      const row = rows[index];
      const counts = partsOf(row);
      return {
        heading: `${row.title}, ${row.arm.title}`,
        lines: parts.map((part) => ({ arm: { ...row.arm, title: aiWords.drafts[part] }, text: plain(counts[part], 1) })),
      };
    },
  };
  addCursor(body, cursor, options);
  return finish(top - 10);
}
