/** What chance does to measures that cannot be below equality: how unequal equal groups would seem. */
import type { ChosenPlan } from './chosen-groups.ts';
import { type EquityMeasureId, equityMeasures } from './equity-measures.ts';
import { type GroupSample, measureOf, observe } from './equity-reader.ts';

/**
 * The mean of each measure of a plan, in their order, if the groups differed by chance only; undefined for measures that chance does not
 * inflate. The values of each group are moved so that all groups have the same mean over replications, the mean of the panel, and the
 * measure is taken anew in each replication. What is left of each value is stretched by sqrt(n / (n - 1)): distances from a mean of n
 * replications have a variance that is too small by (n - 1) / n, half of it with two. (So for the between-group variance this is, without bias,
 * what chance adds to it.) What moves all groups alike in a replication is no inequality, and stays alike.
 *
 * A moved value keeps the scatter that it has at its own level, and a moved fraction may lie outside 0 to 1; where a measure does not exist for
 * such a value, as a logarithm of one below zero, there is no expectation. Null then, and with fewer than two replications in which all
 * groups have values.
 */
export function expectedFromNoise({ plan, groups }: ChosenPlan, samples: readonly GroupSample[]): (number | null | undefined)[] {
  const shares = groups.map(({ share }) => share);
  const observedWith = (needsRates: boolean) => {
    const complete = samples.filter((sample) => isComplete(sample, needsRates));
    return complete.length < 2 ? [] : movedTogether(complete, shares).map((sample) => observe(plan, groups, sample));
  };
  const observed = observedWith(false);
  return plan.measures.map((measure) => {
    if (!equityMeasures[measure].isInflatedByNoise) return undefined;
    const those = equityMeasures[measure].needsFalsePositiveRates ? observedWith(true) : observed;
    let total = 0;
    for (const one of those) {
      const value = measureOf(measure, one);
      if (typeof value !== 'number') return null;
      total += value;
    }
    return those.length === 0 ? null : total / those.length;
  });
}

/** Do all groups have what the measure looks at? */
export function isComplete({ values, falsePositiveRates }: GroupSample, needsRates: boolean): boolean {
  return values.every(Number.isFinite) && (!needsRates || (falsePositiveRates.length > 0 && falsePositiveRates.every(Number.isFinite)));
}

/** Does any measure look at false positive rates? */
export const needsRates = (measure: EquityMeasureId): boolean => equityMeasures[measure].needsFalsePositiveRates ?? false;

function movedTogether(samples: readonly GroupSample[], shares: readonly number[]): GroupSample[] {
  const values = centred(
    samples.map((sample) => sample.values),
    shares,
  );
  const rates = centred(
    samples.map((sample) => sample.falsePositiveRates),
    shares,
  );
  return values.map((row, index) => ({ values: row, falsePositiveRates: rates[index] }));
}

/** Each column moved to the mean of all columns by share, its distances from its own mean stretched. */
function centred(rows: readonly (readonly number[])[], shares: readonly number[]): number[][] {
  const means = rows[0].map((_, column) => rows.reduce((sum, row) => sum + row[column], 0) / rows.length);
  const common = means.reduce((sum, mean, column) => sum + shares[column] * mean, 0) / shares.reduce((sum, share) => sum + share, 0);
  const stretch = Math.sqrt(rows.length / (rows.length - 1));
  return rows.map((row) => row.map((value, column) => common + stretch * (value - means[column])));
}
