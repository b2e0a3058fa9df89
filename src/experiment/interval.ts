/** An estimate with its 95 % confidence interval over replications. */
import { summarizeSample } from '../kernel/index.ts';

export interface Estimate {
  /** How many of the values exist. */
  readonly n: number;
  /** Null without values. */
  readonly mean: number | null;
  /** Standard deviation (n - 1) and Student-t half width of the 95 % interval: null with fewer than two values. */
  readonly sd: number | null;
  readonly halfWidth: number | null;
}

/** Estimates from one value per replication; a value that is not finite does not exist. */
export function estimate(perReplication: readonly number[]): Estimate {
  const sample = perReplication.filter(Number.isFinite);
  const n = sample.length;
  if (n === 0) return { n, mean: null, sd: null, halfWidth: null };
  const { mean, sd, halfWidth } = summarizeSample(sample);
  return n === 1 ? { n, mean, sd: null, halfWidth: null } : { n, mean, sd, halfWidth };
}
