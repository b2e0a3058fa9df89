/** How exact a run is to be: so many repetitions, or as many as a precision takes. */
import type { Scenario } from '../../scenario/index.ts';

export type Goal =
  /** Null: as many as the scenario's file says. */
  | { readonly kind: 'count'; readonly replications: number | null }
  /** Until the half width of the lead differences is this part of the baseline's mean; for one group's unmet needs if one is named. */
  | { readonly kind: 'precision'; readonly relativeFraction: number; readonly group: string | null };

export const asFile: Goal = { kind: 'count', replications: null };

/** Replications after which a search for precision gives up. */
export const precisionBudget = 400;

/** How many replications a run is to have, as far as that is known before it. */
export const replicationsOf = (goal: Goal, scenario: Scenario): number | null =>
  goal.kind === 'count' ? (goal.replications ?? scenario.run.replications) : null;
