/**
 * Experiments: what many replications of the arms of a scenario say. Runs one replication, estimates with intervals over replications,
 * compares every arm with the baseline in pairs, and warns in words of what a reader must know.
 *
 * Must not know: where and in how many workers the replications run, clocks, files, pages.
 */

export {
  type Direction,
  type Layout,
  type OutcomeDefinition,
  type OutcomeId,
  outcomes,
  type Series,
  type Statistic,
} from '../model/index.ts';
export { compare } from './compare.ts';
export { createExperiment, type Experiment } from './experiment.ts';
export { describeDifference, type Finding } from './finding.ts';
export { createReplicator, type Job, layoutOf, type Replicator, replicate } from './replicate.ts';
export type { ComparisonRow, ExperimentResult, Measure, OutcomeRow, ReplicationResult, SeriesRow } from './result.ts';
export { type ArmSample, summarize } from './summarize.ts';
export { engineVersion } from './version.ts';
export { staticWarnings } from './warnings.ts';
