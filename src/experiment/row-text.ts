/** Lists of rows as the text of a file that can be read line by line: JSON, and comma-separated values. */

/** JSON of an object in which each row of a list has a line of its own, so that two files can be compared line by line. */
export function jsonText(object: object): string {
  const entries = Object.entries(object).map(([key, value]) => `  ${JSON.stringify(key)}: ${valueJson(value)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function valueJson(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
}

type Cell = string | number | boolean | null | undefined;

/** The named columns of rows, under a head line (RFC 4180). What does not exist is empty. */
export function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly { readonly [column in Column]?: Cell }[],
): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function quoted(value: Cell): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
