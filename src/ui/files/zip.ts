/** All figures in one file. */
import { strToU8, zipSync } from 'fflate';
import { tableCsv } from '../../charts/index.ts';
import type { ShelvedFigure } from '../panels/figure-shelf.ts';
import { pngOf } from './pictures.ts';

/** The earliest time that a ZIP file can say: the same figures make the same bytes whenever they are saved. */
const noTime = new Date(1980, 0, 1);

/** A ZIP with the SVG, PNG and CSV of each figure, and whatever other files are given. */
export async function zipOf(figures: readonly ShelvedFigure[], others: Readonly<Record<string, string>>): Promise<Blob> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries(others)) files[name] = strToU8(text);
  for (const { file, svg, table } of figures) {
    const text = svg();
    files[`${file}.svg`] = strToU8(text);
    files[`${file}.png`] = new Uint8Array(await (await pngOf(text)).arrayBuffer());
    files[`${file}.csv`] = strToU8(tableCsv(table()));
  }
  return new Blob([zipSync(files, { mtime: noTime, level: 6 }) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}
