/**
 * Requests: what a person asks of a scenario, held against the scenario before anything is run. A plan says what will be done, or all
 * that is wrong with the request and what may have been meant.
 *
 * Must not know: options of a command line, how results are shown.
 */
export { chooseMeasures, defaultBudget, type MeasureRequest } from './chosen-measures.ts';
export { type FollowPlan, type FollowRequest, planFollow } from './follow-plan.ts';
export type { RequestProblem } from './request-problem.ts';
export {
  budgetWords,
  isBudget,
  planSelection,
  type SelectRequest,
  selectBudget,
  selectionNumberProblems,
  usualAlpha,
} from './selection-plan.ts';
export { planWarmUp, usualReplications, usualWeeks, type WarmUpRequest, warmUpWordProblems } from './warm-up-plan.ts';
