/** Finding the number in a result that a target speaks of, or saying in words why there is none. */
import { type OutcomeId, outcomes } from '../model/index.ts';
import { suggestion, type Target } from '../scenario/index.ts';
import type { ComparisonRow, ExperimentResult, OutcomeRow } from './result.ts';

/** In the unit of the result; without an interval when there are fewer than two replications. */
export type Reading = { readonly value: number; readonly halfWidth: number | null } | { readonly reason: string };

const dimensions = ['setting', 'role', 'group', 'category'] as const;
type Place = Pick<OutcomeRow, (typeof dimensions)[number]>;

export function readTarget(result: ExperimentResult, target: Target): Reading {
  const categories = target.category === undefined ? [null] : [target.category].flat();
  const readings: { value: number; halfWidth: number | null }[] = [];
  if (categories.length > 1 && !isSummable(target)) {
    return { reason: `${target.outcome}${target.as === 'relative' ? ', relative to the baseline,' : ''} cannot be summed over categories` };
  }
  for (const category of categories) {
    const { setting = null, role = null, group = null } = target;
    const reading = readAt(result, target, { setting, role, group, category });
    if ('reason' in reading) return reading;
    readings.push(reading);
  }
  return readings.reduce(sum);
}

/** The interval of a sum is at most as wide as those of its parts together, whatever their correlation. */
function sum(a: { value: number; halfWidth: number | null }, b: typeof a): typeof a {
  return { value: a.value + b.value, halfWidth: a.halfWidth === null || b.halfWidth === null ? null : a.halfWidth + b.halfWidth };
}

function isSummable({ outcome, as }: Target): boolean {
  return isOutcome(outcome) && outcomes[outcome].unit.endsWith('/day') && as !== 'relative';
}

const isOutcome = (id: string): id is OutcomeId => Object.hasOwn(outcomes, id);

function readAt(result: ExperimentResult, target: Target, place: Place): Reading {
  const arm = target.arm ?? result.arms[0].id;
  const isThere = (row: Place & { readonly outcome: string }) =>
    row.outcome === target.outcome && dimensions.every((dimension) => row[dimension] === place[dimension]);
  const rows = result.outcomes.filter((row) => row.arm === arm && isThere(row));
  const row = target.statistic === undefined ? rows[0] : rows.find(({ statistic }) => statistic === target.statistic);
  if (row === undefined) return { reason: whyNoRow(result, target, place, arm, rows) };
  if (row.mean === null) return { reason: `${target.outcome} was observed in no replication of arm ${arm}` };
  if (target.as === undefined) return { value: row.mean, halfWidth: row.halfWidth };

  const sameMeasure = (other: Place & { outcome: string; statistic: string }) => isThere(other) && other.statistic === row.statistic;
  const change = result.comparisons.find((one) => one.arm === arm && sameMeasure(one));
  const baseline = result.outcomes.find((one) => one.arm === result.arms[0].id && sameMeasure(one));
  if (change === undefined || change.difference === null) return { reason: `${target.outcome} does not exist in both arms` };
  if (target.as === 'difference') return { value: change.difference, halfWidth: change.halfWidth };
  if (baseline === undefined || change.relative === null) return { reason: `${target.outcome} is zero in the baseline` };
  return { value: change.relative, halfWidth: relativeHalfWidth(row, baseline, change) };
}

/**
 * Half width of the relative change A/B - 1 of two paired means by the delta method: with R = A/B, and h the half widths of A, B and
 * A - B, h(R)^2 = ((1 - R) hA^2 + R hD^2 - R (1 - R) hB^2) / B^2. The covariance of A and B is that which hD implies
 * (Casella and Berger 2002, Statistical Inference, example 5.5.27).
 */
function relativeHalfWidth(arm: OutcomeRow, baseline: OutcomeRow, { halfWidth }: ComparisonRow): number | null {
  if (arm.halfWidth === null || baseline.halfWidth === null || halfWidth === null) return null;
  const ratio = arm.mean! / baseline.mean!;
  const squared = (number: number) => number * number;
  const ofMeans = (1 - ratio) * squared(arm.halfWidth) - ratio * (1 - ratio) * squared(baseline.halfWidth);
  const square = ofMeans + ratio * squared(halfWidth);
  return Math.sqrt(Math.max(0, square)) / Math.abs(baseline.mean!);
}

function whyNoRow(result: ExperimentResult, target: Target, place: Place, arm: string, rows: readonly OutcomeRow[]): string {
  const { outcome, statistic } = target;
  const unknown = (what: string, name: string, known: readonly string[]) => {
    const hint = suggestion(name, known, 'there are');
    return `there is no ${what} ${JSON.stringify(name)}${hint === undefined ? '' : ` (${hint})`}`;
  };
  if (!isOutcome(outcome)) return unknown('outcome', outcome, Object.keys(outcomes));
  const arms = result.arms.map(({ id }) => id);
  if (!arms.includes(arm)) return unknown('arm', arm, arms);
  if (rows.length > 0) return unknown(`statistic of ${outcome}`, statistic ?? '', [...new Set(rows.map((row) => row.statistic))]);
  for (const dimension of dimensions) {
    const name = place[dimension];
    const known = [...new Set(result.outcomes.flatMap((row) => row[dimension] ?? []))];
    if (name !== null && !known.includes(name)) return unknown(dimension, name, known);
  }
  const given = dimensions.filter((dimension) => place[dimension] !== null);
  return `arm ${arm} has no ${outcome}${given.length === 0 ? '' : ` by ${given.join(' and ')}`}`;
}
