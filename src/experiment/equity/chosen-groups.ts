/** Which groups take part in the measures of an outcome, the same in all arms, and which are too small to tell. */
import { outcomes } from '../../model/index.ts';
import type { SmallGroupRow } from '../equity-result.ts';
import type { ReplicationResult } from '../result.ts';
import type { EquityPlan, PlannedGroup } from './equity-plan.ts';

/** A group with no value in more than this share of the replications takes no part in the measures of an outcome. */
export const missingFraction = 0.25;
/** Fewer observations than this in a replication are too few to tell. */
const fewObservations = 10;
/** Spread over fewer replications than this says nothing. */
const fewReplications = 5;

/** An arm with what is to be measured in it. All arms hold the same replications in the same order. */
export interface EquityArm {
  readonly id: string;
  readonly plans: readonly EquityPlan[];
  readonly results: readonly ReplicationResult[];
}

/** A plan with those of its groups that take part: at least two. */
export interface ChosenPlan {
  readonly plan: EquityPlan;
  readonly groups: readonly PlannedGroup[];
}

export interface ChosenArm {
  readonly id: string;
  readonly results: readonly ReplicationResult[];
  readonly chosen: readonly ChosenPlan[];
}

interface GroupSize {
  readonly group: PlannedGroup;
  /** Takes no part in the measures. */
  readonly isLeftOut: boolean;
  /** Why it is too small to tell; undefined when it is not. */
  readonly because?: string;
}

/** A plan of an arm with the sizes of its groups. */
interface Sized {
  readonly plan: EquityPlan;
  readonly sizes: readonly GroupSize[];
}

/** A group left out in one arm is left out in all, so that all arms speak of the same groups. */
export function chooseGroups(arms: readonly EquityArm[]): { arms: readonly ChosenArm[]; smallGroups: readonly SmallGroupRow[] } {
  const sized = arms.map(({ plans, results }) =>
    plans.filter((plan) => isObserved(plan, results)).map((plan): Sized => ({ plan, sizes: sizeUp(plan, results) })),
  );
  const leftOut = new Map<string, Set<string>>();
  for (const { plan, sizes } of sized.flat()) {
    for (const { group, isLeftOut } of sizes) {
      if (isLeftOut) leftOut.set(plan.key, (leftOut.get(plan.key) ?? new Set()).add(group.id));
    }
  }
  const chosenOf = ({ plan }: Sized): ChosenPlan => {
    const left = leftOut.get(plan.key);
    return { plan, groups: left === undefined ? plan.groups : plan.groups.filter(({ id }) => !left.has(id)) };
  };
  return {
    arms: arms.map(({ id, results }, arm) => ({ id, results, chosen: sized[arm].map(chosenOf).filter(({ groups }) => groups.length > 1) })),
    smallGroups: arms.flatMap(({ id }, arm) => sized[arm].flatMap((one) => smallOf(id, one, leftOut.get(one.plan.key)))),
  };
}

/** An outcome that the arm does not have, such as flags without an AI, says nothing of its groups. */
function isObserved({ groups }: EquityPlan, results: readonly ReplicationResult[]): boolean {
  return results.some(({ values }) => groups.some(({ place }) => Number.isFinite(values[place])));
}

function smallOf(arm: string, { plan, sizes }: Sized, leftOut: ReadonlySet<string> | undefined): SmallGroupRow[] {
  const { outcome, statistic, setting } = plan;
  return sizes.flatMap(({ group, because }) => {
    const isLeftOut = leftOut?.has(group.id) ?? false;
    if (!isLeftOut && because === undefined) return [];
    return [{ arm, outcome, statistic, setting, group: group.id, isLeftOut, because: because ?? 'left out in another arm' }];
  });
}

/**
 * Is each group large enough? Too small is a group without a value in more than a quarter of the replications, and one whose values are
 * as scattered between replications as those of fewer than ten observations would be: their number is estimated as y (1 - y) / s^2 for
 * a fraction and as y^2 / s^2 for other outcomes (as if observations scattered as much as their mean), s^2 being the variance of the
 * distance between the group and the panel in the same replication. A fraction that was always 0 or 1 is not judged, nor are fewer
 * than five replications.
 */
function sizeUp({ outcome, groups }: EquityPlan, results: readonly ReplicationResult[]): GroupSize[] {
  const panelMeans = results.map(({ values }) => panelMean(values, groups));
  return groups.map((group): GroupSize => {
    const { count, mean, variance } = scatter(group, results, panelMeans);
    const missing = results.length - count;
    const isLeftOut = missing > missingFraction * results.length;
    if (isLeftOut) return { group, isLeftOut, because: `no value in ${missing} of ${results.length} replications` };
    if (count < fewReplications) return { group, isLeftOut };
    const scale = outcomes[outcome].unit === 'fraction' ? mean * (1 - mean) : mean * mean;
    const isSmall = scale > 0 && scale < fewObservations * variance;
    return isSmall
      ? { group, isLeftOut, because: `scattered like fewer than ${fewObservations} observations a replication` }
      : { group, isLeftOut };
  });
}

/** By share, of the groups that have a value. */
function panelMean(values: Float64Array, groups: readonly PlannedGroup[]): number {
  let total = 0;
  let shares = 0;
  for (const { place, share } of groups) {
    if (!Number.isFinite(values[place])) continue;
    total += share * values[place];
    shares += share;
  }
  return total / shares;
}

/** Mean of a group's values, and variance of their distances from the panel in the same replication. */
function scatter({ place }: PlannedGroup, results: readonly ReplicationResult[], panelMeans: readonly number[]) {
  let count = 0;
  let total = 0;
  let distances = 0;
  results.forEach(({ values }, index) => {
    if (!Number.isFinite(values[place])) return;
    count++;
    total += values[place];
    distances += values[place] - panelMeans[index];
  });
  let squares = 0;
  results.forEach(({ values }, index) => {
    if (!Number.isFinite(values[place])) return;
    const distance = values[place] - panelMeans[index] - distances / count;
    squares += distance * distance;
  });
  return { count, mean: total / count, variance: squares / (count - 1) };
}
