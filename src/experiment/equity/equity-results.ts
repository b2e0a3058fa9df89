/** Everything that a result says of equity, from the plans and the replications of its arms. */
import type { Estimator } from '../interval.ts';
import { levelAndEquity } from '../level-and-equity.ts';
import { fairnessPlane } from '../plane.ts';
import type { ExperimentResult } from '../result.ts';
import { inEach, type Steps } from '../steps.ts';
import { chooseGroups, type EquityArm } from './chosen-groups.ts';
import type { EquityReader } from './equity-reader.ts';
import { equityComparisonsOf, equityRowsOf } from './equity-rows.ts';
import { readPlans } from './read-plans.ts';

export type EquityResults = Required<Pick<ExperimentResult, 'equity' | 'equityComparisons' | 'smallGroups' | 'levelAndEquity' | 'plane'>>;

/** The first arm is the baseline. All arms hold the same replications in the same order. */
export function* equityResults(arms: readonly EquityArm[], read: EquityReader, estimator: Estimator): Steps<EquityResults> {
  const { arms: chosen, smallGroups } = chooseGroups(arms);
  yield;
  const all = yield* inEach(chosen, (arm) => [readPlans(arm, read)]);
  const [baseline, ...others] = all;
  return {
    equity: yield* inEach(all, (arm) => equityRowsOf(arm, estimator)),
    equityComparisons: yield* inEach(others, (arm) => equityComparisonsOf(baseline, arm, estimator)),
    smallGroups,
    levelAndEquity: yield* inEach(others, (arm) => levelAndEquity(baseline, arm)),
    plane: yield* inEach(others, (arm) => fairnessPlane(baseline, arm)),
  };
}
