/** What a cursor says of the point it is on: a small note beside it, and the same in a line of text. */
import { add, moved } from './element.ts';
import type { Group } from './frame.ts';
import { type ArmMark, armClass, armSymbol } from './marks.ts';
import { textWidth } from './text.ts';

export interface Reading {
  /** Where one is: "Tuesday, 10 am". */
  readonly heading: string;
  readonly lines: readonly { readonly arm: ArmMark; readonly text: string }[];
}

/** In pixels of the body. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a screen reader says of a point. */
export const readingText = ({ heading, lines }: Reading): string =>
  `${heading}: ${lines.map(({ arm, text }) => `${arm.title} ${text}`).join('; ')}`;

interface NotePlace {
  readonly at: number;
  readonly along: 'x' | 'y';
  readonly box: Box;
  /** Of the whole chart. */
  readonly width: number;
}

const lineHeight = 20;
const margin = 12;

/** Beside the rule, on the side where there is room; never outside the chart. */
function cornerOf(noteWidth: number, noteHeight: number, { at, along, box, width }: NotePlace): { x: number; y: number } {
  const inside = (x: number): number => Math.max(0, Math.min(width - noteWidth, x));
  if (along === 'x') return { x: inside(at + margin + noteWidth > width ? at - margin - noteWidth : at + margin), y: box.y + 4 };
  const below = at + 16;
  return {
    x: inside(box.x + box.width - noteWidth),
    y: Math.max(0, below + noteHeight > box.y + box.height ? at - noteHeight - 16 : below),
  };
}

export function drawNote(parent: Group, { heading, lines }: Reading, place: NotePlace): void {
  const widths = lines.map(({ arm, text }) => textWidth(`${arm.title}  ${text}`) + 22 + 2 * margin);
  const width = Math.min(place.width, Math.max(textWidth(heading) + 2 * margin, ...widths));
  // Where name and value have no room beside one another, the value goes below the name.
  const isBelow = (index: number): boolean => widths[index] > place.width;
  const height = (lines.length + widths.filter((_, index) => isBelow(index)).length + 1) * lineHeight + 14;
  const { x, y } = cornerOf(width, height, place);
  const note = add(parent, 'g', { class: 'note', transform: moved(Math.round(x), Math.round(y)) });
  add(note, 'rect', { class: 'note-paper', width, height, rx: 8 });
  add(note, 'text', { class: 'note-heading', x: margin, y: lineHeight + 2 }, heading);
  let at = lineHeight + 2;
  lines.forEach(({ arm, text }, index) => {
    at += lineHeight;
    const row = add(note, 'g', { class: armClass(arm), transform: moved(margin, at) });
    add(row, 'path', { class: 'symbol', d: armSymbol(arm, 44), transform: moved(5, -4) });
    add(row, 'text', { class: 'label', x: 18 }, arm.title);
    add(row, 'text', { class: 'label value', x: width - 2 * margin, y: isBelow(index) ? lineHeight : 0, 'text-anchor': 'end' }, text);
    if (isBelow(index)) at += lineHeight;
  });
}
