/** The equity measures of single replications, each worked out once. */
import { outcomes } from '../../model/index.ts';
import type { ReplicationResult } from '../result.ts';
import { type EquityMeasureId, equityMeasures } from './equity-measures.ts';
import type { EquityPlan, PlannedGroup } from './equity-plan.ts';
import type { EquityValue } from './group-value.ts';

/** The measures of a plan, in its order, over the chosen ones of its groups. */
export type EquityReader = (result: ReplicationResult, plan: EquityPlan, chosen: readonly PlannedGroup[]) => readonly EquityValue[];

interface Kept {
  readonly chosen: string;
  readonly values: readonly EquityValue[];
}

/** A page asks for a result each second while replications come in: what is known of a replication is kept as long as the replication is. */
export function createEquityReader(): EquityReader {
  const kept = new WeakMap<ReplicationResult, Map<EquityPlan, Kept>>();
  return (result, plan, groups) => {
    let byPlan = kept.get(result);
    if (byPlan === undefined) {
      byPlan = new Map();
      kept.set(result, byPlan);
    }
    const chosen = groups.map(({ place }) => place).join(' ');
    const known = byPlan.get(plan);
    if (known?.chosen === chosen) return known.values;
    const values = plan.measures.map((measure) =>
      measureGroups(
        measure,
        plan,
        groups,
        groups.map(({ place }) => result.values[place]),
        specificities(result, groups),
      ),
    );
    byPlan.set(plan, { chosen, values });
    return values;
  };
}

/** NaN for a group without one. */
export function specificities(result: ReplicationResult, groups: readonly PlannedGroup[]): number[] {
  return groups.map(({ specificityPlace }) => (specificityPlace === undefined ? Number.NaN : result.values[specificityPlace]));
}

/** One measure of the given values of the groups. */
export function measureGroups(
  measure: EquityMeasureId,
  { outcome }: EquityPlan,
  groups: readonly PlannedGroup[],
  values: readonly number[],
  specificityValues: readonly number[],
): EquityValue {
  return equityMeasures[measure].of({
    outcome,
    definition: outcomes[outcome],
    groups: groups.map(({ share, disadvantageRank }, index) => ({ share, disadvantageRank, value: values[index] })),
    falsePositiveRates: specificityValues.map((specificity) => 1 - specificity),
  });
}
