/** Levers on staff: protected time, protocols, cover for leave. */
import { z } from 'zod';
import { clock, weekday } from './calendar.ts';
import { fixedCost, lever, settingCoverage } from './lever.ts';
import { distribution, identifier, nonNegative, probability, record } from './quantity.ts';

/** Time for messages that visits give way to. */
export const protectedTime = lever({
  role: identifier.describe('Whose sessions'),
  days: z.array(weekday).min(1).describe('Days of the week on which it is'),
  from: clock.describe('Its beginning as "hh:mm"'),
  to: clock.describe('Its end as "hh:mm"'),
  usdPerVisit: nonNegative('Revenue of each visit that gives way').default(0),
});

/** A role closes refills by protocol, without the prescriber. */
export const refillProtocol = lever({
  role: identifier.describe('Who works by the protocol'),
  share: probability('Share of the requests beyond the role that the protocol lets it close; what it can close anyway it closes as well'),
  wrong: probability('Share of these that should have gone to the prescriber').default(0),
  comesBack: probability('Chance that such a wrong decision comes back as another message').default(0),
  comesBackAfterMin: distribution.optional().describe('Minutes until it does'),
});

/** Who looks after the in-basket of somebody on leave. */
export const leaveCover = record({
  kind: z
    .enum(['none', 'colleague', 'pool'])
    .default('none')
    .describe('none: messages wait. colleague: another member of the role takes them. pool: a role takes them'),
  coverage: settingCoverage,
  startWeek: nonNegative(
    'Weeks from the start of the run (warm-up included) until it begins. It has no ramp: an in-basket is looked after or it is not',
  ).default(0),
  cost: fixedCost,
  role: identifier.optional().describe('With pool: which role reads them first'),
  handlingFactor: nonNegative('Handling time of a colleague, relative to the owner').default(1),
}).prefault({});
