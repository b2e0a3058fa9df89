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
  type TeamLoad,
} from '../model/index.ts';
export { familiesMoved, type OutcomeFamily, outcomeFamilies } from './bearing.ts';
export {
  type Axis,
  axisValues,
  type BreakEven,
  type BreakEvenSide,
  breakEven,
  type Contours,
  type Frontier,
  frontier,
  type Grid,
  gridPoints,
  type Reading,
  type Segment,
  type Standing,
  solve,
  type WonTogether,
  wonTogether,
} from './break-even/index.ts';
export { type EquityMeasureId, equityMeasures } from './equity/equity-measures.ts';
export type { EquityComparisonRow, EquityRow, PlaneRow, SmallGroupRow, WinnersRow } from './equity-result.ts';
export { createExperiment, type Experiment, type ResultPart } from './experiment.ts';
export { type ArmLoads, type Feasibility, feasibilityOf } from './feasibility.ts';
export { describeDifference } from './finding.ts';
export {
  type ClinicDay,
  clinicDay,
  createFlowCounter,
  type DayPlace,
  type Example,
  type Flow,
  type FlowBand,
  type FlowBands,
  type FlowCounter,
  type FlowEnd,
  type FlowNode,
  type FlowPath,
  type FlowQuestion,
  type FlowSize,
  type FlowStep,
  type FollowedNeed,
  flowBands,
  flowEnds,
  flowPath,
  followNeed,
  hasNeeds,
  type InTime,
  inTimeOf,
  momentOf,
  nobodyOfTheTeam,
  placeAt,
  type TraceRow,
  tellingExamples,
  traceCsv,
  traceRows,
  unknownNeed,
  type Way,
} from './follow/index.ts';
export { createEstimator, type Estimate } from './interval.ts';
export { leadMeasures } from './lead-measures.ts';
export { keyOf } from './measure.ts';
export { type NamedConstraint, namedConstraint } from './named-constraint.ts';
export { isMisnamed, type Misnamed, measureName, namedMeasure } from './named-measure.ts';
export { nextReplications } from './precision/index.ts';
export { type ArmValues, judgePrecision, type PrecisionRequest } from './precision-summary.ts';
export { createReplicator, createReplicators, type Job, type Replicator } from './replicate.ts';
export type {
  ComparisonRow,
  ExperimentResult,
  OutcomeRow,
  PairingRow,
  PrecisionRow,
  PrecisionSummary,
  QuantileRow,
  ReplicationResult,
  SeriesRow,
} from './result.ts';
export { resultCsv, resultJson } from './result-text.ts';
export { csvText, jsonText } from './row-text.ts';
export type { SelectionArm, SelectionPair, SelectionRank, SelectionResult } from './selection-result.ts';
export { createSelectionStudy, firstStage, type ReadValue, type SelectionRequest, type SelectionStudy } from './selection-study.ts';
export {
  type EffectStatistics,
  type ElementaryEffects,
  type EndTests,
  elementaryEffects,
  inRanges,
  morrisDesign,
  type NoiseShare,
  noiseShare,
  type OneAtATimeDesign,
  oneAtATimeDesign,
  type Range,
  type RecommendedArm,
  rangeWidth,
  recommendedArm,
  type SobolIndex,
  type SobolIndices,
  saltelliDesign,
  sobolIndices,
  sobolPoints,
  type TornadoRow,
  type TornadoTest,
  type TornadoTests,
  tornado,
  tornadoTests,
} from './sensitivity/index.ts';
export { allAtOnce, type Steps } from './steps.ts';
export { evaluateTargets, type TargetRow, type Verdict } from './targets.ts';
export { engineVersion } from './version.ts';
export { adviseWarmUp, type WarmUpAdvice, type WarmUpQuestion, type WeeklyOutcome, weeklyOutcomes } from './warm-up-advice.ts';
export { staticWarnings } from './warnings.ts';
