/**
 * Experiments: what many replications of the arms of a scenario say. Runs one replication, estimates with intervals over replications,
 * compares every arm with the baseline in pairs, warns in words of what a reader must know, and says results as the
 * text of a JSON or CSV file.
 *
 * Must not know: where and in how many workers the replications run, clocks, files, pages.
 */

export {
  type Decision,
  type Layout,
  type Measure,
  type OutcomeId,
  outcomes,
  type Series,
  type Statistic,
} from '../model/index.ts';
export { familiesMoved, type OutcomeFamily, outcomeFamilies } from './bearing.ts';
export { type EquityMeasureId, equityMeasures } from './equity/equity-measures.ts';
export { createExperiment, type Experiment } from './experiment.ts';
export { describeDifference } from './finding.ts';
export {
  type Example,
  type FollowedNeed,
  followNeed,
  hasNeeds,
  momentOf,
  type TraceRow,
  tellingExamples,
  traceCsv,
  traceRows,
  unknownNeed,
  type Way,
} from './follow/index.ts';
export { keyOf } from './measure.ts';
export { createReplicator, type Job, type Replicator } from './replicate.ts';
export type {
  ComparisonRow,
  EquityComparisonRow,
  EquityRow,
  ExperimentResult,
  OutcomeRow,
  ReplicationResult,
  SeriesRow,
  SmallGroupRow,
} from './result.ts';
export { resultCsv, resultJson } from './result-text.ts';
export { csvText, jsonText } from './row-text.ts';
export { evaluateTargets, type TargetRow, type Verdict } from './targets.ts';
export { engineVersion } from './version.ts';
export { staticWarnings } from './warnings.ts';
