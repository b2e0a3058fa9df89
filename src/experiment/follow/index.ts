/**
 * follow: single needs, event by event, in one replication. Pairs the way of a need in the baseline with its way in an arm, picks
 * needs that are worth following, counts the ways that many take, says where messages are on a day, and writes the events of a
 * sample of needs as rows. It explains results and makes none.
 *
 * Must not know: how many replications a statement takes, how a table looks.
 */
export { type ClinicDay, clinicDay, type DayPlace, placeAt } from './day.ts';
export { type Example, tellingExamples } from './examples.ts';
export {
  createFlowCounter,
  type Flow,
  type FlowCounter,
  type FlowEnd,
  type FlowPath,
  flowEnds,
  flowPath,
  type InTime,
  inTimeOf,
  nobodyOfTheTeam,
} from './flow.ts';
export { type FlowBand, type FlowBands, type FlowNode, type FlowQuestion, type FlowSize, type FlowStep, flowBands } from './flow-bands.ts';
export { type FollowedNeed, followNeed, type Way } from './follow-need.ts';
export { momentOf } from './moment.ts';
export { hasNeeds, unknownNeed } from './need-ids.ts';
export { type TraceRow, traceCsv, traceRows } from './trace-rows.ts';
