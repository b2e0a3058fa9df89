/** Of what an outcome of a group is a share or a mean: nobody should read a figure of portal users as one of all patients. */
import type { OutcomeId } from '../../model/index.ts';

const needs = 'all needs of the whole panel';
const urgent = 'urgent needs of the group';
const threads = 'finished written threads of the group';
const answers = 'written threads of the group answered or given up';
const seenByAi = 'messages of the group that the AI saw';
const fromDrafts = 'answers to the group made from drafts';

/** Outcomes that have rows by group and are not means or shares of all messages of the group. */
const denominators: { readonly [outcome in OutcomeId]?: string } = {
  needsMetFraction: needs,
  portalFraction: needs,
  phoneFraction: needs,
  visitFraction: needs,
  emergencyFraction: needs,
  noContactFraction: needs,
  settledByAdviceFraction: needs,
  unmetUrgentNeedFraction: 'urgent needs of the whole panel',
  wrongDeflectionFraction: 'urgent needs of the whole panel',
  responseMin: 'written threads of the group that were answered',
  resolutionMin: 'finished written threads of the group that were answered',
  answeredWithin1BusinessDayFraction: answers,
  answeredWithin2BusinessDaysFraction: answers,
  answeredWithin3BusinessDaysFraction: answers,
  waitingReactionFraction: threads,
  touchesPerThread: threads,
  threadMessageCount: threads,
  unreadFraction: 'answers in written threads of the group',
  urgentFirstReadMin: `${urgent} that a clinician saw`,
  urgentLateFraction: `${urgent} that reached the clinic`,
  urgentMissedFraction: `${urgent} with a finished message`,
  triageSensitivity: `urgent ${seenByAi}`,
  triageMissFraction: `urgent ${seenByAi}`,
  triageSpecificity: `routine ${seenByAi}`,
  triagePpv: 'messages of the group that the AI flagged',
  flaggedFraction: seenByAi,
  triageCalibrationRatio: seenByAi,
  triageCalibrationSlope: seenByAi,
  closedByAiFraction: seenByAi,
  mislabelledFraction: `${seenByAi} and neither flagged nor closed`,
  seenByAiFraction: 'finished patient messages of the group',
  resolvedBeforePhysicianFraction: 'finished patient messages of the group',
  misroutedFraction: 'finished messages of the group',
  wrongClosureFraction: 'messages of the group that the AI closed',
  needlessCareFraction: 'patients of the group who sought care because the AI told them to',
  draftUsedFraction: 'closed messages of the group that had a draft',
  draftErrorSentFraction: fromDrafts,
  severeErrorSentFraction: fromDrafts,
  protocolErrorFraction: 'requests of the group closed by protocol',
  auditFindingFraction: 'AI decisions about the group that were audited',
  gaveUpFraction: 'calls of the group, and messages whose senders may leave',
};

/** In words; the other outcomes by group are means over its messages. */
export function denominatorOf(outcome: OutcomeId): string {
  return denominators[outcome] ?? 'messages of the group';
}
