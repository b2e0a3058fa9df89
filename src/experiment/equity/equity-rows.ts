/** The equity measures of an experiment: estimates for each arm, paired comparisons with the baseline, and the groups too small to tell. */
import { log } from '../../kernel/index.ts';
import { outcomes } from '../../model/index.ts';
import { createEstimator, type Estimator } from '../interval.ts';
import type { EquityComparisonRow, EquityPlace, EquityRow, ReplicationResult, SmallGroupRow } from '../result.ts';
import { denominatorOf } from './denominator.ts';
import { type EquityMeasureId, equityMeasures, maxMinMeasures } from './equity-measures.ts';
import type { EquityPlan, PlannedGroup } from './equity-plan.ts';
import { createEquityReader, type EquityReader } from './equity-reader.ts';
import { expectedFromNoise, type GroupSize, sizeUp } from './group-noise.ts';
import type { EquityValue, Reason } from './group-value.ts';

/** An arm with what is to be measured in it. All arms hold the same replications in the same order. */
export interface EquityArm {
  readonly id: string;
  readonly plans: readonly EquityPlan[];
  readonly results: readonly ReplicationResult[];
}

export interface EquityRows {
  readonly equity: readonly EquityRow[];
  readonly equityComparisons: readonly EquityComparisonRow[];
  readonly smallGroups: readonly SmallGroupRow[];
}

/** A plan of an arm with the sizes of its groups. */
interface Sized {
  readonly plan: EquityPlan;
  readonly sizes: readonly GroupSize[];
}

/** One measure in one arm: a value for each replication. */
type Column = readonly EquityValue[];

/** The first arm is the baseline. */
export function equityRows(
  arms: readonly EquityArm[],
  read: EquityReader = createEquityReader(),
  estimate = createEstimator(),
): EquityRows {
  const sized = arms.map(({ plans, results }) =>
    plans
      .map((plan) => ({ plan, sizes: sizeUp(plan, results) }))
      // An outcome that the arm does not have, such as flags without an AI, says nothing of its groups.
      .filter(({ plan }) => plan.groups.some(({ place }) => results.some(({ values }) => Number.isFinite(values[place])))),
  );
  const leftOut = leftOutAnywhere(sized);
  const columns = arms.map(() => new Map<string, { place: EquityPlace; column: Column }>());
  const equity = arms.flatMap(({ id, results }, arm) =>
    sized[arm].flatMap(({ plan }): EquityRow[] => {
      const chosen = plan.groups.filter((group) => !leftOut.has(groupKey(plan, group)));
      if (chosen.length < 2) return [];
      const values = results.map((result) => read(result, plan, chosen));
      return plan.measures.map((measure, index) => {
        const place = placeOf(plan, measure);
        const column = values.map((row) => row[index]);
        columns[arm].set(`${plan.key}|${measure}`, { place, column });
        const noise = maxMinMeasures.includes(measure) ? { expectedFromNoise: expectedFromNoise(measure, plan, chosen, results) } : {};
        return { arm: id, ...place, ...estimate(column.map(numberOf)), ...noise, ...reasonOf([column]) };
      });
    }),
  );
  const equityComparisons = arms.slice(1).flatMap(({ id }, index) =>
    [...columns[index + 1]].flatMap(([key, { place, column }]): EquityComparisonRow[] => {
      const before = columns[0].get(key)?.column;
      return before === undefined ? [] : [{ baseline: arms[0].id, arm: id, ...place, ...compare(place.measure, before, column, estimate) }];
    }),
  );
  const smallGroups = arms.flatMap(({ id }, arm) => sized[arm].flatMap((one) => smallOf(id, one, leftOut)));
  return { equity, equityComparisons, smallGroups };
}

const groupKey = (plan: EquityPlan, { id }: PlannedGroup) => `${plan.key}|${id}`;

/** A group left out in one arm is left out in all, so that all arms speak of the same groups. */
function leftOutAnywhere(sized: readonly (readonly Sized[])[]): Set<string> {
  const left = sized
    .flat()
    .flatMap(({ plan, sizes }) => sizes.filter(({ isLeftOut }) => isLeftOut).map(({ group }) => groupKey(plan, group)));
  return new Set(left);
}

function smallOf(arm: string, { plan, sizes }: Sized, leftOut: ReadonlySet<string>): SmallGroupRow[] {
  const { outcome, statistic, setting } = plan;
  return sizes.flatMap(({ group, because }) => {
    const isLeftOut = leftOut.has(groupKey(plan, group));
    if (!isLeftOut && because === undefined) return [];
    return [{ arm, outcome, statistic, setting, group: group.id, isLeftOut, because: because ?? 'left out in another arm' }];
  });
}

function placeOf({ outcome, statistic, setting }: EquityPlan, measure: EquityMeasureId): EquityPlace {
  const unit = equityMeasures[measure].unit(outcomes[outcome].unit);
  return { outcome, unit, statistic, setting, measure, denominator: denominatorOf(outcome) };
}

const numberOf = (value: EquityValue): number => (typeof value === 'number' ? value : Number.NaN);

/** The most frequent reason why a replication has no value; of equally frequent ones the first. */
function reasonOf(columns: readonly Column[]): { undefinedBecause?: Reason } {
  const counts = new Map<Reason, number>();
  for (const value of columns.flat()) {
    if (typeof value !== 'number') counts.set(value.undefinedBecause, (counts.get(value.undefinedBecause) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined ? {} : { undefinedBecause: first[0] };
}

/**
 * Closer or further is told from the distances to equality, each on the side on which the mean of its arm lies (ratios by their
 * logarithm): an arm that turns a gap round into one of the same size is neither, though the difference is distinguishable.
 */
function compare(measure: EquityMeasureId, before: Column, after: Column, estimate: Estimator) {
  const pairs = after
    .map((value, index) => [numberOf(before[index]), numberOf(value)] as const)
    .filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to));
  const { n, mean: difference, halfWidth } = estimate(pairs.map(([from, to]) => to - from));
  const isDistinguishable = difference !== null && halfWidth !== null && Math.abs(difference) > halfWidth;
  const direction = isDistinguishable ? directionOf(measure, pairs, estimate) : ('none' as const);
  return { n, difference, halfWidth, isDistinguishable, direction, ...reasonOf([before, after]) };
}

function directionOf(measure: EquityMeasureId, pairs: readonly (readonly [from: number, to: number])[], estimate: Estimator) {
  const from = distances(
    measure,
    pairs.map(([value]) => value),
    estimate,
  );
  const to = distances(
    measure,
    pairs.map(([, value]) => value),
    estimate,
  );
  const { mean, halfWidth } = estimate(to.map((distance, index) => distance - from[index]));
  if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth) return 'none' as const;
  return mean < 0 ? ('closer' as const) : ('further' as const);
}

/** From equality, counted towards the side on which their mean lies. */
function distances(measure: EquityMeasureId, values: readonly number[], estimate: Estimator): number[] {
  const signed = equityMeasures[measure].equality === 1 ? values.map((value) => (value > 0 ? log(value) : Number.NaN)) : values;
  const side = (estimate(signed).mean ?? 0) < 0 ? -1 : 1;
  return signed.map((distance) => side * distance);
}
