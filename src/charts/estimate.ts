/** One outcome in each arm, as the page shows numbers: values, differences from the baseline, or these in per cent of it. */
import type { GroupDot, GroupRow } from './equity/group-outcomes.ts';
import type { Lookup, Place } from './lookup.ts';
import type { ArmMark } from './marks.ts';

export type Shown = 'values' | 'change' | 'relative';

/** Differences only of arms other than the baseline; relative ones only where the baseline is not zero, whose mean is taken as known. */
export function estimatesOf(lookup: Lookup, arms: readonly ArmMark[], outcome: string, place: Place, shown: Shown): GroupDot[] {
  return arms.flatMap((arm): GroupDot[] => {
    if (shown === 'values') {
      const row = lookup.outcome(arm.id, outcome, place);
      if (row === undefined || row.mean === null) return [];
      return [{ arm, mean: row.mean, halfWidth: row.halfWidth, isDistinguishable: true, isSmall: false }];
    }
    const row = arm.index === 0 ? undefined : lookup.comparison(arm.id, outcome, place);
    if (row === undefined || row.difference === null) return [];
    const size = shown === 'change' ? 1 : Math.abs(lookup.outcome(row.baseline, outcome, place)?.mean ?? 0);
    if (size === 0) return [];
    const halfWidth = row.halfWidth === null ? null : row.halfWidth / size;
    return [{ arm, mean: row.difference / size, halfWidth, isDistinguishable: row.isDistinguishable, isSmall: false }];
  });
}

/** A row of a picture of symbols with intervals, and where its numbers are found. */
export interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly place: Place;
}

/** The rows that have numbers in some arm. */
export function rowsOfOutcomes(lookup: Lookup, arms: readonly ArmMark[], wanted: readonly Wanted[], shown: Shown): GroupRow[] {
  return wanted
    .map(({ id, title, outcome, place }): GroupRow => {
      const dots = estimatesOf(lookup, arms, outcome, place, shown);
      return { group: id, title, share: undefined, smallness: undefined, dots };
    })
    .filter(({ dots }) => dots.length > 0);
}
