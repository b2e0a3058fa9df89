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
 * @param times how many times as many arms there are to compare as have rows: a run that has begun says no more of an arm than at its end
 */
export function adjustFamilies(rows: readonly ComparisonRow[], lead: readonly Measure[], times = 1): ComparisonRow[] {
  const leading = new Set(lead.map(keyOf));
  const places = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const family = familyOf(row, leading);
    const members = places.get(family);
    if (members === undefined) places.set(family, [place]);
    else members.push(place);
  }
  const adjusted: ComparisonRow[] = [...rows];
  for (const [family, members] of places) {
    const ps = holm(
      members.map((place) => rows[place].p ?? null),
      times,
    );
    for (const [k, place] of members.entries()) adjusted[place] = { ...rows[place], pHolm: ps[k], family };
  }
  return adjusted;
}
