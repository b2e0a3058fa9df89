/** An interval of a quantile that assumes nothing of the distribution. */
import { medianUnbiasedQuantile } from '../../kernel/index.ts';

export interface QuantileInterval {
  /** Values that exist. */
  readonly n: number;
  /** The sample's quantile, median-unbiased (type 8 of Hyndman and Fan); null without values. */
  readonly estimate: number | null;
  /** Null where so few values say nothing on that side: the interval is open there. */
  readonly low: number | null;
  readonly high: number | null;
  /** Which values in rising order, from 1, low and high are; 0 and n + 1 where they are null. */
  readonly lowRank: number;
  readonly highRank: number;
  /** The probability with which the interval holds the quantile (for a continuous distribution; more for a discrete one). */
  readonly coverage: number;
}

/**
 * The interval from the l-th to the u-th of n independent values, l the alpha/2 and u - 1 the 1 - alpha/2 quantile of the binomial
 * distribution of (n, p), which is that of the number of values below the quantile. W. J. Conover, Practical Nonparametric Statistics, 3rd
 * ed. (1999), section 3.2. The coverage is at least 1 - alpha.
 *
 * @param sample one value per replication; what is not finite is left out @param p which quantile, between 0 and 1
 */
export function quantileInterval(sample: readonly number[], p: number, alpha = 0.05): QuantileInterval {
  if (!(p > 0 && p < 1)) throw new RangeError(`the quantile must lie between 0 and 1: ${p}`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie between 0 and 1: ${alpha}`);
  const sorted = sample.filter(Number.isFinite).sort((one, other) => one - other);
  const n = sorted.length;
  const { lowRank, highRank, coverage } = ranksOf(n, p, alpha);
  const estimate = n === 0 ? null : medianUnbiasedQuantile(sorted, p);
  return { n, estimate, low: sorted[lowRank - 1] ?? null, high: sorted[highRank - 1] ?? null, lowRank, highRank, coverage };
}

function ranksOf(n: number, p: number, alpha: number) {
  const probabilities = binomial(n, p);
  let below = 0;
  let lowRank = -1;
  let belowLow = 0;
  for (let k = 0; k <= n; k++) {
    const upTo = below + probabilities[k];
    if (lowRank < 0 && upTo >= alpha / 2) {
      lowRank = k;
      belowLow = below;
    }
    if (upTo >= 1 - alpha / 2 || k === n) return { lowRank, highRank: k + 1, coverage: Math.min(1, upTo - belowLow) };
    below = upTo;
  }
  throw new Error(`no binomial distribution of ${n}`);
}

/** The probabilities of 0 .. n, from the likeliest outwards, so that none that matters is lost to underflow. */
function binomial(n: number, p: number): number[] {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = new Array<number>(n + 1);
  weights[mode] = 1;
  for (let k = mode; k > 0; k--) weights[k - 1] = (weights[k] * k * (1 - p)) / ((n - k + 1) * p);
  for (let k = mode; k < n; k++) weights[k + 1] = (weights[k] * (n - k) * p) / ((k + 1) * (1 - p));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
