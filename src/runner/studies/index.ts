/**
 * Studies: sensitivity and break-even of a scenario on any runner. A plan says what is wrong with a request, or which parameters move
 * through which ranges, what was left out and how many simulations it takes; running it gives a documented result.
 *
 * Must not know: the mathematics of designs and estimators, how results are shown.
 */
export { type BreakEvenPlan, type BreakEvenRequest, planBreakEven } from './break-even-plan.ts';
export { type BreakEvenResult, runBreakEven } from './break-even-run.ts';
export type { StudyProgress } from './evaluator.ts';
export type { LeftOut, MovingParameter } from './moving-parameter.ts';
export { setValues } from './parameter-values.ts';
export {
  designReplications,
  planSensitivity,
  type SensitivityMethod,
  type SensitivityPlan,
  type SensitivityRequest,
  sensitivityMethods,
} from './sensitivity-plan.ts';
export type { End, MorrisParameter, NotMoved, SensitivityResult, SobolParameter, TornadoParameter } from './sensitivity-result.ts';
export { runSensitivity, type StudyOptions } from './sensitivity-run.ts';
export type { StudyHead, StudyOutcome } from './study-head.ts';
