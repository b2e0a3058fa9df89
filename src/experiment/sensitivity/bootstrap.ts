/** Percentile intervals of statistics that are functions of sums over the rows of a design. */
import { createKeys, medianUnbiasedQuantile, uniform } from '../../kernel/index.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** Decides the draws: the same seed, the same digits. */
  readonly seed: string;
  readonly resamples?: number;
  readonly confidence?: number;
}

/**
 * Whole rows are drawn with replacement and the statistics taken anew. B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap
 * (1993), chapter 13.
 *
 * @param rows for each row of the design its terms, the same number in each
 * @param statistics of the sums of the terms over n rows; one that is not finite in a resample is left out there
 * @returns for each statistic its interval (95 % unless told otherwise); null with fewer than two rows or resamples that have it
 */
export function bootstrapIntervals(
  rows: readonly Float64Array[],
  statistics: (sums: Float64Array, n: number) => readonly number[],
  { seed, resamples = 1000, confidence = 0.95 }: BootstrapOptions,
): (Interval | null)[] {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`the confidence must lie between 0 and 1: ${confidence}`);
  const n = rows.length;
  const terms = rows[0]?.length ?? 0;
  const sums = new Float64Array(terms);
  const found: number[][] = statistics(sums, 0).map(() => []);
  const [key0, key1] = createKeys(seed).namedKey('sensitivity bootstrap');
  for (let resample = 0; n >= 2 && resample < resamples; resample++) {
    sums.fill(0);
    for (let draw = 0; draw < n; draw++) {
      const row = rows[Math.floor(uniform(key0, key1, resample, draw) * n)];
      for (let term = 0; term < terms; term++) sums[term] += row[term];
    }
    for (const [place, value] of statistics(sums, n).entries()) if (Number.isFinite(value)) found[place].push(value);
  }
  const tail = (1 - confidence) / 2;
  return found.map((values) => {
    if (values.length < 2) return null;
    values.sort((one, other) => one - other);
    return { low: medianUnbiasedQuantile(values, tail), high: medianUnbiasedQuantile(values, 1 - tail) };
  });
}
