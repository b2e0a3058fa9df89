/** Which comparisons are one family: a reader who looks at many rows finds something by chance in one of twenty. */
import type { ComparisonRow } from './result.ts';
import { holm } from './selection/index.ts';

const isTotal = ({ setting, role, group, category }: ComparisonRow) => [setting, role, group, category].every((part) => part === null);

/** Adds to each row its p by Holm: over the totals of all arms together, which lead the main table; null for all other rows. */
export function adjustFamily(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const adjusted = holm(rows.map((row) => (isTotal(row) ? (row.p ?? null) : null)));
  return rows.map((row, place) => ({ ...row, pHolm: adjusted[place] }));
}
