/**
 * Who gains and who loses: what becomes of the very same needs in an arm and in the baseline. Needs are matched by the stream that they
 * come from, their number in it, and when they arise, which are the same in every arm that leaves the stream as it is.
 */
import type { Layout, NeedFates } from '../model/index.ts';
import type { WinnersRow } from './equity-result.ts';
import type { Estimator } from './interval.ts';

/** Changes smaller than this count as none. */
const materialMin = 1;
const outcomesOfNeed = ['sooner', 'later', 'noLonger', 'newly', 'same'] as const;
type OutcomeOfNeed = (typeof outcomesOfNeed)[number];

/** Of one group in one replication. */
type Counts = { [Outcome in OutcomeOfNeed]: number } & { needs: number; undecided: number; minSooner: number; minLater: number };

/** Of all needs first, and then of each group of the baseline's layout. */
export type PairedFates = readonly Readonly<Counts>[];

const zero = (): Counts => ({ needs: 0, undecided: 0, sooner: 0, later: 0, noLonger: 0, newly: 0, same: 0, minSooner: 0, minLater: 0 });

/** Compares one replication. Needs that only one of the arms has, and all of a stream whose rate an arm changes, are left out. */
export function pairFates(
  baseline: NeedFates,
  arm: NeedFates,
  layouts: { readonly baseline: Layout['needs']; readonly arm: Layout['needs'] },
): PairedFates {
  const groups = layouts.baseline?.groups ?? [];
  const counts = Array.from({ length: groups.length + 1 }, zero);
  const sourceInArm = (layouts.baseline?.sources ?? []).map((name) => layouts.arm?.sources.indexOf(name) ?? -1);
  const placesInArm = placesByOrdinal(arm);
  for (let place = 0; place < baseline.source.length; place++) {
    const other = placesInArm[sourceInArm[baseline.source[place]]]?.[baseline.ordinal[place]] ?? nowhere;
    if (other === nowhere || baseline.arisenMin[place] !== arm.arisenMin[other]) continue;
    const group = baseline.group[place];
    tally(counts[0], baseline.metAfterMin[place], arm.metAfterMin[other]);
    if (group >= 0) tally(counts[group + 1], baseline.metAfterMin[place], arm.metAfterMin[other]);
  }
  return counts;
}

const nowhere = -1;

/**
 * For each stream, by the number of a need in it, where the need stands. A stream counts its needs from zero, so that a table is not much
 * longer than they are; a map of the same takes ten times as long.
 */
function placesByOrdinal({ source, ordinal }: NeedFates): readonly Int32Array[] {
  const lengths: number[] = [];
  for (let place = 0; place < source.length; place++) lengths[source[place]] = Math.max(lengths[source[place]] ?? 0, ordinal[place] + 1);
  const tables = Array.from(lengths, (length) => new Int32Array(length ?? 0).fill(nowhere));
  for (let place = 0; place < source.length; place++) tables[source[place]][ordinal[place]] = place;
  return tables;
}

/** Minutes until met; Infinity: ended without being met; NaN: still open at the end of the run. */
function tally(counts: Counts, beforeMin: number, afterMin: number): void {
  counts.needs++;
  if (Number.isNaN(beforeMin) || Number.isNaN(afterMin)) counts.undecided++;
  else if (beforeMin === afterMin) counts.same++;
  else if (afterMin === Infinity) counts.noLonger++;
  else if (beforeMin === Infinity) counts.newly++;
  else if (afterMin < beforeMin - materialMin) {
    counts.sooner++;
    counts.minSooner += beforeMin - afterMin;
  } else if (afterMin > beforeMin + materialMin) {
    counts.later++;
    counts.minLater += afterMin - beforeMin;
  } else counts.same++;
}

/** The rows of one arm: for all needs and for each group, shares of the decided needs and sizes of the change, with intervals over replications. */
export function winnersRows(
  arms: { readonly baseline: string; readonly arm: string },
  groups: readonly string[],
  replications: readonly PairedFates[],
  estimate: Estimator,
): WinnersRow[] {
  return [null, ...groups].flatMap((group, place): WinnersRow[] => {
    const counts = replications.map((pairs) => pairs[place]);
    if (counts.every(({ needs }) => needs === 0)) return [];
    const ofDecided = (part: (count: Readonly<Counts>) => number) =>
      strip(estimate(counts.map((count) => part(count) / (count.needs - count.undecided))));
    const share = (outcome: OutcomeOfNeed) => ofDecided((count) => count[outcome]);
    const size = (min: 'minSooner' | 'minLater', outcome: OutcomeOfNeed) =>
      strip(estimate(counts.map((count) => count[min] / count[outcome])));
    return [
      {
        ...arms,
        group,
        needs: estimate(counts.map(({ needs }) => needs)).mean ?? 0,
        undecided: strip(estimate(counts.map(({ undecided, needs }) => undecided / needs))),
        sooner: share('sooner'),
        later: share('later'),
        noLonger: share('noLonger'),
        newly: share('newly'),
        same: share('same'),
        gainedLessLost: ofDecided(({ sooner, newly, later, noLonger }) => sooner + newly - later - noLonger),
        soonerByMin: size('minSooner', 'sooner'),
        laterByMin: size('minLater', 'later'),
      },
    ];
  });
}

const strip = ({ mean, halfWidth }: { readonly mean: number | null; readonly halfWidth: number | null }) => ({ mean, halfWidth });
