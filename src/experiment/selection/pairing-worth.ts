/** What common random numbers save. */
import { Tally } from '../../kernel/index.ts';

export interface PairingWorth {
  /** Replications in which both arms have a value. */
  readonly pairs: number;
  /**
   * Variance of the difference of independent runs over that of the pairs, (S1^2 + S2^2) / S_D^2: above 1 where the pairing helps, below
   * where the arms go against each other. Infinite where the difference never varies; null with fewer than two pairs or where nothing
   * varies.
   */
  readonly varianceRatio: number | null;
  /** Independent runs of each arm that would tell the difference as precisely as the pairs; rounded up. Null as the ratio. */
  readonly independentRuns: number | null;
  /** How many runs of each arm the pairing saved: negative where it cost some. Null as the ratio. */
  readonly savedRuns: number | null;
}

/**
 * @param first, second one value per replication, the same ones in the same order; a pair with a value that is not finite is left out
 *
 * The interval's half width goes with the root of variance over runs, so the same width takes the ratio times as many runs. That
 * independent runs have more degrees of freedom, which matters below ten pairs or so, is left out.
 */
export function pairingWorth(first: readonly number[], second: readonly number[]): PairingWorth {
  if (first.length !== second.length) throw new RangeError(`the arms have ${first.length} and ${second.length} replications`);
  const [ofFirst, ofSecond, ofDifference] = [new Tally(), new Tally(), new Tally()];
  for (const [k, value] of first.entries()) {
    if (!Number.isFinite(value - second[k])) continue;
    ofFirst.add(value);
    ofSecond.add(second[k]);
    ofDifference.add(value - second[k]);
  }
  const pairs = ofDifference.count;
  const varianceRatio = (ofFirst.variance + ofSecond.variance) / ofDifference.variance;
  if (Number.isNaN(varianceRatio)) return { pairs, varianceRatio: null, independentRuns: null, savedRuns: null };
  const independentRuns = Math.ceil(pairs * varianceRatio);
  return { pairs, varianceRatio, independentRuns, savedRuns: independentRuns - pairs };
}
