/** Where the rows of pictures by group stand, and their titles. */
import { add } from '../element.ts';
import type { Group } from '../frame.ts';
import { plain } from '../numbers.ts';
import { textWidth, wrapText } from '../text.ts';
import { words } from '../words.ts';
import type { GroupRow } from './group-outcomes.ts';
import { equityWords } from './words.ts';

export interface RowPlace {
  readonly top: number;
  readonly height: number;
  /** Where the symbols are centred. */
  readonly middle: number;
  /** Lines of the title, and quieter ones below: the share of the panel, that the group is small. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
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

/** A row by group, or by something else, with a quiet line below its title. */
export type TitledRow = Pick<GroupRow, 'group' | 'title' | 'share'> & {
  readonly smallness?: GroupRow['smallness'];
  readonly note?: string;
};

const shareText = ({ share }: TitledRow): string => (share === undefined ? '' : `${plain(share * 100, share < 0.1 ? 1 : 0)}\u202f%`);

/** The places of the rows, where the axis begins, and where the last row ends. */
export function placeRows(
  rows: readonly TitledRow[],
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

function besideSymbols(row: TitledRow, top: number, dotsHeight: number): RowPlace {
  const share = shareText(row);
  const lines = wrapText(row.title, titleColumn - 30, titleSize);
  const notes = [...(share ? [words.ofPatients(share)] : []), ...quietLines(row)];
  const count = lines.length + notes.length;
  const height = Math.max(dotsHeight, 3 * titleLine, count * titleLine) + 14;
  const middle = top + height / 2;
  const place = { titleX: titleColumn - 24, titleTop: middle - (count * titleLine) / 2, anchor: 'end' as const };
  return { top, height, middle, lines, notes, isTotal: row.group === null, ...place };
}

function aboveSymbols(row: TitledRow, top: number, dotsHeight: number, width: number): RowPlace {
  const share = shareText(row);
  const lines = wrapText(share ? `${row.title} (${share})` : row.title, width - 8, titleSize);
  const notes = quietLines(row);
  const height = (lines.length + notes.length) * titleLine + dotsHeight + 16;
  const place = { titleX: 6, titleTop: top + 4, anchor: 'start' as const };
  return { top, height, middle: top + height - 8 - dotsHeight / 2, lines, notes, isTotal: row.group === null, ...place };
}

const quietLines = ({ smallness, note }: TitledRow): string[] => [
  ...(smallness === undefined ? [] : [equityWords.tooFew]),
  ...(note === undefined ? [] : [note]),
];

/** Titles above the symbols stand on paper of their own, so that no line of the chart goes through them. Draw them after those. */
export function drawRowTitle(body: Group, { lines, notes, isTotal, titleX, titleTop, anchor }: RowPlace): void {
  [...lines, ...notes].forEach((line, index) => {
    if (anchor === 'start' && !isTotal) {
      const width = textWidth(line, index < lines.length ? titleSize : 12);
      add(body, 'rect', { class: 'title-paper', x: titleX, y: titleTop + 2 + index * titleLine, width, height: titleLine - 2 });
    }
    const name = index >= lines.length ? 'row-note' : isTotal ? 'row-title is-total' : 'row-title';
    add(body, 'text', { class: name, x: titleX, y: titleTop + 13 + index * titleLine, 'text-anchor': anchor }, line);
  });
}
