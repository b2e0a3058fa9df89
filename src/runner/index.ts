/**
 * Runners: where replications run. Inline, in web workers (from `web.ts`, for the page) or in Node threads (from `node.ts`, for the command
 * line), under one contract: the same results in any number of workers, progress, cancelling that keeps what is finished, and errors that
 * name the replication.
 *
 * Must not know: what a replication does, how results are shown. What is reached from here runs in every browser and in Node.
 */
export { ReplicationError, WorkerDiedError } from './errors.ts';
export { createInlineRunner } from './inline.ts';
export { livingWorld } from './living-world.ts';
export { nextTurn } from './next-turn.ts';
export {
  budgetWords,
  chooseMeasures,
  defaultBudget,
  type FollowPlan,
  type FollowRequest,
  isBudget,
  type MeasureRequest,
  planFollow,
  planSelection,
  planWarmUp,
  type RequestProblem,
  type SelectRequest,
  selectBudget,
  selectionNumberProblems,
  usualAlpha,
  usualReplications,
  usualWeeks,
  type WarmUpRequest,
  warmUpWordProblems,
} from './requests/index.ts';
export { type ExperimentOptions, type Progress, runExperiment, runReplications } from './run-experiment.ts';
export { type PrecisionGoal, previewReplications, runToPrecision, runUntilPrecise } from './run-to-precision.ts';
export type { Runner } from './runner.ts';
export { type SelectOptions, select } from './select.ts';
export { shellWord } from './shell-word.ts';
export {
  type BreakEvenPlan,
  type BreakEvenRequest,
  type BreakEvenResult,
  designReplications,
  type End,
  type LeftOut,
  type MorrisParameter,
  type MovingParameter,
  type NotMoved,
  planBreakEven,
  planSensitivity,
  runBreakEven,
  runSensitivity,
  type SensitivityMethod,
  type SensitivityPlan,
  type SensitivityRequest,
  type SensitivityResult,
  type SobolParameter,
  type StudyHead,
  type StudyOptions,
  type StudyOutcome,
  type StudyProgress,
  sensitivityMethods,
  setValues,
  type TornadoParameter,
} from './studies/index.ts';
