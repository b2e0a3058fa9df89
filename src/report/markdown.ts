/** The pieces of a Markdown text. What comes from a scenario means itself in it: everything is escaped here and nowhere else. */

/** Text of somebody else on one line, without any meaning in Markdown or HTML. Pipes are the business of tables. */
export function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line
    .replace(/[\\`*_[\]<>~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?=(#{1,6}|[+-])(\s|$)|[=-]+$)/, '\\')
    .replace(/^(\d+)(?=[.)](\s|$))/, '$1\\');
}

/** An id, a path or a command as it is written. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return line === '' ? '' : `${fence}${pad}${line}${pad}${fence}`;
}

/** An address to follow; as mere text when it is none. */
export function link(address: string): string {
  return /^https?:\/\/\S+$/i.test(address)
    ? `<${address.replace(/[<>|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}>`
    : plain(address);
}

/** What is known of a table before its rows are. */
export const absent = '–';

/**
 * A table without empty lines around it; nothing at all without rows. A column in which nothing stands is left out.
 * @param rows of Markdown; an empty cell is shown as absent
 */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const shown = heads.map((_, column) => column).filter((column) => column === 0 || rows.some((row) => row[column].trim() !== ''));
  const line = (cells: readonly string[]) => `| ${shown.map((column) => cell(cells[column])).join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(shown.length)}`, ...rows.map(line)].join('\n');
}

const cell = (text: string) => text.replaceAll('\n', ' ').replaceAll('|', '\\|').trim() || absent;

export const list = (entries: readonly string[]): string => entries.map((entry) => `- ${entry}`).join('\n');

/** A block of a language that a reader of Markdown may draw or copy. */
export const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** What the author has to say, because no machine can. */
export const toFill = (what: string): string => `> TO FILL: ${what}`;

/** Blocks with an empty line between them; those without text are left out. */
export const blocks = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** `1 message`, `2 messages` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
