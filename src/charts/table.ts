/** The twin of a chart: the same numbers as a table that can be read, heard, copied and saved. */
import { plain } from './numbers.ts';

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. Null: there is no such number. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const quoted = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The table as CSV (RFC 4180): a head line, numbers in full precision. */
export function tableCsv(table: Table): string {
  return [table.columns, ...table.rows]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** A cell as the page shows it: numbers short enough to read. */
export function cellText(cell: string | number | null): string {
  if (typeof cell !== 'number') return cell ?? '\u2013';
  return plain(cell, Number.isInteger(cell) ? 0 : Math.abs(cell) >= 100 ? 1 : 3);
}
