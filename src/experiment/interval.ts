/** An estimate with its 95 % confidence interval over replications. */
import { studentQuantile, Tally } from '../kernel/index.ts';

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
export type Estimator = (perReplication: readonly number[]) => Estimate;

/** An estimator that works out Student's t once for each number of values: a result has some ten thousand estimates. */
export function createEstimator(): Estimator {
  const quantiles: number[] = [];
  return (perReplication) => {
    const tally = new Tally();
    for (const value of perReplication) if (Number.isFinite(value)) tally.add(value);
    const { count: n, mean, variance } = tally;
    if (n === 0) return { n, mean: null, sd: null, halfWidth: null };
    if (n === 1) return { n, mean, sd: null, halfWidth: null };
    quantiles[n] ??= studentQuantile(0.975, n - 1);
    const sd = Math.sqrt(variance);
    return { n, mean, sd, halfWidth: (quantiles[n] * sd) / Math.sqrt(n) };
  };
}
