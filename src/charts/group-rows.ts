/** Where the rows of `groupOutcomesChart` stand, and their titles. */
import { add } from './element.ts';
import type { Group } from './frame.ts';
import type { GroupRow } from './group-outcomes.ts';
import { plain } from './numbers.ts';
import { wrapText } from './text.ts';
import { words } from './words.ts';

export interface RowPlace {
  readonly top: number;
  readonly height: number;
  /** Where the symbols are centred. */
  readonly middle: number;
  /** Lines of the title; the last may be the share of the panel. */
  readonly lines: readonly string[];
  readonly hasShareLine: boolean;
  readonly isTotal: boolean;
  readonly titleX: number;
  readonly titleTop: number;
  readonly anchor: 'start' | 'end';
}

interface Room {
  readonly top: number;
  readonly width: number;
  readonly dotsHeight: number;
}

const titleSize = 13.5;
const titleLine = 17;
/** From this width on, titles stand beside the symbols; on narrower charts above them. */
const besideFrom = 620;
const titleColumn = 270;

const shareText = ({ share }: GroupRow): string => (share === undefined ? '' : `${plain(share * 100, share < 0.1 ? 1 : 0)}\u202f%`);

/** The places of the rows, where the axis begins, and where the last row ends. */
export function placeRows(
  rows: readonly GroupRow[],
  { top, width, dotsHeight }: Room,
): { places: readonly RowPlace[]; left: number; end: number } {
  const isBeside = width > besideFrom;
  const left = isBeside ? titleColumn : 8;
  let end = top;
  const places = rows.map((row): RowPlace => {
    const place = isBeside ? besideSymbols(row, end, dotsHeight) : aboveSymbols(row, end, dotsHeight, width);
    end += place.height;
    return place;
  });
  return { places, left, end };
}

function besideSymbols(row: GroupRow, top: number, dotsHeight: number): RowPlace {
  const share = shareText(row);
  const lines = [...wrapText(row.title, titleColumn - 30, titleSize), ...(share ? [words.ofPatients(share)] : [])];
  const height = Math.max(dotsHeight, 3 * titleLine, lines.length * titleLine) + 14;
  const middle = top + height / 2;
  const place = { titleX: titleColumn - 24, titleTop: middle - (lines.length * titleLine) / 2, anchor: 'end' as const };
  return { top, height, middle, lines, hasShareLine: share !== '', isTotal: row.group === null, ...place };
}

function aboveSymbols(row: GroupRow, top: number, dotsHeight: number, width: number): RowPlace {
  const share = shareText(row);
  const lines = wrapText(share ? `${row.title} (${share})` : row.title, width - 8, titleSize);
  const height = lines.length * titleLine + dotsHeight + 16;
  const place = { titleX: 6, titleTop: top + 4, anchor: 'start' as const };
  return { top, height, middle: top + height - 8 - dotsHeight / 2, lines, hasShareLine: false, isTotal: row.group === null, ...place };
}

export function drawRowTitle(body: Group, { lines, hasShareLine, isTotal, titleX, titleTop, anchor }: RowPlace): void {
  lines.forEach((line, index) => {
    const isShare = hasShareLine && index === lines.length - 1;
    const name = isShare ? 'row-note' : isTotal ? 'row-title is-total' : 'row-title';
    add(body, 'text', { class: name, x: titleX, y: titleTop + 13 + index * titleLine, 'text-anchor': anchor }, line);
  });
}
