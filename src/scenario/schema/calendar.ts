/** Time: hour-of-week profiles of demand, and the weekly sessions in which staff work. */
import { z } from 'zod';
import { weekdays } from '../clock.ts';
import { count, distribution, identifier, nonNegative, positive, probability, record } from './quantity.ts';

export const weekday = z.enum(weekdays);
const weight = z.number().min(0);

/** How demand is spread over time. Weights are relative: the arrivals say the rate. */
export const profile = z.union([
  record({
    dayWeights: z.array(weight).length(7).describe('Monday to Sunday'),
    hourWeights: z.array(weight).length(24).describe('Hours 0 to 23'),
    weekendHourWeights: z.array(weight).length(24).optional().describe('Hours 0 to 23 on Saturday and Sunday'),
  }),
  record({
    shape: z
      .enum(['step', 'linear'])
      .describe('step: constant in each bin. linear: straight lines through the weights at the starts of the bins'),
    periodMin: positive('Length of the period in minutes; the bins are equal'),
    weights: z.array(weight).min(1),
  }),
]);
export type Profile = z.output<typeof profile>;

export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'a time of day as "hh:mm"' })
  .describe('Time of day as "hh:mm"');

const visits = record({
  everyMin: positive('Minutes from one scheduled visit to the next'),
  durationMin: distribution,
  noShow: probability('Share of visits to which the patient does not come'),
  shortestGapMin: nonNegative('A gap between visits shorter than this is not used for the inbox'),
  gapUse: probability('Chance that a gap between visits is used for the inbox'),
});

const session = record({
  days: z.array(weekday).min(1).optional().describe('Days of the week; with from and to'),
  from: clock.optional(),
  to: clock.optional(),
  fromMin: nonNegative('Start in minutes from the start of the period; instead of days, from and to').optional(),
  toMin: positive('End in minutes from the start of the period').optional(),
  work: z.enum(['inbox', 'visits']).default('inbox').describe('visits: only the gaps between visits are free for the inbox'),
  afterHours: z.boolean().default(false).describe('True: all work in this session counts as after hours'),
  visits: visits.optional(),
  blocks: record({
    everyMin: positive('Length of a block in minutes'),
    share: probability('Share of each block that is free for the inbox'),
  })
    .optional()
    .describe('Only a share of the session is free for messages, in blocks staggered over the staff'),
  ifBacklog: record({
    atZero: probability('Chance of the session taking place with nothing open'),
    perOpenMessage: nonNegative('Added chance for each open message'),
    atMost: probability('Greatest chance'),
  })
    .optional()
    .describe('An optional session: it takes place with a chance that rises with the open messages, and ends when none is left'),
});
export type Session = z.output<typeof session>;

/** Sessions that repeat. A session in which nobody works is left out. */
export const staffCalendar = record({
  periodMin: positive('Length of the period in minutes; a week if left out').optional(),
  sessions: z.record(identifier, session),
});
export type StaffCalendar = z.output<typeof staffCalendar>;

const surge = record({
  fromDay: count('Day of the run, 0 for the first Monday', 0),
  days: positive('Length in days'),
  rampDays: nonNegative('Days of rising at its start, and of falling at its end').default(0),
  factor: nonNegative('Demand at its height, relative to before'),
  settings: z.array(identifier).min(1).optional().describe('Where; everywhere if left out'),
  needs: z.array(identifier).min(1).optional().describe('Which needs; all if left out and categories as well'),
  categories: z.array(identifier).min(1).optional().describe('Which arrivals that do not come from needs'),
});
export type Surge = z.output<typeof surge>;

export const calendar = record({
  businessDays: z.array(weekday).min(1).default(['mon', 'tue', 'wed', 'thu', 'fri']),
  profiles: z.record(identifier, profile).default({}),
  staff: z.record(identifier, staffCalendar).default({}).describe('Weekly templates that roles refer to'),
  surges: z.record(identifier, surge).default({}).describe('Times of greater (or smaller) demand, such as a winter'),
  holidays: z.array(count('Day of the run, 0 for the first Monday', 0)).default([]).describe('Days that are not business days'),
});
