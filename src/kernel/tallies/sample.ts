/** Summaries of a finished sample, such as one number from each replication. */
import { studentQuantile } from '../mathematics/student.ts';
import { Tally } from './tally.ts';

export interface SampleSummary {
  /** Numbers that exist (are not NaN). */
  readonly n: number;
  /** NaN when n = 0. */
  readonly mean: number;
  /** Standard deviation of the sample; NaN when n < 2. */
  readonly sd: number;
  /** Half of the confidence interval of the mean, by Student's t; NaN when n < 2. */
  readonly halfWidth: number;
}

/** Leaves out NaN: a value that does not exist in a replication. */
export function summarizeSample(values: ArrayLike<number>, confidence = 0.95): SampleSummary {
  const tally = new Tally();
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) tally.add(values[i]);
  }
  const n = tally.count;
  const sd = Math.sqrt(tally.variance);
  const halfWidth = n < 2 ? Number.NaN : (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { n, mean: tally.mean, sd, halfWidth };
}

/**
 * The p-quantile of a few numbers in rising order, 0 <= p <= 1: type 8 of Hyndman and Fan (Am. Stat. 50, 1996), which they recommend
 * because it is nearly median-unbiased for any distribution. NaN when empty.
 */
export function medianUnbiasedQuantile(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const rank = Math.min(n - 1, Math.max(0, (n + 1 / 3) * p + 1 / 3 - 1));
  const whole = Math.floor(rank);
  const part = rank - whole;
  return part === 0 ? sorted[whole] : sorted[whole] + part * (sorted[whole + 1] - sorted[whole]);
}
