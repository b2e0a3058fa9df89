/** How far a sample is from what theory says, as standard normal scores: tests accept below 4 in size, with fixed seeds. */

/** Pearson's chi-square of counts against expected counts, made normal by Wilson and Hilferty's cube root. */
export function chiSquareScore(counts: ArrayLike<number>, expected: (bin: number) => number, fitted = 1): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i] - expected(i)) ** 2 / expected(i);
  const degrees = counts.length - fitted;
  const spread = 2 / (9 * degrees);
  return (Math.cbrt(sum / degrees) - (1 - spread)) / Math.sqrt(spread);
}

/** Kolmogorov and Smirnov's greatest distance times sqrt(n), for a continuous distribution; above 2.25 once in 12,000 samples. */
export function kolmogorovDistance(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  let greatest = 0;
  sorted.forEach((x, i) => {
    const p = cdf(x);
    greatest = Math.max(greatest, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return greatest * Math.sqrt(sorted.length);
}

/** Score of the correlation of two samples of independent uniform numbers. */
export function correlationScore(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] - 0.5) * (y[i] - 0.5);
  return (sum * 12) / Math.sqrt(x.length);
}
