/** Outcomes of access: needs met, and the ways that they take. */
import { type OutcomeDefinition, outcome } from './definition.ts';

export const access = {
  needsMetFraction: outcome(
    'Needs met',
    'fraction',
    'higher',
    'Needs of the whole panel that were met: the patient has had a right answer (a written one: and read it), was seen in person, or was rightly settled by advice. Not met are needs without contact, given up, answered wrongly (an urgent need: as long as nobody has noticed that it is urgent) or in an answer never read, and those open for a week at the end with no visit ahead; the others that are open are left out.',
    'all needs of the whole panel but the youngest still open',
  ),
  unmetUrgentNeedFraction: outcome(
    'Urgent needs unmet',
    'fraction',
    'lower',
    'Urgent needs of the whole panel that within the contact window no clinician has dealt with knowing that they are urgent (a message closed after somebody has recognised it, or the patient seen), by any channel.',
    'urgent needs of the whole panel',
  ),
  portalFraction: outcome(
    'Needs sent through the portal',
    'fraction',
    'neither',
    'Share of all needs of the panel that become a portal message.',
    'all needs of the whole panel',
  ),
  phoneFraction: outcome(
    'Needs phoned in',
    'fraction',
    'neither',
    'Share of all needs of the panel that the patient phones in at first.',
    'all needs of the whole panel',
  ),
  visitFraction: outcome(
    'Needs brought in person',
    'fraction',
    'neither',
    'Share of all needs of the panel that the patient brings to the clinic at first, as a walk-in or an earlier visit.',
    'all needs of the whole panel',
  ),
  emergencyFraction: outcome(
    'Needs taken to an emergency department',
    'fraction',
    'lower',
    'Share of all needs of the panel that the patient takes to an emergency department at first.',
    'all needs of the whole panel',
  ),
  visitsPerDay: outcome(
    'Visits for needs',
    'count/day',
    'neither',
    'Patients seen at the clinic because of a need of the panel, at first or tired of waiting, per business day.',
  ),
  emergencyVisitsPerDay: outcome(
    'Emergency visits for needs',
    'count/day',
    'lower',
    'Patients seen in an emergency department because of a need of the panel, at first, tired of waiting or sent there by AI, per business day.',
  ),
  noContactFraction: outcome(
    'Needs without contact',
    'fraction',
    'lower',
    'Share of all needs of the panel for which the patient makes no contact at all.',
    'all needs of the whole panel',
  ),
  settledByAdviceFraction: outcome(
    'Settled by advice',
    'fraction',
    'neither',
    'Share of all needs of the panel for which automatic advice kept the patient from sending.',
    'all needs of the whole panel',
  ),
  gaveUpFraction: outcome(
    'Gave up',
    'fraction',
    'lower',
    'Of calls, and messages of categories whose senders may leave: the share whose sender left before being served.',
    'calls of the group, and messages whose senders may leave',
  ),
  unreadFraction: outcome(
    'Answers not read',
    'fraction',
    'lower',
    'Answers in threads that a written message opened which the patient does not read.',
    'answers in written threads of the group',
  ),
} as const satisfies Record<string, OutcomeDefinition>;
