/** Levers on access and demand: what patients are offered, asked and charged. */
import { z } from 'zod';
import { differences, lever } from './lever.ts';
import { distribution, identifier, nonNegative, probability, quantity } from './quantity.ts';

const byRole = <Value extends z.ZodType>(value: Value) => z.record(identifier, value).default({});

/** Advice or a chatbot that patients meet before they send. */
export const selfService = lever({
  use: probability('Share of patients about to send a message who turn to it'),
  settles: probability('Chance that it settles a routine need, so that nothing is sent'),
  wronglySettles: probability('Chance that it keeps an urgent need from being sent'),
  callsLater: probability('Chance that somebody whose urgent need it kept back phones later').default(0),
  callsAfterMin: distribution.optional(),
});

/** Some threads are billed as electronic visits. */
export const billing = lever({
  billedShare: probability('Share of answered threads that are billed'),
  paidUsd: nonNegative('Paid for a billed thread by insurer and patient together').default(0),
  demandChange: quantity({ min: -1, max: 1 }, 'Relative change of the portal share of needs once messages may be billed').default(0),
  differences: differences({
    demandChange: quantity({ min: -1, max: 1 }, 'Relative change for these groups, instead of the common one'),
  }),
  documentationMin: byRole(distribution.describe('Minutes that billing adds to an answer')),
});

/** Patients are told what belongs into a message, and what does not. */
export const education = lever({
  urgentShareFactor: nonNegative('Share of urgent needs sent through the portal, relative to before').default(1),
  multiTopicFactor: nonNegative('Share of messages with several topics, relative to before').default(1),
  halfLifeWeeks: nonNegative('Weeks in which the effect wears off by half; 0: it does not').default(0),
});

/** Portal accounts are offered to patients who have none. */
export const outreach = lever({
  accepted: probability('Share of the patients without an account who accept help'),
  activated: probability('Share of these who then have an active account'),
  usePortal: nonNegative('Use of the portal by these, relative to other patients with an account').default(1),
});

/** Messages and calls are translated. */
export const translation = lever({
  portalFactor: nonNegative('Use of the portal by the groups covered, relative to before').default(1),
  notEngagedFactor: nonNegative('Calls that fail for want of a common language, relative to before').default(1),
  aiGapFactor: nonNegative('What AI does worse for the groups covered, relative to before').default(1),
  delayMin: distribution.optional().describe('Minutes until a message is translated'),
  error: probability('Share of translations with an error that matters').default(0),
  errorFollowUp: probability('Chance that such an error brings a further message').default(1),
});

/** A form asks for what is needed, instead of free text. */
export const structuredIntake = lever({
  use: probability('Share of messages of the categories covered that come by form'),
  abandons: probability('Share of patients who give up at the form and phone or drop it').default(0),
  differences: differences({ abandons: probability('The same for these groups') }),
  handlingFactor: nonNegative('Handling time of messages that came by form').default(1),
  followUpFactor: nonNegative('Chance of a follow-up, relative to free text').default(1),
  labelledRight: probability('Share of forms that go straight to a role that can close them').default(0),
  redFlags: probability('Share of urgent needs that the form recognises, and asks to phone instead').default(0),
});
