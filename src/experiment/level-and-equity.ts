/**
 * Level against equity: how an arm changes an outcome in the whole panel, and how it changes its spread between the groups. One point for
 * each replication, so that the cloud shows how sure both are (the equity-efficiency impact plane of Cookson et al., Value Health 2017;20:206-212,
 * with the between-group variance as the measure of inequality).
 */
import { pairPlans, type ReadArm, type ReadPlan } from './equity/read-plans.ts';
import { changesOfVariance } from './equity/variance-changes.ts';
import type { LevelAndEquityRow } from './equity-result.ts';
import type { ReplicationResult } from './result.ts';

/** A row for each outcome that has groups, over all settings, by its mean or share. Over the groups that take part in the equity measures. */
export function levelAndEquity(baseline: ReadArm, arm: ReadArm): LevelAndEquityRow[] {
  return pairPlans(baseline, arm).flatMap(({ before, after }): LevelAndEquityRow[] => {
    const { outcome, statistic, setting } = after.plan;
    if (setting !== null || (statistic !== 'mean' && statistic !== 'fraction')) return [];
    const inequalities = changesOfVariance(before, after);
    const points = arm.results.flatMap((result, replication) => {
      const level = levelOf(result, after) - levelOf(baseline.results[replication], before);
      const inequality = inequalities[replication];
      return Number.isFinite(level) && Number.isFinite(inequality) ? [[level, inequality] as const] : [];
    });
    return points.length === 0 ? [] : [{ baseline: baseline.id, arm: arm.id, outcome, statistic, points }];
  });
}

function levelOf({ values }: ReplicationResult, { plan: { totalPlace } }: ReadPlan): number {
  return totalPlace === undefined ? Number.NaN : values[totalPlace];
}
