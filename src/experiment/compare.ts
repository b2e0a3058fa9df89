/**
 * Paired comparison. Replication k of every arm has the same patients with the same needs (common random numbers), so the
 * difference is taken within each replication and its interval is that of the differences (paired t).
 */
import type { Layout } from '../model/index.ts';
import { createEstimator } from './interval.ts';
import { describeMeasure, keyOf } from './measure.ts';
import type { ComparisonRow } from './result.ts';
import { pairedP } from './selection/index.ts';
import type { ArmSample } from './summarize.ts';

/** For each measure of the arm: its place in the baseline, undefined where the baseline does not have it. */
export type Matches = readonly (number | undefined)[];

export function matchMeasures(baseline: Layout, arm: Layout): Matches {
  const places = new Map(baseline.measures.map((measure, index) => [keyOf(measure), index]));
  return arm.measures.map((measure) => places.get(keyOf(measure)));
}

/**
 * Arm minus baseline, for every measure that both arms have, over the replications in which both have a value.
 * Both samples hold the same replications in the same order.
 */
export function compare(
  baseline: ArmSample,
  arm: ArmSample,
  estimate = createEstimator(),
  matches: Matches = matchMeasures(baseline.layout, arm.layout),
): ComparisonRow[] {
  return arm.layout.measures.flatMap((measure, armPlace): ComparisonRow[] => {
    const baselinePlace = matches[armPlace];
    if (baselinePlace === undefined) return [];
    const differences = arm.results.map((result, index) => result.values[armPlace] - baseline.results[index].values[baselinePlace]);
    const { n, mean: difference, sd, halfWidth } = estimate(differences);
    const before = baseline.results.map((result, index) =>
      Number.isFinite(differences[index]) ? result.values[baselinePlace] : Number.NaN,
    );
    const baselineMean = estimate(before).mean;
    const relative = difference === null || !baselineMean ? null : difference / baselineMean;
    const isDistinguishable = difference !== null && halfWidth !== null && Math.abs(difference) > halfWidth;
    const { outcome, unit, statistic, setting, role, group, category } = describeMeasure(measure);
    const place = { baseline: baseline.id, arm: arm.id, outcome, unit, statistic, setting, role, group, category };
    return [{ ...place, n, difference, halfWidth, relative, isDistinguishable, p: pairedP(n, difference, sd) }];
  });
}
