/** What chance does to groups: which are too small to tell, and how far apart equal groups would seem. */
import { outcomes } from '../../model/index.ts';
import type { ReplicationResult } from '../result.ts';
import type { EquityMeasureId } from './equity-measures.ts';
import type { EquityPlan, PlannedGroup } from './equity-plan.ts';
import { measureGroups, specificities } from './equity-reader.ts';

/** A group with no value in more than this share of the replications takes no part in the measures of an outcome. */
const missingFraction = 0.25;
/** Fewer observations than this in a replication are too few to tell. */
const fewObservations = 10;
/** Spread over fewer replications than this says nothing. */
const fewReplications = 5;

export interface GroupSize {
  readonly group: PlannedGroup;
  /** Takes no part in the measures. */
  readonly isLeftOut: boolean;
  /** Why it is too small to tell; undefined when it is not. */
  readonly because?: string;
}

/**
 * Is each group large enough? Too small is a group without a value in more than a quarter of the replications, and one whose values are
 * as scattered between replications as those of fewer than ten observations would be: their number is estimated as y (1 - y) / s^2 for
 * a fraction and as y^2 / s^2 for other outcomes (as if observations scattered as much as their mean), s^2 being the variance of the
 * distance between the group and the panel in the same replication. A fraction that was always 0 or 1 is not judged, nor are fewer
 * than five replications.
 */
export function sizeUp(plan: EquityPlan, results: readonly ReplicationResult[]): GroupSize[] {
  const panelMeans = results.map(({ values }) => {
    const present = plan.groups.filter(({ place }) => Number.isFinite(values[place]));
    return weigh(present, ({ place, share }) => share * values[place]) / weigh(present, ({ share }) => share);
  });
  return plan.groups.map((group): GroupSize => {
    const values = results.map((result) => result.values[group.place]);
    const present = values.filter(Number.isFinite);
    const missing = values.length - present.length;
    const isLeftOut = missing > missingFraction * values.length;
    if (isLeftOut) return { group, isLeftOut, because: `no value in ${missing} of ${values.length} replications` };
    if (present.length < fewReplications) return { group, isLeftOut };
    const mean = average(present);
    const scale = outcomes[plan.outcome].unit === 'fraction' ? mean * (1 - mean) : mean * mean;
    const variance = varianceOf(values.map((value, index) => value - panelMeans[index]).filter(Number.isFinite));
    const isSmall = scale > 0 && scale < fewObservations * variance;
    return isSmall
      ? { group, isLeftOut, because: `scattered like fewer than ${fewObservations} observations a replication` }
      : { group, isLeftOut };
  });
}

/**
 * The mean of a max-min measure if the groups differed by chance only: the values of each group are moved so that all groups have the same mean
 * over replications, and the measure is taken anew in each replication. Null with fewer than two replications in which all groups have values.
 */
export function expectedFromNoise(
  measure: EquityMeasureId,
  plan: EquityPlan,
  groups: readonly PlannedGroup[],
  results: readonly ReplicationResult[],
): number | null {
  const needsSpecificity = measure === 'equalizedOddsDifference';
  const rows = results
    .map((result) => ({ values: groups.map(({ place }) => result.values[place]), alarms: specificities(result, groups) }))
    .filter(({ values, alarms }) => values.every(Number.isFinite) && (!needsSpecificity || alarms.every(Number.isFinite)));
  if (rows.length < 2) return null;
  const values = centred(rows.map((row) => row.values));
  const alarms = centred(rows.map((row) => row.alarms));
  const gaps = values.map((row, index) => measureGroups(measure, plan, groups, row, alarms[index]));
  return gaps.every((gap) => typeof gap === 'number') ? average(gaps) : null;
}

/** Each column moved to the mean of all columns. */
function centred(rows: readonly (readonly number[])[]): number[][] {
  const means = rows[0].map((_, column) => average(rows.map((row) => row[column])));
  const common = average(means);
  return rows.map((row) => row.map((value, column) => value - means[column] + common));
}

function weigh(groups: readonly PlannedGroup[], of: (group: PlannedGroup) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
}
