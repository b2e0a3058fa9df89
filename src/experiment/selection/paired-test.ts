/** The paired t test of two arms on common random numbers. */
import { createEstimator, type Estimator, isTie } from '../interval.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface PairedTest {
  /** Replications in which both arms have a value. */
  readonly n: number;
  /** Mean of first minus second; null without pairs. */
  readonly difference: number | null;
  /** Of its 95 % interval; null with fewer than two pairs, and with two that differ alike, as are the next two. */
  readonly halfWidth: number | null;
  /** With n - 1 degrees of freedom. Infinite where the difference is the same in every pair, 0 where there is none in any. */
  readonly t: number | null;
  /** Two-sided, of the hypothesis that the means are equal. */
  readonly p: number | null;
}

/**
 * @param first, second one value per replication, the same ones in the same order; a pair with a value that is not finite is left out
 * @param estimate to share the quantiles of Student's t between tests
 */
export function pairedTest(first: readonly number[], second: readonly number[], estimate: Estimator = createEstimator()): PairedTest {
  if (first.length !== second.length) throw new RangeError(`the arms have ${first.length} and ${second.length} replications`);
  const { n, mean: difference, sd, halfWidth } = estimate(first.map((value, k) => value - second[k]));
  return { n, difference, halfWidth, t: pairedT(n, difference, sd), p: pairedP(n, difference, sd) };
}

function pairedT(n: number, difference: number | null, sd: number | null): number | null {
  if (difference === null || sd === null || isTie(n, difference, sd)) return null;
  return difference === 0 ? 0 : (difference / sd) * Math.sqrt(n);
}

/** The same p from the number of pairs and the mean and standard deviation of their differences. */
export function pairedP(n: number, difference: number | null, sd: number | null): number | null {
  const t = pairedT(n, difference, sd);
  return t === null ? null : twoSidedP(t, n - 1);
}
