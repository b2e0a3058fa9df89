import { gammaQuantile } from '../mathematics/gamma.ts';

/** A gamma factor of mean 1 and coefficient of variation `cv` at the uniform number u: how busy a day or a week is. 1 when cv = 0. */
export function gammaFactor(u: number, cv: number): number {
  if (cv === 0) return 1;
  const variance = cv * cv;
  return gammaQuantile(u, 1 / variance) * variance;
}
