/** Rows of text in columns, or, where the terminal is too narrow for them, below one another. */

/** Fewer columns than this for the names of the rows, and nobody can read them. */
const narrowestLabel = 24;

/** Breaks a text at its spaces into lines of at most this width, as far as its words allow. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * @param heads of the columns; the first is that of the labels
 * @param rows each a label and its cells
 * @param width of the terminal in characters
 */
export function layOut(heads: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const cells = widths.slice(1).reduce((sum, one) => sum + one + 2, 0);
  const labelWidth = Math.min(widths[0], width - cells);
  if (labelWidth < Math.min(widths[0], narrowestLabel)) return stack(heads, rows, width);
  const line = ([label, ...others]: readonly string[]) => {
    const [first, ...rest] = wrap(label, labelWidth);
    const aligned = others.map((cell, index) => `  ${cell.padEnd(widths[index + 1])}`);
    return [`${first.padEnd(labelWidth)}${aligned.join('')}`.trimEnd(), ...rest.map((more) => `  ${more}`)];
  };
  return [heads, ...rows].flatMap(line);
}

function stack(heads: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  return rows.flatMap(([label, ...cells]) => [
    ...wrap(label, width),
    ...cells.flatMap((cell, index) => (cell === '' ? [] : `  ${`${heads[index + 1]} ${cell}`.trim()}`)),
  ]);
}
