/** The values of groups in single replications, and the equity measures of them, each worked out once. */
import { outcomes } from '../../model/index.ts';
import type { ReplicationResult } from '../result.ts';
import { type EquityMeasureId, equityMeasures, type Observed } from './equity-measures.ts';
import type { EquityPlan, PlannedGroup } from './equity-plan.ts';
import { type EquityValue, panelOf, type Undefined } from './group-value.ts';

/** One value for each of the groups; NaN for a group without one. */
export interface GroupSample {
  readonly values: readonly number[];
  /** For the sensitivity of the AI; empty otherwise. */
  readonly falsePositiveRates: readonly number[];
}

/** A replication in the light of a plan: its sample, and the measures of the plan in their order. */
export interface Reading {
  readonly sample: GroupSample;
  readonly measured: readonly EquityValue[];
}

/** Over the chosen ones of the plan's groups. */
export type EquityReader = (result: ReplicationResult, plan: EquityPlan, chosen: readonly PlannedGroup[]) => Reading;

/** A page asks for a result each second while replications come in: what is known of a replication is kept as long as the replication is. */
export function createEquityReader(): EquityReader {
  const kept = new WeakMap<ReplicationResult, Map<EquityPlan, { readonly chosen: readonly PlannedGroup[]; readonly reading: Reading }>>();
  return (result, plan, chosen) => {
    let byPlan = kept.get(result);
    if (byPlan === undefined) {
      byPlan = new Map();
      kept.set(result, byPlan);
    }
    const known = byPlan.get(plan);
    if (known !== undefined && areSame(known.chosen, chosen)) return known.reading;
    const sample = sampleOf(result, chosen);
    const observed = observe(plan, chosen, sample);
    const reading = { sample, measured: plan.measures.map((measure) => measureOf(measure, observed)) };
    byPlan.set(plan, { chosen, reading });
    return reading;
  };
}

function areSame(some: readonly PlannedGroup[], others: readonly PlannedGroup[]): boolean {
  return some === others || (some.length === others.length && some.every((group, index) => group === others[index]));
}

function sampleOf({ values }: ReplicationResult, groups: readonly PlannedGroup[]): GroupSample {
  const isDetection = groups.some(({ specificityPlace }) => specificityPlace !== undefined);
  return {
    values: groups.map(({ place }) => values[place]),
    falsePositiveRates: isDetection
      ? groups.map(({ specificityPlace }) => (specificityPlace === undefined ? Number.NaN : 1 - values[specificityPlace]))
      : [],
  };
}

/** What the measures of a plan are taken of. */
export function observe({ outcome }: EquityPlan, groups: readonly PlannedGroup[], sample: GroupSample): Observed | Undefined {
  const panel = panelOf(groups.map(({ share, disadvantageRank }, index) => ({ share, value: sample.values[index], disadvantageRank })));
  if ('undefinedBecause' in panel) return panel;
  return { definition: outcomes[outcome], panel, falsePositiveRates: sample.falsePositiveRates };
}

export function measureOf(measure: EquityMeasureId, observed: Observed | Undefined): EquityValue {
  return 'undefinedBecause' in observed ? observed : equityMeasures[measure].of(observed);
}
