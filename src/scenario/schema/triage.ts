/** Triage: who sees a message first. Directly its owner, a pool of people, or an AI that sorts and flags. */
import { z } from 'zod';
import { differences, lever, weeks, where } from './lever.ts';
import { usdPerContact } from './population.ts';
import { count, distribution, identifier, nonNegative, probability, quantity, record } from './quantity.ts';

const ai = record({
  labelAccuracy: probability('Share of messages labelled with the role that can close them'),
  complexityCorrelation: probability('How strongly complexity drives wrong labels (Gaussian copula)').default(0),
  confusion: z
    .record(identifier, z.record(identifier, probability('Share of the wrong labels')))
    .optional()
    .describe('For a role that could close it: which roles a wrong label names instead; by their shares of the category if left out'),
  confidence: record({
    separation: nonNegative('Distance of the confidence of right and wrong labels in standard deviations (binormal)'),
    toHumanBelow: probability('Share of messages, the least confident, that a human sorts'),
  }).optional(),
  sorter: identifier.optional().describe('The role that sorts what the AI is not confident about'),
  sensitivity: probability('Share of urgent messages flagged').optional(),
  auc: quantity({ min: 0.5, max: 1 }, 'Area under the ROC curve (binormal), instead of sensitivity').optional(),
  specificity: probability('Share of routine messages not flagged'),
  thresholds: z
    .enum(['common', 'by-group', 'equal-opportunity'])
    .default('common')
    .describe(
      'common: one threshold for all. by-group: each group has the specificity that differences say. equal-opportunity: each group has the threshold that gives it the common sensitivity',
    ),
  flaggedTo: identifier.describe('The role that reads flagged messages first'),
  flagPriority: count('Priority of flagged messages', 0).default(0),
  recognitionWhenFlagged: probability('Chance that a clinician recognises an urgent message that is flagged'),
  differences: differences({
    sensitivityChange: quantity({ min: -1, max: 1 }, 'Added to the sensitivity').default(0),
    labelAccuracyChange: quantity({ min: -1, max: 1 }, 'Added to the label accuracy').default(0),
    specificity: probability('Share of routine messages of these groups not flagged; needs thresholds: by-group').optional(),
  }).describe('Performance by group'),
  seekCareNow: record({
    followed: probability('Share of senders of flagged messages who, told so, seek care at once'),
    contactAfterMin: distribution.describe('Minutes until they see somebody'),
    usdPerContact,
    to: z.enum(['visit', 'emergency']).default('emergency').describe('Where they are seen: at the clinic, or in an emergency department'),
  })
    .optional()
    .describe('Tells senders of flagged messages to call or come now'),
  autoClose: record({
    categories: z.array(identifier).min(1).describe('Categories that it may answer and close by itself'),
    easyShare: probability('Share of messages, the least complex, that software could close'),
    closesEasy: probability('Share of these that it closes'),
    closesHard: probability('Share of the others that it closes although a person was needed'),
    writesAgain: probability('Chance that a patient whose message was closed wrongly writes again'),
    writesAgainAfterMin: distribution,
  })
    .optional()
    .describe('Answers some messages without a person'),
});

export const triage = record({
  kind: z.enum(['direct', 'humanPool', 'ai']).default('direct'),
  categories: z.array(identifier).default([]).describe('Categories that it covers'),
  settings: z.array(identifier).min(1).optional().describe('Settings that it covers; all if left out. Elsewhere messages go directly'),
  coverage: record({ where: where.optional() })
    .prefault({})
    .describe('Patient groups that it covers; all if left out. The messages of others go directly'),
  startWeek: nonNegative('Weeks from the start of the run (warm-up included) until it begins; before that messages go directly').default(0),
  rampWeeks: weeks.rampWeeks,
  humanPool: record({
    role: identifier.describe('The role that reads and answers first'),
    sorter: identifier.optional().describe('A role that only sorts: it passes a message straight to whoever can close it'),
    handlingFactor: nonNegative('Handling and reading time of the first reader, relative to one who knows the patient').default(1),
  }).optional(),
  humanRoutingAccuracy: probability('Chance that a person passes a message on to the right role').default(1),
  ai: ai.optional(),
  cost: lever({}).shape.cost,
}).prefault({});
