/**
 * Paired comparison. Replication k of every arm has the same patients with the same needs (common random numbers), so the
 * difference is taken within each replication and its interval is that of the differences (paired t).
 */
import { createEstimator } from './interval.ts';
import { describeMeasure, keyOf } from './measure.ts';
import type { ComparisonRow } from './result.ts';
import type { ArmSample } from './summarize.ts';

/**
 * Arm minus baseline, for every measure that both arms have, over the replications in which both have a value.
 * Both samples hold the same replications in the same order.
 */
export function compare(baseline: ArmSample, arm: ArmSample, estimate = createEstimator()): ComparisonRow[] {
  const places = new Map(baseline.layout.measures.map((measure, index) => [keyOf(measure), index]));
  return arm.layout.measures.flatMap((measure, armPlace) => {
    const baselinePlace = places.get(keyOf(measure));
    if (baselinePlace === undefined) return [];
    const before = baseline.results.map((result) => result.values[baselinePlace]);
    const differences = arm.results.map((result, index) => result.values[armPlace] - before[index]);
    const { n, mean: difference, halfWidth } = estimate(differences);
    const baselineMean = estimate(before.filter((_, index) => Number.isFinite(differences[index]))).mean;
    const relative = difference === null || !baselineMean ? null : difference / baselineMean;
    const isDistinguishable = difference !== null && halfWidth !== null && Math.abs(difference) > halfWidth;
    return [{ baseline: baseline.id, arm: arm.id, ...describeMeasure(measure), n, difference, halfWidth, relative, isDistinguishable }];
  });
}
