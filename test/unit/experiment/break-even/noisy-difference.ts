/** Paired differences of a known mean, with noise that belongs to the replication. */
import { createKeys, normalQuantile, uniform } from '../../../../src/kernel/index.ts';

export interface NoiseSizes {
  /** Of a replication's own level and slope: smooth in x, as common random numbers make it. */
  readonly level?: number;
  readonly slope?: number;
  /** Of what jumps from one value of x to the next. */
  readonly rough?: number;
}

/** The differences at x, the same for the same seed and x. */
export function noisyDifference(mean: (x: number) => number, replications: number, seed: string, sizes: NoiseSizes = {}) {
  const [key0, key1] = createKeys(seed).namedKey('difference');
  const normal = (a: number, b: number) => normalQuantile(uniform(key0, key1, a, b));
  const { level = 0, slope = 0, rough = 0 } = sizes;
  return (x: number): number[] =>
    Array.from(
      { length: replications },
      (_, k) => mean(x) + level * normal(k, 0) + slope * normal(k, 1) * x + rough * normal(k, 2 + Math.round(x * 1e6)),
    );
}
