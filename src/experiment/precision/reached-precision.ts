/** The precision that replications have reached. */
import { Tally } from '../../kernel/index.ts';
import type { Estimate } from '../interval.ts';
import { createStudentOfCount, estimateOf } from '../interval.ts';

export interface ReachedPrecision extends Estimate {
  /** Replications in which the outcome does not exist; the estimate is of the others. */
  readonly missing: number;
  /** Half width as a fraction of the mean's size; null where the mean is zero or there is no interval. */
  readonly relativeFraction: number | null;
}

/** @param sample one value per replication; what is not finite is counted as missing @param alpha one minus the confidence */
export function reachedPrecision(sample: readonly number[], alpha = 0.05): ReachedPrecision {
  const tally = new Tally();
  for (const value of sample) if (Number.isFinite(value)) tally.add(value);
  return withMissing(estimateOf(tally, createStudentOfCount(alpha)), sample.length);
}

/** Adds to an estimate what it means among `replications` of them. */
export function withMissing(estimate: Estimate, replications: number): ReachedPrecision {
  const { n, mean, halfWidth } = estimate;
  const relativeFraction = halfWidth === null || !mean ? null : halfWidth / Math.abs(mean);
  return { ...estimate, missing: replications - n, relativeFraction };
}
