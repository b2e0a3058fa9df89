/** How many more replications a tighter interval would take. */

import { createStudentOfCount, type StudentOfCount } from '../interval.ts';
import { type ReachedPrecision, reachedPrecision } from './reached-precision.ts';

/** Where counting ends: nobody runs so many. */
const most = 1e9;

/**
 * How many more replications should bring the half width of the sample's mean down to `targetHalfWidth` (the outcome's unit, above
 * zero): the least N with t(1 - alpha/2, N - 1) S / sqrt(N) <= target, less those at hand. An estimate, because the standard deviation S
 * is that of the sample. Where the outcome is missing in part of the replications, the same part is expected to be missing in the new
 * ones. 0 when the target is reached; undefined when fewer than two values exist, so that nothing is known; Infinity beyond a billion.
 */
export function replicationsFor(targetHalfWidth: number, sample: readonly number[], alpha = 0.05): number | undefined {
  if (!(targetHalfWidth > 0)) throw new RangeError(`the half width wanted must be positive: ${targetHalfWidth}`);
  return moreReplications(targetHalfWidth, reachedPrecision(sample, alpha), createStudentOfCount(alpha));
}

/** The same from the precision reached. */
export function moreReplications(targetHalfWidth: number, reached: ReachedPrecision, student: StudentOfCount): number | undefined {
  const { n, sd, halfWidth, missing } = reached;
  if (sd === null || halfWidth === null) return undefined;
  if (halfWidth <= targetHalfWidth) return 0;
  const values = valuesFor(targetHalfWidth, sd, n, student);
  return Math.ceil(((values - n) * (n + missing)) / n);
}

/** The half width falls with every value, so the least number is found by doubling and halving: t depends on the number itself. */
function valuesFor(halfWidth: number, sd: number, enoughNot: number, student: StudentOfCount): number {
  const isEnough = (n: number) => student(n) * sd <= halfWidth * Math.sqrt(n);
  let low = enoughNot;
  let high = 2 * low;
  while (!isEnough(high)) {
    if (high > most) return Number.POSITIVE_INFINITY;
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
