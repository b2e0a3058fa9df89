/** Uniform numbers that go together: a Gaussian copula. */
import { normalCdf, normalQuantile } from '../mathematics/normal.ts';

/** The least and the greatest uniform number that a generator gives: 2^-53 from the ends. */
const LEAST = 1.1102230246251565e-16;
const GREATEST = 0.9999999999999999;

/**
 * The normal score made of `u` and a shared `common`, both in (0, 1), of which the latter's score has the given correlation
 * (-1 to 1) with it: rho z(common) + sqrt(1 - rho^2) z(u).
 */
export function correlatedScore(common: number, u: number, correlation: number): number {
  return correlation * normalQuantile(common) + Math.sqrt(1 - correlation * correlation) * normalQuantile(u);
}

/** The uniform number on (0, 1) with that normal score; never 0 or 1, where quantiles may be infinite. */
export function correlatedUniform(common: number, u: number, correlation: number): number {
  if (correlation === 0) return u;
  return Math.min(GREATEST, Math.max(LEAST, normalCdf(correlatedScore(common, u, correlation))));
}
