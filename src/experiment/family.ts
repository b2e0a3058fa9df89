/** Which comparisons are one family: a reader who looks at many rows finds something by chance in one of twenty. */
import type { Measure } from '../model/index.ts';
import { keyOf } from './measure.ts';
import type { ComparisonRow } from './result.ts';
import { holm } from './selection/index.ts';

const parts = ['setting', 'role', 'group', 'category'] as const;

/** `main` for totals and what leads; else what the row is broken down by, such as `role` or `setting, group`. */
const familyOf = (row: ComparisonRow, leading: ReadonlySet<string>): string =>
  leading.has(keyOf(row)) ? 'main' : parts.filter((part) => row[part] !== null).join(', ') || 'main';

/**
 * Adds to each row its family and its p by Holm over it: of all arms together, the totals and the outcomes that a reader is led with are
 * one family, and the rows that are broken down by the same things one each.
 * @param lead see lead-measures.ts
 */
export function adjustFamilies(rows: readonly ComparisonRow[], lead: readonly Measure[]): ComparisonRow[] {
  const leading = new Set(lead.map(keyOf));
  const named = rows.map((row) => ({ ...row, family: familyOf(row, leading) }));
  const adjusted = new Map<ComparisonRow, number | null>();
  for (const family of new Set(named.map((row) => row.family))) {
    const members = named.filter((row) => row.family === family);
    const ps = holm(members.map(({ p }) => p ?? null));
    for (const [place, row] of members.entries()) adjusted.set(row, ps[place]);
  }
  return named.map((row) => ({ ...row, pHolm: adjusted.get(row) }));
}
