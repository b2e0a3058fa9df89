/** The estimate after 1, 2, 3 ... values: the way that precision takes as replications come in. */
import { studentQuantile, Tally } from '../../kernel/index.ts';
import type { Estimate } from '../interval.ts';

/** Student's t of a two-sided interval of n values: worked out once for each n. */
export type StudentOfCount = (n: number) => number;

/** @param alpha one minus the confidence, between 0 and 1 */
export function createStudentOfCount(alpha: number): StudentOfCount {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie between 0 and 1: ${alpha}`);
  const known: number[] = [];
  return (n) => {
    known[n] ??= studentQuantile(1 - alpha / 2, n - 1);
    return known[n];
  };
}

/** The estimate of what a tally holds, with the half width of the interval that `student` is of. */
export function estimateOf({ count: n, mean, variance }: Tally, student: StudentOfCount): Estimate {
  if (n === 0) return { n, mean: null, sd: null, halfWidth: null };
  if (n === 1) return { n, mean, sd: null, halfWidth: null };
  const sd = Math.sqrt(variance);
  return { n, mean, sd, halfWidth: (student(n) * sd) / Math.sqrt(n) };
}

/**
 * One estimate for each length of the series' beginning: the k-th is that of the first k entries. An entry that is not finite does
 * not exist; the estimate before it is repeated. Half widths are t(1 - alpha/2, n - 1) S / sqrt(n).
 */
export function runningEstimates(series: readonly number[], alpha = 0.05, student = createStudentOfCount(alpha)): Estimate[] {
  const tally = new Tally();
  return series.map((value) => {
    if (Number.isFinite(value)) tally.add(value);
    return estimateOf(tally, student);
  });
}
