/** A table for the terminal: first column to the left, numbers to the right, columns without any number left out. */

/** @param all rows, the head first; all of the same length */
export function tableOf(all: readonly (readonly string[])[]): string {
  const rows = all.map((row) => row.filter((_, column) => all.some((one, i) => i > 0 && one[column] !== '')));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const padded = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
