/** Functions whose sensitivity is known in closed form, and noise that belongs to a point and a replication. */
import { createKeys, normalQuantile, uniform } from '../../../../src/kernel/index.ts';

/** T. Ishigami and T. Homma (1990), a = 7, b = 0.1, of points in the unit cube. */
export function ishigami([u1, u2, u3]: readonly number[]): number {
  const [x1, x2, x3] = [u1, u2, u3].map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

export const ishigamiVariance = 13.844587940719254;
export const ishigamiFirst = [0.3139051911478115, 0.4424111447900409, 0];
export const ishigamiTotal = [0.5575888552099592, 0.4424111447900409, 0.2436836640621477];

/** I. M. Sobol's G function. */
export const sobolG = (point: readonly number[], a: readonly number[]): number =>
  point.reduce((product, u, i) => (product * (Math.abs(4 * u - 2) + a[i])) / (1 + a[i]), 1);

/** A standard normal number for each (a, b), the same for the same seed. */
export function createNoise(seed: string): (a: number, b: number) => number {
  const [key0, key1] = createKeys(seed).namedKey('noise');
  return (a, b) => normalQuantile(uniform(key0, key1, a, b));
}
