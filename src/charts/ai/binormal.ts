/**
 * The detector that the model assumes: the scores of routine messages are standard normal, those of urgent ones shifted by the separation.
 * Pepe MS, The Statistical Evaluation of Medical Tests, 2003, ch. 4.
 */

/** Standard normal distribution function, to 1e-7: a Chebyshev fit (Press et al., Numerical Recipes, 1992, ch. 6.2, erfcc). */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ];
  const polynomial = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const tail = 0.5 * t * Math.exp(-x * x + polynomial);
  return z > 0 ? 1 - tail : tail;
}

/** Its inverse, by bisection; within -8 and 8. */
export function normalQuantileOf(share: number): number {
  let [low, high] = [-8, 8];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** What a scenario says of a detector: how much of the urgent ones it finds at this specificity, or the area under its curve. */
export interface Detector {
  readonly sensitivity?: number;
  readonly auc?: number;
  readonly specificity: number;
}

export function separationOf({ sensitivity, auc, specificity }: Detector): number {
  if (sensitivity !== undefined) return normalQuantileOf(sensitivity) + normalQuantileOf(specificity);
  return Math.SQRT2 * normalQuantileOf(auc ?? 0.5);
}

/** Share of urgent messages flagged where this share of routine ones is. */
export const caughtAt = (falseAlarms: number, separation: number): number => normalShare(separation + normalQuantileOf(falseAlarms));
