/** Governance of the AI levers: review, audit, disclosure, privacy, drift, outage. */
import { z } from 'zod';
import { differences, fixedCost, patientCoverage, weeks } from './lever.ts';
import { count, identifier, nonNegative, positive, probability, record } from './quantity.ts';

export const governance = record({
  review: z
    .enum(['required', 'not-required'])
    .default('required')
    .describe('not-required: some drafts go out without a person having read the message'),
  unreviewedShare: probability('Share of drafts, those for the least complex messages, that go out so').default(0),
  optOut: probability('Share of patients whose messages no AI may see').default(0),
  sensitiveShare: probability('Share of messages whose content is too sensitive for AI: people sort and answer them').default(0),
  disclosure: record({
    enabled: z.boolean().default(false).describe('Patients are told where AI has taken part'),
    coverage: patientCoverage,
    ...weeks,
    cost: fixedCost,
    followUpFactor: nonNegative('Chance of a follow-up to a reply with AI, relative to one without').default(1),
    optOutFactor: nonNegative('Share that opts out, relative to not being told').default(1),
  }).prefault({}),
  differences: differences({
    optOutFactor: nonNegative('Share of these groups that opts out, relative to the others').default(1),
    followUpFactor: nonNegative('With disclosure: further factor on the follow-ups of these groups').default(1),
  }).describe('Trust by group'),
  audit: record({
    enabled: z.boolean().default(false),
    coverage: patientCoverage,
    ...weeks,
    cost: fixedCost,
    share: probability('Share of AI decisions (triage of a message, use of a draft) that somebody looks at afterwards'),
    role: identifier.describe('Who does it'),
    category: identifier.describe('The message category whose handling minutes it takes'),
    catches: probability('Chance that an urgent message missed, a wrong closure or an error in a draft is noticed; it is then put right'),
  }).optional(),
  drift: record({
    sensitivityLossPerWeek: probability('Lost each week since the last training').default(0),
    labelAccuracyLossPerWeek: probability('Lost each week since the last training').default(0),
    retrainEveryWeeks: positive('Weeks between trainings; never if left out').optional(),
  }).optional(),
  outages: z
    .record(identifier, record({ fromDay: count('Day of the run, 0 for the first Monday', 0), days: positive('Length in days') }))
    .default({})
    .describe('Times in which no AI works'),
  fallback: z.enum(['direct', 'humanPool']).default('direct').describe('Triage while the AI is out, and of what it may not see'),
}).prefault({});
