/** Of what an outcome of a group is a share or a mean: nobody should read a figure of portal users as one of all patients. */
import type { OutcomeId } from '../../model/index.ts';

const panel = 'whole panel';
const urgent = 'urgent needs of the group';
const threads = 'written threads of the group';
const seenByAi = 'messages of the group that the AI saw';

const denominators: { readonly [outcome in OutcomeId]?: string } = {
  needsMetFraction: panel,
  portalFraction: panel,
  unmetUrgentNeedFraction: 'urgent needs of the whole panel',
  responseMin: 'written threads of the group that were answered',
  resolutionMin: 'finished written threads of the group',
  answeredWithin1BusinessDayFraction: 'written threads of the group answered or given up',
  touchesPerThread: threads,
  threadMessageCount: threads,
  urgentFirstReadMin: 'urgent needs of the group that a clinician saw',
  urgentLateFraction: `${urgent} that reached the clinic`,
  urgentMissedFraction: `${urgent} with a finished message`,
  triageSensitivity: `urgent ${seenByAi}`,
  triageSpecificity: `routine ${seenByAi}`,
  gaveUpFraction: 'calls of the group, and messages whose senders may leave',
};

/** In words; `messages of the group` for an outcome of which nothing else is known. */
export function denominatorOf(outcome: OutcomeId): string {
  return denominators[outcome] ?? 'messages of the group';
}
