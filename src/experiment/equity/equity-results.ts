/** Everything that a result says of equity, from the plans and the replications of its arms. */
import type { Estimator } from '../interval.ts';
import { levelAndEquity } from '../level-and-equity.ts';
import { fairnessPlane } from '../plane.ts';
import type { ExperimentResult } from '../result.ts';
import { chooseGroups, type EquityArm } from './chosen-groups.ts';
import type { EquityReader } from './equity-reader.ts';
import { equityRows } from './equity-rows.ts';
import { readPlans } from './read-plans.ts';

export type EquityResults = Required<Pick<ExperimentResult, 'equity' | 'equityComparisons' | 'smallGroups' | 'levelAndEquity' | 'plane'>>;

/** The first arm is the baseline. All arms hold the same replications in the same order. */
export function equityResults(arms: readonly EquityArm[], read: EquityReader, estimator: Estimator): EquityResults {
  const { arms: chosen, smallGroups } = chooseGroups(arms);
  const [baseline, ...others] = chosen.map((arm) => readPlans(arm, read));
  return {
    ...equityRows([baseline, ...others], estimator),
    smallGroups,
    levelAndEquity: others.flatMap((arm) => levelAndEquity(baseline, arm)),
    plane: others.flatMap((arm) => fairnessPlane(baseline, arm)),
  };
}
