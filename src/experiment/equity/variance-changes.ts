/** What single replications say of the change of the variance between groups. */
import { isComplete } from './group-noise.ts';
import { pseudoValues } from './jackknife.ts';
import type { ReadPlan } from './read-plans.ts';

/**
 * Arm minus baseline, one number for each replication, NaN where a group has no value in either arm or where there is only one replication.
 * Their mean is the change of the variance less what chance gives in each arm: an arm whose groups have fewer observations is not less equal
 * for that (the method of moments, as of DerSimonian & Laird, Control Clin Trials 1986;7:177-188; below zero in an arm is possible).
 *
 * The variance of one replication is mostly chance, which its squares make large: replications would lie far from what all of them say. In its
 * place stands what a replication adds to the variance between the means of the groups, its jackknife pseudo-value. The mean is the same to
 * the digit. In simulated comparisons of six groups, 10 to 40 replications, equal, somewhat and far apart, and of equal and unequal noise, the
 * 95 % interval of these held the truth in 95 to 99 of 100 and was a fifth to three quarters as wide as that of the single variances.
 */
export function changesOfVariance(before: ReadPlan, after: ReadPlan): number[] {
  const found = after.readings.map(() => Number.NaN);
  const places = found.flatMap((_, place) =>
    [before, after].every(({ readings }) => isComplete(readings[place].sample, false)) ? [place] : [],
  );
  if (places.length < 2) return found;
  const [from, to] = [before, after].map((arm) =>
    pseudoValues(
      arm,
      'bgv',
      places.map((place) => arm.readings[place].sample),
    ),
  );
  for (const [index, place] of places.entries()) found[place] = to[index] - from[index];
  return found;
}
