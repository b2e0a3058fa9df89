/** Policies: the levers. Every lever is part of the world; an arm turns it on or changes it. */
import { z } from 'zod';
import { billing, education, outreach, selfService, structuredIntake, translation } from './access.ts';
import { drafts } from './drafts.ts';
import { governance } from './governance.ts';
import { loops } from './loops.ts';
import { positive, record } from './quantity.ts';
import { leaveCover, protectedTime, refillProtocol } from './staffing.ts';
import { triage } from './triage.ts';

export const policies = record({
  triage,
  drafts: drafts.optional(),
  governance,
  selfService: selfService.optional(),
  billing: billing.optional(),
  education: education.optional(),
  outreach: outreach.optional(),
  translation: translation.optional(),
  structuredIntake: structuredIntake.optional(),
  protectedTime: protectedTime.optional(),
  refillProtocol: refillProtocol.optional(),
  leaveCover,
  feedback: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'off opens every loop at once: nobody nudges, calls, visits or tries again because of waiting; speed, prices and the quality of answers do not change demand',
    ),
  loops,
  urgency: record({
    safeWindowMin: record({
      sameDay: positive('Minutes within which a same-day message must be read'),
      emergent: positive('Minutes within which an emergent message must be read'),
    }),
    contactWindowMin: positive('Minutes within which an urgent need must have contact with a clinician'),
  }).optional(),
}).prefault({});
export type Policies = z.output<typeof policies>;
