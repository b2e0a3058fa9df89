/**
 * Level against equity: how an arm changes an outcome in the whole panel, and how it changes its spread between the groups. One point for
 * each replication, so that the cloud shows how sure both are (the equity-efficiency impact plane of Cookson et al., Value Health 2017;20:206-212,
 * with the between-group variance as the measure of inequality).
 *
 * From the variance of each replication that is taken off which chance alone would give in its arm: an arm whose groups have fewer
 * observations is not less equal for that. What is left may be below zero in a replication, and is on average without bias (the method of
 * moments, as of DerSimonian & Laird, Control Clin Trials 1986;7:177-188); of the standard deviation that could not be said.
 */
import { pairPlans, type ReadArm, type ReadPlan } from './equity/read-plans.ts';
import type { LevelAndEquityRow } from './equity-result.ts';
import type { ReplicationResult } from './result.ts';

/** A row for each outcome that has groups, over all settings, by its mean or share. Over the groups that take part in the equity measures. */
export function levelAndEquity(baseline: ReadArm, arm: ReadArm): LevelAndEquityRow[] {
  return pairPlans(baseline, arm).flatMap(({ before, after }): LevelAndEquityRow[] => {
    const { outcome, statistic, setting } = after.plan;
    if (setting !== null || (statistic !== 'mean' && statistic !== 'fraction')) return [];
    const points = arm.results.flatMap((result, replication) => {
      const level = levelOf(result, after) - levelOf(baseline.results[replication], before);
      const inequality = varianceOf(after, replication) - varianceOf(before, replication);
      return Number.isFinite(level) && Number.isFinite(inequality) ? [[level, inequality] as const] : [];
    });
    return points.length === 0 ? [] : [{ baseline: baseline.id, arm: arm.id, outcome, statistic, points }];
  });
}

function levelOf({ values }: ReplicationResult, { plan: { totalPlace } }: ReadPlan): number {
  return totalPlace === undefined ? Number.NaN : values[totalPlace];
}

/** Between the groups in a replication, less what chance adds; NaN when one of the groups has no value. */
function varianceOf({ plan, readings, noise }: ReadPlan, replication: number): number {
  const index = plan.measures.indexOf('bgv');
  const variance = readings[replication].measured[index];
  const chance = noise[index];
  return typeof variance === 'number' && typeof chance === 'number' ? variance - chance : Number.NaN;
}
