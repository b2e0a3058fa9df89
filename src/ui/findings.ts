/** What a result says of each arm: the work, the patients, and who among them. Numbers only; the sentences are in words/finding.ts. */
import type { ArmMark, Lookup, Place, Unit } from '../charts/index.ts';
import { describeDifference } from '../experiment/index.ts';

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
  readonly verdict: Verdict;
}

/** How the distance between two patient groups changes. */
export interface GapChange {
  readonly outcome: string;
  readonly worst: string;
  readonly best: string;
  readonly before: number;
  readonly after: number;
  /** Positive: wider. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

export interface Fairness {
  readonly outcome: string;
  readonly gap: GapChange | null;
  readonly groups: readonly Change[];
  /** Share of urgent messages that the AI flags, in the group where it flags least and where it flags most. */
  readonly flagged: { readonly least: readonly [string, number]; readonly most: readonly [string, number] } | null;
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
  const { difference, low, high, isDistinguishable, direction } = describeDifference(row);
  const at = { ...place, statistic: row.statistic };
  const before = lookup.outcome(row.baseline, outcome, at)?.mean ?? null;
  const after = lookup.outcome(arm.id, outcome, at)?.mean ?? null;
  if (difference === null || low === null || high === null || before === null || after === null) return null;
  const { unit, statistic, role, group } = row;
  return { outcome, unit: unit as Unit, statistic, role, group, before, after, difference, low, high, isDistinguishable, verdict: direction };
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

function fairnessOf(lookup: Lookup, arm: ArmMark, groups: readonly string[]): Fairness | null {
  for (const outcome of fairOutcomes) {
    const byGroup = changes(
      lookup,
      arm,
      groups.map((group): Wanted => [outcome, { group }]),
    );
    if (byGroup.length > 1) return { outcome, gap: gapOf(outcome, byGroup), groups: byGroup, flagged: flaggedOf(lookup, arm, groups) };
  }
  return null;
}

/**
 * The groups that are best and worst off in the baseline, and how far apart they are in the arm. A comparison has no row for a pair of
 * groups, so the interval is that of two independent differences: somewhat too wide, because a good week is good for both.
 */
function gapOf(outcome: string, byGroup: readonly Change[]): GapChange {
  const sign = lowerIsBetter.has(outcome) ? 1 : -1;
  const ordered = [...byGroup].sort((a, b) => sign * (a.before - b.before));
  const [best, worst] = [ordered[0], ordered[ordered.length - 1]];
  const half = (change: Change): number => (change.high - change.low) / 2;
  const difference = sign * (worst.difference - best.difference);
  const halfWidth = Math.sqrt(half(worst) * half(worst) + half(best) * half(best));
  const verdict = Math.abs(difference) <= halfWidth ? 'none' : difference > 0 ? 'worse' : 'better';
  return {
    outcome,
    worst: worst.group ?? '',
    best: best.group ?? '',
    before: sign * (worst.before - best.before),
    after: sign * (worst.after - best.after),
    difference,
    low: difference - halfWidth,
    high: difference + halfWidth,
    verdict,
  };
}

function flaggedOf(lookup: Lookup, arm: ArmMark, groups: readonly string[]): Fairness['flagged'] {
  const shares = groups.flatMap((group): [string, number][] => {
    const mean = lookup.outcome(arm.id, 'triageSensitivity', { group })?.mean ?? null;
    return mean === null ? [] : [[group, mean]];
  });
  if (shares.length < 2) return null;
  const ordered = shares.sort((a, b) => a[1] - b[1]);
  return { least: ordered[0], most: ordered[ordered.length - 1] };
}

/** The findings of the arms that are compared, the baseline left out. */
export function findingsOf(
  lookup: Lookup,
  compared: readonly ArmMark[],
  roles: readonly string[],
  groups: readonly string[],
): ArmFinding[] {
  return compared
    .filter((arm) => arm.index > 0)
    .map((arm) => ({ arm, work: workOf(lookup, arm, roles), patients: patientsOf(lookup, arm), fairness: fairnessOf(lookup, arm, groups) }));
}
