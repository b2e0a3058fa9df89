/** What a result says of each arm: the work, the patients, and who among them. Numbers only; the sentences are in words/finding.ts. */
import type { ArmMark, Labels, Lookup, Place, Unit } from '../../charts/index.ts';
import { describeDifference } from '../../experiment/index.ts';

export type Verdict = 'better' | 'worse' | 'none';

/** An outcome in an arm against the baseline, with the ends of the 95 % interval of the difference. */
export interface Change {
  readonly outcome: string;
  readonly unit: Unit;
  readonly statistic: string;
  readonly role: string | null;
  readonly group: string | null;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly isDistinguishable: boolean;
  /** Told apart by itself, but not when one allows for how many comparisons there are. */
  readonly isDoubtful: boolean;
  /** False: nothing of the kind was seen in either arm. */
  readonly hasOccurred: boolean;
  readonly verdict: Verdict;
}

/** How the distance between two patient groups changes. */
export interface GapChange {
  /**
   * `declared`: the groups that the scenario ranks as most and least disadvantaged. `observed`: worst and best off in the baseline, which
   * is partly chance.
   */
  readonly kind: 'declared' | 'observed';
  readonly worse: string;
  readonly better: string;
  /** Positive: wider. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

/** An estimate with half of its 95 % interval. */
export interface Share {
  readonly mean: number;
  readonly halfWidth: number;
}

export interface Fairness {
  readonly outcome: string;
  readonly unit: Unit;
  readonly gap: GapChange;
  readonly groups: readonly Change[];
  /** Share of urgent messages that the AI flags, in the two groups of the gap. */
  readonly flagged: { readonly worse: Share; readonly better: Share } | null;
}

export interface ArmFinding {
  readonly arm: ArmMark;
  /** The first is the leading one. */
  readonly work: readonly Change[];
  readonly patients: readonly Change[];
  readonly fairness: Fairness | null;
}

/** The change of an outcome, or null when the result does not have it with an interval. */
export function changeOf(lookup: Lookup, arm: ArmMark, outcome: string, place: Place = {}): Change | null {
  const row = lookup.comparison(arm.id, outcome, place);
  if (!row) return null;
  const { difference, low, high, isDistinguishable, isDoubtful, hasOccurred, direction } = describeDifference(row);
  const at = { ...place, statistic: row.statistic };
  const before = lookup.outcome(row.baseline, outcome, at)?.mean ?? null;
  const after = lookup.outcome(arm.id, outcome, at)?.mean ?? null;
  if (difference === null || low === null || high === null || before === null || after === null) return null;
  const { unit, statistic, role, group } = row;
  return {
    outcome,
    unit: unit as Unit,
    statistic,
    role,
    group,
    before,
    after,
    difference,
    low,
    high,
    isDistinguishable,
    isDoubtful,
    hasOccurred,
    verdict: direction,
  };
}

type Wanted = readonly [outcome: string, place?: Place];

function changes(lookup: Lookup, arm: ArmMark, wanted: readonly Wanted[]): Change[] {
  return wanted.flatMap(([outcome, place]) => changeOf(lookup, arm, outcome, place) ?? []);
}

/** The first that exists. */
const firstOf = (lookup: Lookup, arm: ArmMark, wanted: readonly Wanted[]): Change[] => changes(lookup, arm, wanted).slice(0, 1);

/** Work: the most senior role first, then the other role that changes most, then after hours and the team. */
function workOf(lookup: Lookup, arm: ArmMark, roles: readonly string[]): Change[] {
  const byRole = changes(
    lookup,
    arm,
    roles.map((role): Wanted => ['inboxMinPerDay', { role }]),
  );
  const [lead, ...others] = byRole;
  const size = (change: Change): number => Math.abs(change.difference);
  const most = [...others].sort((a, b) => Number(b.isDistinguishable) - Number(a.isDistinguishable) || size(b) - size(a)).slice(0, 1);
  return [
    ...(lead ? [lead] : []),
    ...(roles.length > 0 ? changes(lookup, arm, [['afterHoursMinPerDay', { role: roles[0] }]]) : []),
    ...most,
    ...changes(lookup, arm, [['teamMinPerDay']]),
    ...(byRole.length === 0 ? changes(lookup, arm, [['utilizationFraction'], ['backlogCount']]) : []),
  ];
}

function patientsOf(lookup: Lookup, arm: ArmMark): Change[] {
  return [
    ...firstOf(lookup, arm, [
      ['responseMin', { statistic: 'p50' }],
      ['responseMin', { statistic: 'mean' }],
      ['timeInSystemMin', { statistic: 'mean' }],
      ['waitMin', { statistic: 'mean' }],
    ]),
    ...changes(lookup, arm, [['urgentLateFraction'], ['unmetUrgentNeedFraction'], ['needsMetFraction']]),
  ];
}

/** The outcomes by which groups are compared, the gravest first. */
const fairOutcomes = ['unmetUrgentNeedFraction', 'needsMetFraction', 'answeredWithin1BusinessDayFraction', 'responseMin'] as const;
const lowerIsBetter = new Set<string>(['unmetUrgentNeedFraction', 'responseMin']);

function fairnessOf(lookup: Lookup, labels: Labels, arm: ArmMark, groups: readonly string[]): Fairness | null {
  for (const outcome of fairOutcomes) {
    const byGroup = changes(
      lookup,
      arm,
      groups.map((group): Wanted => [outcome, { group }]),
    );
    if (byGroup.length < 2) continue;
    const gap = gapOf(lookup, arm, outcome, byGroup, labels);
    return { outcome, unit: byGroup[0].unit, gap, groups: byGroup, flagged: flaggedOf(lookup, arm, gap) };
  }
  return null;
}

/**
 * How the gap between two groups changes. Between the most and the least disadvantaged the result has the change in each replication;
 * for other pairs the interval is that of two independent differences: somewhat too wide, because what is good for one group in a
 * replication tends to be good for the other.
 */
function gapOf(lookup: Lookup, arm: ArmMark, outcome: string, byGroup: readonly Change[], labels: Labels): GapChange {
  const sign = lowerIsBetter.has(outcome) ? 1 : -1;
  const { kind, worse, better, isSwapped } = pairOf(byGroup, labels, sign);
  const half = (change: Change): number => (change.high - change.low) / 2;
  const isChosenBefore = kind === 'declared' || isSwapped;
  const paired = isChosenBefore ? pairedGap(lookup, arm, outcome, [worse, better]) : undefined;
  const change = paired === undefined ? worse.difference - better.difference : (isSwapped ? -1 : 1) * paired.difference;
  const difference = sign * change;
  const halfWidth = paired?.halfWidth ?? Math.hypot(half(worse), half(better));
  const direction = difference > 0 ? 'further' : 'closer';
  // Wider or narrower is said only where all tables say so: which side a gap is on may itself be chance.
  const told = paired?.direction ?? (isChosenBefore ? direction : greatestGapDirection(lookup, arm, outcome));
  const isTold = Math.abs(difference) > halfWidth && told === direction;
  const verdict = !isTold ? 'none' : difference > 0 ? 'worse' : 'better';
  return {
    kind,
    worse: worse.group ?? '',
    better: better.group ?? '',
    difference,
    low: difference - halfWidth,
    high: difference + halfWidth,
    verdict,
  };
}

/**
 * The groups that are worst and best off in the baseline are so by chance too, and would come closer by themselves. So that nothing is
 * claimed from that, the change must be that of the greatest gap, freed of chance.
 */
function greatestGapDirection({ result }: Lookup, arm: ArmMark, outcome: string): string | undefined {
  return result.equityComparisons?.find(
    (one) => one.arm === arm.id && one.outcome === outcome && one.measure === 'gap' && one.setting === null && one.statistic !== 'p90',
  )?.direction;
}

/** The change of the most less the least disadvantaged, if both took part. */
function pairedGap(
  { result }: Lookup,
  arm: ArmMark,
  outcome: string,
  groups: readonly Change[],
): { difference: number; halfWidth: number; direction: string } | undefined {
  const { equityComparisons = [], smallGroups = [] } = result;
  const isLeftOut = smallGroups.some(
    (row) => row.isLeftOut && row.outcome === outcome && row.setting === null && groups.some(({ group }) => group === row.group),
  );
  const row = equityComparisons.find(
    (one) =>
      one.arm === arm.id && one.outcome === outcome && one.measure === 'difference' && one.setting === null && one.statistic === 'fraction',
  );
  if (isLeftOut || row === undefined || row.difference === null || row.halfWidth === null) return undefined;
  return { difference: row.difference, halfWidth: row.halfWidth, direction: row.direction };
}

interface Pair {
  readonly kind: GapChange['kind'];
  readonly worse: Change;
  readonly better: Change;
  /** The most disadvantaged by rank are the better off in the baseline. */
  readonly isSwapped: boolean;
}

/** The two groups to hold against each other: by the scenario's ranks where they single out one at each end, else by the baseline. */
function pairOf(byGroup: readonly Change[], labels: Labels, sign: number): Pair {
  const rankOf = (change: Change): number => labels.groupRank(change.group ?? '') ?? Number.NaN;
  const ranks = byGroup.map(rankOf);
  const [most, least] = [Math.max(...ranks), Math.min(...ranks)];
  const [top, bottom] = [byGroup.filter((change) => rankOf(change) === most), byGroup.filter((change) => rankOf(change) === least)];
  if (most > least && top.length === 1 && bottom.length === 1) {
    // A gap has a size: where the most disadvantaged are better off in the baseline, the two are named by that and not by their ranks.
    const isSwapped = sign * (top[0].before - bottom[0].before) < 0;
    if (isSwapped) return { kind: 'observed', worse: bottom[0], better: top[0], isSwapped };
    return { kind: 'declared', worse: top[0], better: bottom[0], isSwapped };
  }
  const ordered = [...byGroup].sort((a, b) => sign * (a.before - b.before));
  return { kind: 'observed', worse: ordered[ordered.length - 1], better: ordered[0], isSwapped: false };
}

function flaggedOf(lookup: Lookup, arm: ArmMark, { worse, better }: GapChange): Fairness['flagged'] {
  const shareOf = (group: string): Share | null => {
    const row = lookup.outcome(arm.id, 'triageSensitivity', { group });
    const isKnown = row !== undefined && row.n >= lookup.result.replications / 2;
    return row && isKnown && row.mean !== null && row.halfWidth !== null ? { mean: row.mean, halfWidth: row.halfWidth } : null;
  };
  const [ofWorse, ofBetter] = [shareOf(worse), shareOf(better)];
  return ofWorse && ofBetter ? { worse: ofWorse, better: ofBetter } : null;
}

/** The findings of the arms that are compared, the baseline left out. */
export function findingsOf(
  lookup: Lookup,
  labels: Labels,
  compared: readonly ArmMark[],
  roles: readonly string[],
  groups: readonly string[],
): ArmFinding[] {
  return compared
    .filter((arm) => arm.index > 0)
    .map((arm) => ({
      arm,
      work: workOf(lookup, arm, roles),
      patients: patientsOf(lookup, arm),
      fairness: fairnessOf(lookup, labels, arm, groups),
    }));
}
