/** An estimate with its confidence interval over replications. */
import { studentQuantile, Tally } from '../kernel/index.ts';

export interface Estimate {
  /** How many of the values exist. */
  readonly n: number;
  /** Null without values. */
  readonly mean: number | null;
  /** Standard deviation (n - 1) and Student-t half width of the interval: null with fewer than two values. */
  readonly sd: number | null;
  /** Null as well when `isTie`. */
  readonly halfWidth: number | null;
}

/** Estimates, with 95 % intervals, from one value per replication; a value that is not finite does not exist. */
export type Estimator = (perReplication: readonly number[]) => Estimate;

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
  return { n, mean, sd, halfWidth: isTie(n, mean, sd) ? null : (student(n) * sd) / Math.sqrt(n) };
}

/** What rounding leaves between differences that are equal, relative to them. */
const roundingFraction = 1e-9;

/**
 * Two values that are equal (up to rounding) and not zero, as those of what is counted often are. They say nothing of how far others would
 * be, and an interval without width would be taken for certainty.
 */
export const isTie = (n: number, mean: number, sd: number): boolean => n === 2 && mean !== 0 && sd <= roundingFraction * Math.abs(mean);

/** An estimator that works out Student's t once for each number of values: a result has some ten thousand estimates. */
export function createEstimator(): Estimator {
  const student = createStudentOfCount(0.05);
  return (perReplication) => {
    const tally = new Tally();
    for (const value of perReplication) if (Number.isFinite(value)) tally.add(value);
    return estimateOf(tally, student);
  };
}
