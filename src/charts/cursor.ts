/** Reading a chart point by point, with the pointer or with the arrow keys; a screen reader hears it as a slider. */
import { pointer } from 'd3';
import { type Box, drawNote, type Reading, readingText } from './cursor-note.ts';
import { add } from './element.ts';
import type { ChartOptions, Group } from './frame.ts';

export interface CursorOptions {
  /** Tells this cursor from the others of the chart, so that a redraw finds it again. */
  readonly key: string;
  readonly label: string;
  readonly box: Box;
  /** Along which axis the points lie. */
  readonly along: 'x' | 'y';
  /** Place of each point on that axis, in pixels of the body, ascending. */
  readonly positions: readonly number[];
  /** Where it stands before anybody has moved it. */
  readonly start: number;
  readonly read: (index: number) => Reading;
}

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
  const distance = (index: number): number => Math.abs(positions[index] - at);
  return positions.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

/** Adds a cursor over a part of the chart. Call it last: its note lies on top. */
export function addCursor(body: Group, cursorOptions: CursorOptions, { width, cursors = {} }: ChartOptions): void {
  const { key, label, box, along, positions, start, read } = cursorOptions;
  if (positions.length === 0) return;
  let index = Math.max(0, Math.min(positions.length - 1, cursors[key] ?? start));
  const cursor = add(body, 'g', {
    class: 'cursor',
    'data-cursor': key,
    tabindex: 0,
    role: 'slider',
    'aria-label': label,
    'aria-orientation': along === 'x' ? 'horizontal' : 'vertical',
    'aria-valuemin': 0,
    'aria-valuemax': positions.length - 1,
  });
  // An empty title of its own: otherwise the browser shows the title of the whole chart under the pointer.
  add(cursor, 'title');
  add(cursor, 'rect', { class: 'target', ...box });
  const shown = add(body, 'g', { class: 'reading', 'aria-hidden': 'true' });
  const say = (): void => {
    cursor.attr('aria-valuenow', index).attr('aria-valuetext', readingText(read(index)));
  };
  const hide = (): void => {
    shown.classed('is-shown', false);
  };
  const moveTo = (to: number): void => {
    index = to;
    say();
    shown.selectAll('*').remove();
    const at = positions[index];
    const end =
      along === 'x' ? { x1: at, x2: at, y1: box.y, y2: box.y + box.height } : { y1: at, y2: at, x1: box.x, x2: box.x + box.width };
    add(shown, 'line', { class: 'rule', ...end });
    drawNote(shown, read(index), { at, along, box, width });
    shown.classed('is-shown', true);
  };
  say();
  cursor
    .on('focus', () => moveTo(index))
    .on('blur', hide)
    .on('keydown', (event: KeyboardEvent) => {
      if (event.key === 'Escape') return hide();
      const to = keyedIndex(event.key, index, positions.length);
      if (to === undefined) return;
      event.preventDefault();
      moveTo(to);
    })
    .on('pointermove pointerdown', (event: PointerEvent) => {
      moveTo(nearestIndex(positions, pointer(event, body.node())[along === 'x' ? 0 : 1]));
    })
    .on('pointerleave', (event: PointerEvent) => {
      const node = cursor.node();
      if (event.pointerType === 'mouse' && node?.ownerDocument.activeElement !== node) hide();
    });
}
