/** Uniform numbers that go together: a Gaussian copula. */
import { normalCdf, normalQuantile } from '../mathematics/normal.ts';

/**
 * A uniform number on (0, 1) made of `u` and a shared `common`, both in (0, 1), with normal scores correlated by
 * `correlation` (-1 to 1): Phi(rho z(common) + sqrt(1 - rho^2) z(u)).
 */
export function correlatedUniform(common: number, u: number, correlation: number): number {
  if (correlation === 0) return u;
  return normalCdf(correlation * normalQuantile(common) + Math.sqrt(1 - correlation * correlation) * normalQuantile(u));
}
