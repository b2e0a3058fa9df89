/** Rows of parameters: the name at the left where there is room, above the row on a phone. */
import { add } from '../element.ts';
import type { Group } from '../frame.ts';
import { wrapText } from '../text.ts';
import { gradeText, type ParameterMark, rangeText } from './parameter-mark.ts';

export interface ParameterRow {
  readonly mark: ParameterMark;
  /** Top of the row and of what is drawn in it; height of the row. */
  readonly top: number;
  readonly at: number;
  readonly height: number;
}

export interface RowLayout {
  readonly rows: readonly ParameterRow[];
  readonly left: number;
  readonly bottom: number;
  /** Names stand beside the rows, and not above them. */
  readonly isWide: boolean;
}

const line = 17;
const padding = 10;

/** "○ assumed · 0 to 30 %" */
const noteOf = (mark: ParameterMark): string => `${gradeText(mark)} \u00b7 ${rangeText(mark.low, mark.high, mark)}`;

/** Draws the names and says where the rows are. @param bodyHeight of what is drawn in each row */
export function drawParameterRows(body: Group, marks: readonly ParameterMark[], top: number, width: number, bodyHeight: number): RowLayout {
  const isWide = width > 620;
  const left = isWide ? Math.min(330, Math.round(width * 0.36)) : 0;
  const room = isWide ? left - 18 : width;
  let y = top;
  const rows = marks.map((mark): ParameterRow => {
    const name = wrapText(mark.name, room, 13.5);
    const around = mark.around === '' ? [] : wrapText(mark.around, room, 12);
    const note = wrapText(noteOf(mark), room, 12);
    const textHeight = (name.length + around.length + note.length) * line;
    const rowTop = y;
    const texts = add(body, 'g', { 'aria-hidden': 'true' });
    const draw = (kind: string, lines: readonly string[], from: number) =>
      lines.forEach((text, index) => {
        add(texts, 'text', { class: kind, x: 0, y: rowTop + padding + 12 + (from + index) * line }, text);
      });
    draw('row-title', name, 0);
    draw('row-note', around, name.length);
    draw(`row-note${mark.grade === 'assumed' ? ' is-assumed' : ''}`, note, name.length + around.length);
    const height = isWide ? Math.max(textHeight, bodyHeight) + 2 * padding : textHeight + bodyHeight + 2 * padding + 6;
    y += height;
    const at = isWide ? rowTop + padding + Math.max(0, (textHeight - bodyHeight) / 2) : rowTop + padding + textHeight + 6;
    add(body, 'line', { class: 'grid', x1: 0, x2: width, y1: y, y2: y });
    return { mark, top: rowTop, at, height };
  });
  return { rows, left, bottom: y, isWide };
}

export interface KeyEntry {
  readonly text: string;
  /** Draws the sign in a box 26 wide, around the line y = 0. */
  readonly sign: (group: Group) => void;
}

/** What the signs mean, in as many lines as it takes; returns the height. */
export function drawKey(body: Group, entries: readonly KeyEntry[], width: number, top = 0): number {
  const key = add(body, 'g', { class: 'legend', 'aria-hidden': 'true' });
  const letter = 12 * 0.59;
  let [x, y] = [0, top + 10];
  for (const { text, sign } of entries) {
    const lines = wrapText(text, width - 34, 12);
    const wide = 34 + Math.max(...lines.map((one) => one.length)) * letter;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
    sign(add(key, 'g', { transform: `translate(${x},${y})` }));
    lines.forEach((one, index) => {
      add(key, 'text', { class: 'row-note', x: x + 34, y: y + index * 16, dy: '0.34em' }, one);
    });
    y += (lines.length - 1) * 16;
    x += wide + 20;
  }
  return y + 18 - top;
}
