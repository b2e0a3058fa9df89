/** Reading a chart point by point, with the pointer or with the arrow keys; a screen reader hears it as a slider. */
import { pointer } from 'd3';
import { type Group, textWidth } from './frame.ts';
import { type ArmMark, armClass, armSymbol } from './marks.ts';

export interface Reading {
  /** Where one is: "Tuesday, 10 am". */
  readonly heading: string;
  readonly lines: readonly { readonly arm: ArmMark; readonly text: string }[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CursorOptions {
  /** Tells this cursor from the others of the chart, so that a redraw finds it again. */
  readonly key: string;
  readonly label: string;
  readonly box: Box;
  /** Along which axis the points lie. */
  readonly along: 'x' | 'y';
  /** Place of each point on that axis, in pixels of the body, ascending. */
  readonly positions: readonly number[];
  readonly start: number;
  readonly read: (index: number) => Reading;
}

const lineHeight = 20;

/** Which point a key leads to; undefined when the key means nothing here. */
export function keyedIndex(key: string, index: number, count: number): number | undefined {
  const page = Math.max(1, Math.round(count / 7));
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + page);
    case 'PageUp':
      return Math.max(0, index - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The point nearest to a place on the axis. */
export function nearestIndex(positions: readonly number[], at: number): number {
  let best = 0;
  positions.forEach((position, index) => {
    if (Math.abs(position - at) < Math.abs(positions[best] - at)) best = index;
  });
  return best;
}

/** What a screen reader says of a point. */
export const readingText = (reading: Reading): string => `${reading.heading}: ${reading.lines.map((line) => `${line.arm.title} ${line.text}`).join('; ')}`;

function drawNote(note: Group, reading: Reading, at: number, options: CursorOptions, chartWidth: number): void {
  const { box, along } = options;
  note.selectAll('*').remove();
  const rows = reading.lines.map((line) => `${line.arm.title}  ${line.text}`);
  const width = Math.min(chartWidth, Math.max(textWidth(reading.heading), ...rows.map((row) => textWidth(row) + 22)) + 24);
  const height = (rows.length + 1) * lineHeight + 14;
  const right = along === 'x' ? at + 12 : box.x + box.width - width;
  const x = Math.max(0, Math.min(chartWidth - width, right + width > chartWidth ? at - 12 - width : right));
  const y = along === 'x' ? box.y + 4 : at + 16 + height > box.y + box.height ? at - height - 16 : at + 16;
  note.attr('transform', `translate(${Math.round(x)},${Math.round(Math.max(0, y))})`);
  note.append('rect').attr('class', 'note-paper').attr('width', width).attr('height', height).attr('rx', 8);
  note.append('text').attr('class', 'note-heading').attr('x', 12).attr('y', lineHeight + 2).text(reading.heading);
  reading.lines.forEach((line, index) => {
    const row = note.append('g').attr('class', armClass(line.arm)).attr('transform', `translate(12,${(index + 2) * lineHeight + 2})`);
    row.append('path').attr('class', 'symbol').attr('d', armSymbol(line.arm, 44)).attr('transform', 'translate(5,-4)');
    row.append('text').attr('class', 'label').attr('x', 18).text(line.arm.title);
    row.append('text').attr('class', 'label value').attr('x', width - 24).attr('text-anchor', 'end').text(line.text);
  });
}

/** Adds a cursor over a part of the chart. Call it last: its note lies on top. */
export function addCursor(body: Group, options: CursorOptions, chartWidth: number): void {
  const { box, along, positions, read } = options;
  if (positions.length === 0) return;
  let index = Math.max(0, Math.min(positions.length - 1, options.start));
  const cursor = body
    .append('g')
    .attr('class', 'cursor')
    .attr('data-cursor', options.key)
    .attr('tabindex', 0)
    .attr('role', 'slider')
    .attr('aria-label', options.label)
    .attr('aria-orientation', along === 'x' ? 'horizontal' : 'vertical')
    .attr('aria-valuemin', 0)
    .attr('aria-valuemax', positions.length - 1);
  cursor.append('rect').attr('class', 'target').attr('x', box.x).attr('y', box.y).attr('width', box.width).attr('height', box.height);
  const shown = body.append('g').attr('class', 'reading').attr('aria-hidden', 'true');
  const rule = shown.append('line').attr('class', 'rule');
  const note = shown.append('g').attr('class', 'note');
  const move = (to: number, isDrawn: boolean): void => {
    index = to;
    const at = positions[index];
    const reading = read(index);
    cursor.attr('aria-valuenow', index).attr('aria-valuetext', readingText(reading));
    if (!isDrawn) return;
    if (along === 'x') rule.attr('x1', at).attr('x2', at).attr('y1', box.y).attr('y2', box.y + box.height);
    else rule.attr('y1', at).attr('y2', at).attr('x1', box.x).attr('x2', box.x + box.width);
    drawNote(note, reading, at, options, chartWidth);
  };
  const show = (isShown: boolean): void => {
    shown.classed('is-shown', isShown);
  };
  move(index, false);
  cursor
    .on('focus', () => {
      move(index, true);
      show(true);
    })
    .on('blur', () => show(false))
    .on('keydown', (event: KeyboardEvent) => {
      if (event.key === 'Escape') return show(false);
      const to = keyedIndex(event.key, index, positions.length);
      if (to === undefined) return;
      event.preventDefault();
      move(to, true);
      show(true);
    })
    .on('pointermove pointerdown', (event: PointerEvent) => {
      move(nearestIndex(positions, pointer(event, body.node())[along === 'x' ? 0 : 1]), true);
      show(true);
    })
    .on('pointerleave', (event: PointerEvent) => {
      if (cursor.node()?.ownerDocument.activeElement !== cursor.node() && event.pointerType === 'mouse') show(false);
    });
}
