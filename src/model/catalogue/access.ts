/** Outcomes of access: needs met, and the ways that they take. */
import { type OutcomeDefinition, outcome } from './definition.ts';

export const access = {
  needsMetFraction: outcome(
    'Needs met',
    'fraction',
    'higher',
    'Needs of the whole panel that were met: the patient has read a right answer, was seen in person, or was rightly settled by advice; needs without contact, given up, or with an answer that was wrong or never read are not.',
  ),
  unmetUrgentNeedFraction: outcome(
    'Urgent needs unmet',
    'fraction',
    'lower',
    'Urgent needs of the whole panel without contact with a clinician within the contact window, by any channel.',
  ),
  portalFraction: outcome(
    'Needs sent through the portal',
    'fraction',
    'neither',
    'Share of all needs of the panel that become a portal message.',
  ),
  phoneFraction: outcome('Needs phoned in', 'fraction', 'neither', 'Share of all needs of the panel that the patient phones in at first.'),
  visitFraction: outcome(
    'Needs brought in person',
    'fraction',
    'neither',
    'Share of all needs of the panel that the patient brings to the clinic at first, as a walk-in or an earlier visit.',
  ),
  emergencyFraction: outcome(
    'Needs taken to an emergency department',
    'fraction',
    'lower',
    'Share of all needs of the panel that the patient takes to an emergency department at first.',
  ),
  noContactFraction: outcome(
    'Needs without contact',
    'fraction',
    'lower',
    'Share of all needs of the panel for which the patient makes no contact at all.',
  ),
  settledByAdviceFraction: outcome(
    'Settled by advice',
    'fraction',
    'neither',
    'Share of all needs of the panel for which automatic advice kept the patient from sending.',
  ),
  gaveUpFraction: outcome(
    'Gave up',
    'fraction',
    'lower',
    'Of calls, and messages of categories whose senders may leave: the share whose sender left before being served.',
  ),
  unreadFraction: outcome(
    'Answers not read',
    'fraction',
    'lower',
    'Answers in threads that a written message opened which the patient does not read.',
  ),
} as const satisfies Record<string, OutcomeDefinition>;
