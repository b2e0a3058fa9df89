/** Outcomes of safety: urgent needs, and mistakes that reach patients. */
import { type OutcomeDefinition, outcome } from './definition.ts';

export const safety = {
  urgentFirstReadMin: outcome(
    'Urgent: time to a clinician',
    'min',
    'lower',
    'Urgent needs: from the first message or answered call to the first opening by a clinician.',
    'urgent needs of the group that a clinician saw',
  ),
  urgentLateFraction: outcome(
    'Urgent: late',
    'fraction',
    'lower',
    'Urgent needs that reached the clinic and were first opened by a clinician after the safe window, or never.',
    'urgent needs of the group that reached the clinic',
  ),
  urgentMissedFraction: outcome(
    'Urgent: missed',
    'fraction',
    'lower',
    'Urgent needs with a finished message that nobody has recognised as urgent, neither a reader nor somebody who has seen the patient.',
    'urgent needs of the group with a finished message',
  ),
  wrongDeflectionFraction: outcome(
    'Urgent: kept back by advice',
    'fraction',
    'lower',
    'Share of the urgent needs of the panel for which automatic advice kept the patient from sending.',
    'urgent needs of the whole panel',
  ),
  wrongClosureFraction: outcome(
    'Wrong closures',
    'fraction',
    'lower',
    'Messages that needed a person, of those that the AI closed by itself.',
    'messages of the group that the AI closed',
  ),
  draftErrorSentFraction: outcome(
    'Draft errors sent',
    'fraction',
    'lower',
    'Answers made from a draft with an error that matters and that nobody noticed, of answers made from drafts.',
    'answers to the group made from drafts',
  ),
  severeErrorSentFraction: outcome(
    'Severe draft errors sent',
    'fraction',
    'lower',
    'The same for errors that could do severe harm.',
    'answers to the group made from drafts',
  ),
  protocolErrorFraction: outcome(
    'Wrong by protocol',
    'fraction',
    'lower',
    'Requests closed by the refill protocol that the prescriber should have seen.',
    'requests of the group closed by protocol',
  ),
} as const satisfies Record<string, OutcomeDefinition>;
