/** AI drafts of replies: who uses them, what they cost and save, their errors. */
import { z } from 'zod';
import { lever } from './lever.ts';
import { distribution, identifier, nonNegative, probability, quantity } from './quantity.ts';

const byRole = <Value extends z.ZodType>(value: Value) => z.record(identifier, value).default({});

/** Covered are messages of patients that need a reply, unless the coverage says otherwise. */
export const drafts = lever({
  uptake: byRole(probability('Share of the drafts shown to this role that it uses')),
  readingMin: byRole(distribution.describe('Minutes that a draft takes that is read and not used')),
  savedMin: byRole(quantity({}, 'Minutes saved by a draft that is used; below zero: lost')),
  followUpFactor: nonNegative('Chance of a follow-up after a reply made from a draft, relative to another').default(1),
  unreadFactor: nonNegative('Chance that a reply is not read by the patient, relative to another (drafts are longer)').default(1),
  error: probability('Share of drafts with an error that matters').default(0),
  severe: probability('Share of these that could do severe harm').default(0),
  caught: probability('Chance that whoever uses a draft with an error notices it, with an empty in-basket').default(1),
  missedOddsPer10Open: nonNegative('Factor on the odds of not noticing it, for every ten open messages in the in-basket').default(1),
  mendMin: nonNegative('Minutes to mend a draft with an error that was noticed').default(0),
  errorFollowUp: probability('Chance that a patient writes back about an error that was not noticed').default(0),
  wrongLabelFactor: nonNegative(
    'With AI triage: uptake of drafts for messages with a wrong label, relative to others (the draft answers the wrong question)',
  ).default(1),
  draftsFlagged: z.boolean().default(false).describe('With AI triage: false: no draft for what is flagged as urgent'),
});
