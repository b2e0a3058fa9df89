/** The equity measures of an experiment: estimates for each arm, and paired comparisons with the baseline. */

import type { EquityComparisonRow, EquityRow } from '../equity-result.ts';
import type { Estimator } from '../interval.ts';
import { differenceOf, directionOf, isBeyond } from './equity-comparison.ts';
import { pairPlans, type ReadArm, type ReadPlan } from './read-plans.ts';
import { estimateDefined } from './undefined-values.ts';

export const equityRowsOf = ({ id, plans }: ReadArm, estimator: Estimator): EquityRow[] =>
  plans.flatMap((one) => estimatesOf(id, one, estimator));

export const equityComparisonsOf = (baseline: ReadArm, arm: ReadArm, estimator: Estimator): EquityComparisonRow[] =>
  pairPlans(baseline, arm).flatMap(({ before, after }) => comparisonsOf(baseline.id, arm.id, before, after, estimator));

function estimatesOf(arm: string, { plan, readings, noise }: ReadPlan, estimator: Estimator): EquityRow[] {
  return plan.places.map((place, index) => {
    const { estimate, missing } = estimateDefined(readings.length, (replication) => readings[replication].measured[index], estimator);
    const { n, mean, sd, halfWidth } = estimate;
    const { outcome, unit, statistic, setting, measure, denominator } = place;
    const row: EquityRow = { arm, outcome, unit, statistic, setting, measure, denominator, n, mean, sd, halfWidth };
    const chance = noise[index] === undefined ? row : { ...row, expectedFromNoise: mean === null ? null : noise[index] };
    return missing === undefined ? chance : { ...chance, ...missing };
  });
}

function comparisonsOf(baseline: string, arm: string, before: ReadPlan, after: ReadPlan, estimator: Estimator): EquityComparisonRow[] {
  return after.plan.places.map((place, index) => {
    const { outcome, unit, statistic, setting, measure, denominator } = place;
    const { estimate, missing } = differenceOf(before, after, index, estimator);
    const { n, mean: difference, halfWidth } = estimate;
    const isDistinguishable = isBeyond(estimate);
    const direction = directionOf({ before, after, index, difference: estimate, estimator });
    const what = { baseline, arm, outcome, unit, statistic, setting, measure, denominator };
    const row: EquityComparisonRow = { ...what, n, difference, halfWidth, isDistinguishable, direction };
    return missing === undefined ? row : { ...row, ...missing };
  });
}
