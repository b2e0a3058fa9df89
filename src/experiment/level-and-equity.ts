/**
 * Level against equity: how an arm changes an outcome in the whole panel, and how it changes its spread between the groups. One point for
 * each replication, so that the cloud shows how sure both are (the equity-efficiency impact plane of Cookson et al., Value Health 2017;20:206-212,
 * with the between-group standard deviation as the measure of inequality).
 */
import type { Layout, OutcomeId } from '../model/index.ts';
import { bgsd } from './equity/dispersion.ts';
import type { EquityPlan } from './equity/equity-plan.ts';
import type { LevelAndEquityRow, ReplicationResult } from './result.ts';

/** An arm as this needs it; both arms have the same replications in the same order. */
export interface PlannedArm {
  readonly id: string;
  readonly layout: Layout;
  readonly plans: readonly EquityPlan[];
  readonly results: readonly ReplicationResult[];
}

/** A row for each outcome that has groups, over all settings, by its mean or share. */
export function levelAndEquity(baseline: PlannedArm, arm: PlannedArm): LevelAndEquityRow[] {
  return arm.plans.flatMap((plan): LevelAndEquityRow[] => {
    const before = baseline.plans.find(({ key }) => key === plan.key);
    if (before === undefined || plan.setting !== null || (plan.statistic !== 'mean' && plan.statistic !== 'fraction')) return [];
    const levels = [totalOf(baseline.layout, plan.outcome, plan.statistic), totalOf(arm.layout, plan.outcome, plan.statistic)];
    const points = arm.results.flatMap((result, index) => {
      const earlier = baseline.results[index];
      const level = result.values[levels[1]] - earlier.values[levels[0]];
      const inequality = spreadOf(result, plan) - spreadOf(earlier, before);
      return Number.isFinite(level) && Number.isFinite(inequality) ? [[level, inequality] as const] : [];
    });
    return points.length === 0 ? [] : [{ baseline: baseline.id, arm: arm.id, outcome: plan.outcome, statistic: plan.statistic, points }];
  });
}

function spreadOf(result: ReplicationResult, plan: EquityPlan): number {
  const present = plan.groups.filter(({ place }) => Number.isFinite(result.values[place]));
  const value = bgsd(present.map(({ place, ...group }) => ({ ...group, value: result.values[place] })));
  return typeof value === 'number' ? value : Number.NaN;
}

function totalOf({ measures }: Layout, outcome: OutcomeId, statistic: string): number {
  return measures.findIndex(
    (one) => one.outcome === outcome && one.statistic === statistic && !one.setting && !one.role && !one.group && !one.category,
  );
}
