/** Estimates of a measure of what the groups have in truth, from means over replications, without the bias that chance gives them. */
import type { ChosenPlan } from './chosen-groups.ts';
import type { EquityMeasureId } from './equity-measures.ts';
import { type GroupSample, measureOf, observe } from './equity-reader.ts';

/**
 * Tukey's pseudo-values of a measure of the group means, n f(all) - (n - 1) f(all but one), one for each replication: their mean is the
 * jackknife estimate, free of bias in 1/n (and of all bias for the between-group variance, which may come out below zero), and their
 * scatter gives its interval. (Quenouille, Biometrika 1956;43:353-360; Miller, Biometrika 1974;61:1-15.) NaN where the measure does not exist.
 *
 * @param samples at least two, in which all groups have values
 */
export function pseudoValues({ plan, groups }: ChosenPlan, measure: EquityMeasureId, samples: readonly GroupSample[]): number[] {
  const n = samples.length;
  const valueSums = sumsOf(samples.map(({ values }) => values));
  const rateSums = sumsOf(samples.map(({ falsePositiveRates }) => falsePositiveRates));
  const at = (sample: GroupSample): number => {
    const value = measureOf(measure, observe(plan, groups, sample));
    return typeof value === 'number' ? value : Number.NaN;
  };
  const all = at({ values: valueSums.map((sum) => sum / n), falsePositiveRates: rateSums.map((sum) => sum / n) });
  const without = (sums: readonly number[], left: readonly number[]) => sums.map((sum, group) => (sum - left[group]) / (n - 1));
  return samples.map(
    ({ values, falsePositiveRates }) =>
      n * all - (n - 1) * at({ values: without(valueSums, values), falsePositiveRates: without(rateSums, falsePositiveRates) }),
  );
}

function sumsOf(rows: readonly (readonly number[])[]): number[] {
  return rows[0].map((_, column) => rows.reduce((sum, row) => sum + row[column], 0));
}
