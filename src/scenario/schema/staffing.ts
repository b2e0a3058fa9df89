/** Levers on staff: protected time, protocols, cover for leave. */
import { z } from 'zod';
import { clock, weekday } from './calendar.ts';
import { lever } from './lever.ts';
import { identifier, nonNegative, probability, record } from './quantity.ts';

/** Time for messages that visits give way to. */
export const protectedTime = lever({
  role: identifier.describe('Whose sessions'),
  days: z.array(weekday).min(1),
  from: clock,
  to: clock,
  usdPerVisit: nonNegative('Revenue of each visit that gives way').default(0),
});

/** A role closes refills by protocol, without the prescriber. */
export const refillProtocol = lever({
  role: identifier.describe('Who works by the protocol'),
  share: probability('Share of the requests beyond the role that the protocol lets it close; what it can close anyway it closes as well'),
  wrong: probability('Share of these that should have gone to the prescriber').default(0),
});

/** Who looks after the in-basket of somebody on leave. */
export const leaveCover = record({
  kind: z
    .enum(['none', 'colleague', 'pool'])
    .default('none')
    .describe('none: messages wait. colleague: another member of the role takes them. pool: a role takes them'),
  role: identifier.optional().describe('With pool: which role reads them first'),
  handlingFactor: nonNegative('Handling time of a colleague, relative to the owner').default(1),
}).prefault({});
