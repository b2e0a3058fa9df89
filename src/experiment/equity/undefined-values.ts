/** Estimates of measures that do not exist in every replication. */
import type { Estimate, Estimator } from '../interval.ts';
import { missingFraction } from './chosen-groups.ts';
import type { EquityValue, Reason } from './group-value.ts';

export interface DefinedEstimate {
  readonly estimate: Estimate;
  /** Replications in which the measure does not exist, and the most frequent reason; of equally frequent ones the first. */
  readonly missing?: { readonly undefinedCount: number; readonly undefinedBecause: Reason };
}

/**
 * The replications in which a measure exists are not like the others (a logarithm wants that every group has had an event): a mean over
 * them is one over a selection. With more than a quarter undefined there is none, and the row says why.
 *
 * @param valueIn the measure in each of `replications` replications
 */
export function estimateDefined(
  replications: number,
  valueIn: (replication: number) => EquityValue,
  estimator: Estimator,
): DefinedEstimate {
  const numbers: number[] = [];
  const reasons: Reason[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const value = valueIn(replication);
    if (typeof value === 'number') numbers.push(value);
    else reasons.push(value.undefinedBecause);
  }
  if (reasons.length === 0) return { estimate: estimator(numbers) };
  const missing = { undefinedCount: reasons.length, undefinedBecause: mostFrequent(reasons) };
  const isSelection = reasons.length > missingFraction * replications;
  return { estimate: isSelection ? { n: numbers.length, mean: null, sd: null, halfWidth: null } : estimator(numbers), missing };
}

function mostFrequent(reasons: readonly Reason[]): Reason {
  const counts = new Map<Reason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
