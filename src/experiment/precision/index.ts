/**
 * Precision: how many replications are enough, what precision the ones at hand have reached, and how many more a tighter one takes.
 * Works on one number per replication and outcome; NaN says that the outcome does not exist in that replication.
 *
 * Must not know: what the outcomes mean, who runs the replications, how many at a time.
 */
export { nextReplications } from './next-replications.ts';
export { type ReachedPrecision, reachedPrecision } from './reached-precision.ts';
export { replicationsFor } from './replications-for.ts';
export {
  type OutcomePrecision,
  type PrecisionReport,
  type ReplicationRule,
  replicationsNeeded,
  standardRule,
} from './replications-needed.ts';
export { runningEstimates } from './running-estimates.ts';
export { allowedHalfWidth, type PrecisionTarget } from './target.ts';
