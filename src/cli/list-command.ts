/** `list`: the scenarios that come with the program. */
import { library } from '../library/index.ts';
import { titleOf } from '../scenario/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { writeStream } from './output.ts';

export async function list(): Promise<ExitCode> {
  const rows: ListRow[] = [];
  for (const [id, text] of library) rows.push({ id, title: titleOf(text) ?? '' });
  await writeStream(process.stdout, formatList(rows));
  return exitCode.good;
}

interface ListRow {
  readonly id: string;
  readonly title: string;
}

/** A line for each: the id and the title. Those of a subfolder stand together under its name, after an empty line. */
export function formatList(rows: readonly ListRow[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length));
  const folderOf = ({ id }: ListRow) => id.slice(0, Math.max(0, id.lastIndexOf('/')));
  const blocks = [...new Set(rows.map(folderOf))].map((folder) => [
    ...(folder === '' ? [] : [`${folder}:`]),
    ...rows.filter((row) => folderOf(row) === folder).map(({ id, title }) => `${id.padEnd(width)}  ${title}`),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
