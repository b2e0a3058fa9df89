/** Rows that are the same in several settings, said once. */
import type { Names } from './names.ts';

/**
 * @param rows of each setting by its id; every row a list of cells
 * @returns each different row once, behind the settings in which it holds; in the order in which they come first
 */
export function bySetting(rows: { readonly [setting: string]: readonly (readonly string[])[] }, names: Names): string[][] {
  const found = new Map<string, { readonly cells: readonly string[]; readonly settings: string[] }>();
  for (const [setting, entries] of Object.entries(rows)) {
    for (const cells of entries) {
      const key = JSON.stringify(cells);
      const known = found.get(key) ?? { cells, settings: [] };
      known.settings.push(setting);
      found.set(key, known);
    }
  }
  const count = Object.keys(rows).length;
  const where = (settings: readonly string[]) =>
    settings.length === count && count > 1 ? `all ${count} settings` : settings.map((id) => names.of('setting', id)).join('; ');
  return [...found.values()].map(({ cells, settings }) => [where(settings), ...cells]);
}
