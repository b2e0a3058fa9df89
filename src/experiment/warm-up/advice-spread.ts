/** How far the truncation point of MSER would move with other replications. */
import { createKeys, uniform } from '../../kernel/index.ts';
import { averageSeries } from './average-series.ts';
import { type MserOptions, mser } from './mser.ts';

export interface AdviceSpread {
  /** Of the points to leave out where a resample has a truncation point, the 5th and the 95th percentile; null where none has. */
  readonly lowPoints: number | null;
  readonly highPoints: number | null;
  /** The part of the resamples without a truncation point, 0 to 1. */
  readonly noneFraction: number;
}

/**
 * Bootstrap over replications: whole replications are drawn with replacement, averaged and given to MSER. B. Efron and R. J. Tibshirani, An
 * Introduction to the Bootstrap (1993), chapters 6 and 13. With fewer than about ten replications the spread comes out too small.
 *
 * @param options `seed` decides the draws: the same seed, the same digits, and the same draws for series of the same replications
 * @returns null with fewer than two replications
 */
export function adviceSpread(
  replications: readonly (readonly number[])[],
  { seed, resamples = 500, batchSize }: MserOptions & { readonly seed: string; readonly resamples?: number },
): AdviceSpread | null {
  const count = replications.length;
  if (count < 2) return null;
  const [key0, key1] = createKeys(seed).namedKey('warm-up bootstrap');
  const found: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    const drawn = replications.map((_, draw) => replications[Math.floor(uniform(key0, key1, resample, draw) * count)]);
    const verdict = mser(averageSeries(drawn), { batchSize });
    if (verdict.kind === 'found') found.push(verdict.deletedPoints);
  }
  found.sort((one, other) => one - other);
  // A point that was found, not one between two.
  const percentile = (p: number) => found[Math.max(0, Math.ceil(p * found.length) - 1)] ?? null;
  return { lowPoints: percentile(0.05), highPoints: percentile(0.95), noneFraction: (resamples - found.length) / resamples };
}
