/** Feedback of answers on demand. */
import { nonNegative, positive, record } from './quantity.ts';

export const loops = record({
  responsiveness: record({
    elasticity: nonNegative('Relative rise of portal use for a relative fall of the time to an answer'),
    referenceMin: positive('Time to an answer at which use is as the needs say'),
    memoryThreads: positive('Answers over which patients form their expectation (exponential average)'),
    atMost: positive('Greatest factor on portal use; its inverse is the least'),
  })
    .optional()
    .describe('Faster answers bring more messages; responsive clinicians attract more'),
}).prefault({});
