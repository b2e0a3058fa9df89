/** Policies: the levers. Every lever is part of the world; an arm turns it on or changes it. */
import { z } from 'zod';
import { count, identifier, nonNegative, positive, probability, quantity, record } from './quantity.ts';

const difference = record({
  where: z.record(z.string(), z.string()).describe('Tags that a patient group must have'),
  sensitivityChange: quantity({ min: -1, max: 1 }, 'Added to the sensitivity').default(0),
  labelAccuracyChange: quantity({ min: -1, max: 1 }, 'Added to the label accuracy').default(0),
});

const ai = record({
  labelAccuracy: probability('Share of messages labelled with the role that can close them'),
  complexityCorrelation: probability('How strongly complexity drives wrong labels (Gaussian copula)').default(0),
  confidence: record({
    separation: nonNegative('Distance of the confidence of right and wrong labels in standard deviations (binormal)'),
    toHumanBelow: probability('Share of messages, the least confident, that a human sorts'),
  }).optional(),
  sorter: identifier.optional().describe('The role that sorts what the AI is not confident about'),
  sensitivity: probability('Share of urgent messages flagged').optional(),
  auc: quantity({ min: 0.5, max: 1 }, 'Area under the ROC curve (binormal), instead of sensitivity').optional(),
  specificity: probability('Share of routine messages not flagged'),
  flaggedTo: identifier.describe('The role that reads flagged messages first'),
  flagPriority: count('Priority of flagged messages', 0).default(0),
  recognitionWhenFlagged: probability('Chance that a clinician recognises an urgent message that is flagged'),
  differences: z.record(identifier, difference).default({}).describe('Performance by group'),
});

export const policies = record({
  triage: record({
    kind: z.enum(['direct', 'humanPool', 'ai']).default('direct'),
    categories: z.array(identifier).default([]).describe('Categories that it covers'),
    humanPool: record({
      role: identifier.describe('The role that reads and answers first'),
      sorter: identifier.optional().describe('A role that only sorts, before'),
    }).optional(),
    humanRoutingAccuracy: probability('Chance that a person passes a message on to the right role').default(1),
    ai: ai.optional(),
  }).prefault({}),
  urgency: record({
    safeWindowMin: record({
      sameDay: positive('Minutes within which a same-day message must be read'),
      emergent: positive('Minutes within which an emergent message must be read'),
    }),
    contactWindowMin: positive('Minutes within which an urgent need must have contact with a clinician'),
  }).optional(),
}).prefault({});
export type Policies = z.output<typeof policies>;
