/**
 * model: the clinic inbox. Turns one arm of a scenario into a running world of patients, messages, staff and levers, and
 * names what is measured in it. The only place that knows both the engine and the scenario; it knows nothing of statistics
 * over replications, of workers or of screens.
 */
export { compile, createCourse, type InboxModel } from './compile.ts';
export type { Decision, DecisionSink } from './decisions.ts';
export { type TeamLoad, teamLoads } from './feasibility.ts';
export type { NeedFates } from './observer/fates.ts';
export type { WeeklySeries } from './observer/weekly-course.ts';
export {
  type Direction,
  type Layout,
  type Measure,
  type OutcomeDefinition,
  type OutcomeId,
  outcomes,
  type Series,
  type Statistic,
} from './outcomes.ts';
export { SharedDemand } from './shared-demand.ts';
export { isOfNeeds, type NeedSample, type NeedTrace, needId, type TraceEvent, type TraceEventKind, traceEvents } from './trace.ts';
