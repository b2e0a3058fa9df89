/** What the replications of the arms say of each plan: read once, for rows, comparisons and points. */
import type { ReplicationResult } from '../result.ts';
import type { ChosenArm, ChosenPlan } from './chosen-groups.ts';
import type { EquityReader, Reading } from './equity-reader.ts';
import { expectedFromNoise } from './group-noise.ts';

/** A plan of an arm with what its replications say. */
export interface ReadPlan extends ChosenPlan {
  readonly readings: readonly Reading[];
  /** What chance alone would give, for each measure of the plan; undefined for those that it does not inflate. */
  readonly noise: readonly (number | null | undefined)[];
}

export interface ReadArm {
  readonly id: string;
  readonly results: readonly ReplicationResult[];
  readonly plans: readonly ReadPlan[];
}

export function readPlans({ id, results, chosen }: ChosenArm, read: EquityReader): ReadArm {
  const plans = chosen.map((one): ReadPlan => {
    const readings = results.map((result) => read(result, one.plan, one.groups));
    return {
      ...one,
      readings,
      noise: expectedFromNoise(
        one,
        readings.map(({ sample }) => sample),
      ),
    };
  });
  return { id, results, plans };
}

/** The plans that both arms have, in the order of the arm. */
export function pairPlans(baseline: ReadArm, arm: ReadArm): { readonly before: ReadPlan; readonly after: ReadPlan }[] {
  const known = new Map(baseline.plans.map((one) => [one.plan.key, one]));
  return arm.plans.flatMap((after) => {
    const before = known.get(after.plan.key);
    return before === undefined ? [] : [{ before, after }];
  });
}
