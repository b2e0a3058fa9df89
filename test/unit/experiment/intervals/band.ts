/** How often intervals hold the truth, and how often they must. */
import { expect } from 'vitest';

/** An interval; null where it is open. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export interface Coverage {
  /** Experiments whose interval holds the truth, of how many. */
  readonly held: number;
  readonly of: number;
}

export const around = ({ mean, halfWidth }: { readonly mean: number | null; readonly halfWidth: number | null }): Interval => ({
  low: (mean ?? Number.NaN) - (halfWidth ?? Number.NaN),
  high: (mean ?? Number.NaN) + (halfWidth ?? Number.NaN),
});

/** An interval that does not exist (NaN) holds nothing. */
export function coverageOf(intervals: readonly Interval[], truth: number): Coverage {
  const holds = ({ low, high }: Interval) => (low === null || low <= truth) && (high === null || truth <= high);
  return { held: intervals.filter(holds).length, of: intervals.length };
}

/**
 * The count lies where chance leaves 999 in 1000 counts of so many experiments, each of which holds the truth with this probability: the
 * binomial distribution without 0.0005 at either end. Of a method that is known to cover less, the probability lies between two.
 */
export function expectCoverage({ held, of }: Coverage, least = 0.95, most = least): void {
  expect(held, `of ${of}`).toBeGreaterThanOrEqual(binomialBand(of, least).least);
  expect(held, `of ${of}`).toBeLessThanOrEqual(binomialBand(of, most).most);
}

export function binomialBand(n: number, p: number, outside = 0.001): { readonly least: number; readonly most: number } {
  const upTo = cumulative(binomial(n, p));
  return { least: upTo.findIndex((share) => share > outside / 2), most: upTo.findIndex((share) => share >= 1 - outside / 2) };
}

/** The probabilities of 0 to n, from the likeliest outwards. */
export function binomial(n: number, p: number): number[] {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = new Array<number>(n + 1);
  weights[mode] = 1;
  for (let k = mode; k > 0; k--) weights[k - 1] = (weights[k] * k * (1 - p)) / ((n - k + 1) * p);
  for (let k = mode; k < n; k++) weights[k + 1] = (weights[k] * (n - k) * p) / ((k + 1) * (1 - p));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function cumulative(probabilities: readonly number[]): number[] {
  let sum = 0;
  return probabilities.map((probability) => (sum += probability));
}

/**
 * The probability with which Student's 95 % interval of n values holds their mean when they are skewed: 0.95 + (2 z f(z) / n) (k (z^2 - 3)/12
 * - g^2 (z^4 + 2 z^2 - 3)/18), with g the skewness and k the excess kurtosis of the values, z = 1.96 and f the normal density. (P. Hall, The
 * Bootstrap and Edgeworth Expansion, 1992, section 2.6: the term in 1/n, less what Student's t makes up for.) At most 0.95 here.
 *
 * @param values as many as there are, for g and k
 */
export function coverageOfSkewed(values: readonly number[], n: number): number {
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = moment(2);
  const skewness = moment(3) / variance ** 1.5;
  const kurtosis = moment(4) / variance ** 2 - 3;
  const z = 1.959964;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const excess = (kurtosis * (z ** 2 - 3)) / 12 - (skewness ** 2 * (z ** 4 + 2 * z ** 2 - 3)) / 18;
  return Math.min(0.95, 0.95 + (2 * z * density * excess) / n);
}
