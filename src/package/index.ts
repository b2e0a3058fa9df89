/**
 * The package: what a script does with scenarios in Node, as `import { loadScenario, run } from 'inboxsim'`. The same work as that of the
 * command line, in functions: a scenario in, documented readonly data out; everything wrong at once in one error.
 *
 * Must not know: options of a command line, standard output, pages.
 */
export type {
  BreakEven,
  ComparisonRow,
  EquityComparisonRow,
  EquityRow,
  Estimate,
  Example,
  ExperimentResult,
  FollowedNeed,
  Frontier,
  OutcomeId,
  OutcomeRow,
  PairingRow,
  PrecisionRow,
  PrecisionSummary,
  SelectionArm,
  SelectionPair,
  SelectionRank,
  SelectionResult,
  SeriesRow,
  SmallGroupRow,
  SobolIndex,
  Statistic,
  WarmUpAdvice,
  WeeklyOutcome,
} from '../experiment/index.ts';
export { engineVersion, outcomes, resultCsv, resultJson } from '../experiment/index.ts';
export type {
  BreakEvenRequest,
  BreakEvenResult,
  End,
  FollowRequest,
  LeftOut,
  MorrisParameter,
  MovingParameter,
  Progress,
  RequestProblem,
  SelectRequest,
  SensitivityRequest,
  SensitivityResult,
  SobolParameter,
  StudyHead,
  StudyOutcome,
  StudyProgress,
  TornadoParameter,
  WarmUpRequest,
} from '../runner/index.ts';
export { ReplicationError, WorkerDiedError } from '../runner/index.ts';
export type { Parameter, Problem, RunOverrides, Scenario } from '../scenario/index.ts';
export { type Changes, edit } from './edit.ts';
export { RequestError, ScenarioError } from './errors.ts';
export { examples, follow } from './follow.ts';
export { type BuiltIn, library, loadScenario } from './load-scenario.ts';
export { report } from './report.ts';
export { rowsNamed } from './rows-named.ts';
export { type Precision, type RunRequest, run } from './run.ts';
export { select } from './select.ts';
export { breakEven, sensitivity } from './studies.ts';
export type { Execution } from './threads.ts';
export { warmUp } from './warm-up.ts';
