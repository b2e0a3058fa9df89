/** Reading a grid cell by cell, with the pointer or with the arrow keys; a screen reader hears it as a slider over all cells. */
import { pointer } from 'd3';
import { type Box, drawNote, type Reading, readingText } from '../cursor-note.ts';
import { add } from '../element.ts';
import type { ChartOptions, Group } from '../frame.ts';

export interface GridCursor {
  readonly key: string;
  readonly label: string;
  /** The same grid, once or several times in the chart. */
  readonly boxes: readonly Box[];
  readonly columns: number;
  readonly rows: number;
  /** Cells are counted along the rows. */
  readonly start: number;
  readonly read: (index: number) => Reading;
}

/** Which cell a key leads to; undefined when the key means nothing here. */
export function keyedCell(key: string, index: number, { columns, rows }: Pick<GridCursor, 'columns' | 'rows'>): number | undefined {
  const last = columns * rows - 1;
  const [row, column] = [Math.floor(index / columns), index % columns];
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowDown':
      return row === rows - 1 ? index : index + columns;
    case 'ArrowUp':
      return row === 0 ? index : index - columns;
    case 'PageDown':
      return (rows - 1) * columns + column;
    case 'PageUp':
      return column;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

export function cellBox({ x, y, width, height }: Box, index: number, { columns, rows }: Pick<GridCursor, 'columns' | 'rows'>): Box {
  const [wide, high] = [width / columns, height / rows];
  return { x: x + (index % columns) * wide, y: y + Math.floor(index / columns) * high, width: wide, height: high };
}

/** Adds the cursor over all grids: one cell is marked in each of them, and the note stands beside the one in use. Call it last. */
export function addGridCursor(body: Group, grid: GridCursor, { width, cursors = {} }: ChartOptions): void {
  const { key, label, boxes, columns, rows, start, read } = grid;
  if (boxes.length === 0) return;
  let index = Math.max(0, Math.min(columns * rows - 1, cursors[key] ?? start));
  let current = 0;
  const cursor = add(body, 'g', {
    class: 'cursor',
    'data-cursor': key,
    tabindex: 0,
    role: 'slider',
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': columns * rows - 1,
  });
  // An empty title of its own: otherwise the browser shows the title of the whole chart under the pointer.
  add(cursor, 'title');
  for (const box of boxes) add(cursor, 'rect', { class: 'target', ...box });
  const shown = add(body, 'g', { class: 'reading', 'aria-hidden': 'true' });
  const say = (): void => {
    cursor.attr('aria-valuenow', index).attr('aria-valuetext', readingText(read(index)));
  };
  const hide = (): void => {
    shown.classed('is-shown', false);
  };
  const moveTo = (to: number, inBox: number): void => {
    [index, current] = [to, inBox];
    say();
    shown.selectAll('*').remove();
    for (const box of boxes) add(shown, 'rect', { class: 'heat-ring', ...cellBox(box, index, grid) });
    const { x, width: wide } = cellBox(boxes[current], index, grid);
    drawNote(shown, read(index), { at: x + wide / 2, along: 'x', box: boxes[current], width });
    shown.classed('is-shown', true);
  };
  const cellAt = (event: PointerEvent): readonly [cell: number, box: number] | undefined => {
    const [x, y] = pointer(event, body.node());
    const at = boxes.findIndex((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
    if (at < 0) return undefined;
    const [column, row] = [((x - boxes[at].x) / boxes[at].width) * columns, ((y - boxes[at].y) / boxes[at].height) * rows];
    return [Math.floor(row) * columns + Math.floor(column), at];
  };
  say();
  cursor
    .on('focus', () => moveTo(index, current))
    .on('blur', hide)
    .on('keydown', (event: KeyboardEvent) => {
      if (event.key === 'Escape') return hide();
      const to = keyedCell(event.key, index, grid);
      if (to === undefined) return;
      event.preventDefault();
      moveTo(to, current);
    })
    .on('pointermove pointerdown', (event: PointerEvent) => {
      const found = cellAt(event);
      if (found !== undefined) moveTo(...found);
    })
    .on('pointerleave', (event: PointerEvent) => {
      const node = cursor.node();
      if (event.pointerType === 'mouse' && node?.ownerDocument.activeElement !== node) hide();
    });
}
