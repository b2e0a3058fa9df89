/** Quantiles of a finished sample of a few numbers. */

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
