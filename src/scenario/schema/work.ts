/** Work: message categories, the roles that do them, and settings, where both meet. */
import { z } from 'zod';
import { panel, usdPerContact } from './population.ts';
import { count, distribution, identifier, nonNegative, positive, probability, record } from './quantity.ts';

const byRole = <Value extends z.ZodType>(value: Value) => z.record(identifier, value);

export const category = record({
  title: z.string(),
  priority: count('Order in a waiting line: 0 first', 0).default(1),
  needsReply: z.boolean().default(false).describe('True: a patient waits for an answer'),
  patientMessage: z.boolean().default(false).describe('True: written by a patient; counts in messages per thread'),
  start: identifier.optional().describe('The role that gets it first; a triage policy that covers the category overrides it'),
  intake: identifier.optional().describe('A role that takes it in before triage, as a clerk takes a phone call'),
  whenClosed: record({ callAfterMin: distribution })
    .optional()
    .describe('While the intake role is off duty nobody calls: patients call this long after it comes back'),
  handlingMin: byRole(distribution).describe('Hands-on minutes by role'),
  readingMin: byRole(distribution)
    .default({})
    .describe('Minutes a role spends that reads it and must pass it on; its handling time if left out'),
  resolver: byRole(probability('Share that this role is the first able to close'))
    .optional()
    .describe('Which role is the least senior able to close it: shares that sum to one'),
  forwards: byRole(byRole(probability('Chance to go on to that role')))
    .default({})
    .describe('Explicit routing instead of resolver: after a role, the chance to go on to each other; the rest is done'),
  complexityCorrelation: probability('How strongly complexity drives handling time (Gaussian copula)').default(0),
  followUp: record({
    probability: probability('Chance that the patient writes back once it is done'),
    delayMin: distribution,
    category: identifier.optional().describe('What the follow-up is; the same category if left out'),
  }).optional(),
  triggers: record({
    probability: probability('Chance that it makes the patient write'),
    delayMin: distribution,
    category: identifier,
  })
    .optional()
    .describe('A message that it triggers on arrival (a released result makes the patient write)'),
  patience: record({
    waitMin: distribution,
    until: z.enum(['opened', 'answered']).default('opened'),
    nudge: probability('Then sends a duplicate').default(0),
    call: probability('Then phones (as callCategory)').default(0),
    callCategory: identifier.optional(),
    visit: probability('Then comes to the clinic').default(0),
    emergency: probability('Then goes to an emergency department').default(0),
    usdPerVisit: usdPerContact,
    usdPerEmergency: usdPerContact,
    seenAfterMin: distribution.optional().describe('Minutes until who comes or goes there is seen; at once if left out'),
    urgentFactor: nonNegative('Patience with an urgent need, relative to a routine one').default(1),
    remindAgain: z.boolean().default(false).describe('True: after a nudge or call the patient waits again'),
    retry: record({
      probability: probability('Chance to try again after leaving'),
      afterMin: distribution,
    })
      .optional()
      .describe('Who leaves (hangs up, or is not engaged) may try again later'),
  })
    .optional()
    .describe('How long a patient waits before acting; who does none of these leaves'),
  multiTopic: record({
    share: probability('Share of messages with several topics'),
    handlingFactor: nonNegative('Their handling time, relative to the others'),
  }).optional(),
  ageing: record({ afterMin: positive('Waiting minutes after which the priority changes'), priority: count('New priority', 0) }).optional(),
});
export type Category = z.output<typeof category>;

export const role = record({
  title: z.string().optional(),
  headCount: count('People (or servers)'),
  fte: positive('Full-time equivalents of each').default(1),
  rank: count('Seniority: a role can close whatever a lower rank can close', 0).default(0),
  recognition: probability('Chance that a reader of this role recognises an urgent message').default(0),
  isClinician: z
    .boolean()
    .default(false)
    .describe('True: an urgent need that a member closes, knowing it is urgent, has had contact with a clinician'),
  inBasket: z.enum(['own', 'shared']).default('shared').describe('own: each has an in-basket; shared: one waiting line for all'),
  discipline: z.enum(['fifo', 'lifo', 'shortest-first']).default('fifo'),
  usesPriority: z.boolean().default(true).describe('False: the line ignores the priorities of its messages'),
  preemption: z
    .enum(['none', 'resume', 'restart', 'resample'])
    .default('none')
    .describe('Whether a more urgent message interrupts work in hand'),
  calendar: z
    .union([identifier, z.array(identifier).min(1)])
    .default('always')
    .describe('Key of calendar.staff, or "always"; a list is dealt to the members in turn'),
  sessionEnd: z
    .enum(['finish', 'resume', 'restart', 'resample'])
    .default('finish')
    .describe('What happens to work in hand at the end of a session'),
  switchMin: nonNegative('Minutes lost on turning to the inbox').default(0),
  leaveWeeksPerYear: nonNegative('Weeks of leave a year of each; drawn by person, whole weeks').default(0),
  wageUsdPerHour: nonNegative(
    'Wage (the note says whether with benefits); labour is left out of the money where nothing is said',
  ).optional(),
  heavyLoadPerWeek: positive('Messages a week and full-time equivalent above which a load counts as heavy').optional(),
  awayWhenEmpty: distribution
    .optional()
    .describe('With nothing waiting the person is away for this long, again and again (server vacations)'),
});
export type Role = z.output<typeof role>;

export const arrival = record({
  perMin: nonNegative('Messages a minute').optional(),
  perHour: nonNegative('Messages an hour').optional(),
  perDay: nonNegative('Messages a calendar day').optional(),
  perWorkday: nonNegative('Messages a business day').optional(),
  perWeek: nonNegative('Messages a week').optional(),
  timesMin: z.array(z.number().min(0)).min(1).optional().describe('Arrivals at these minutes of the run, and no others'),
  everyMin: positive('One arrival each so many minutes, the first after one interval').optional(),
  perMemberOf: identifier.optional().describe('The rate is for each FTE of this role, and each message belongs to one of its members'),
  profile: identifier.optional().describe('Key of calendar.profiles; flat if left out'),
  batchSize: distribution.optional().describe('Messages at each arrival, rounded; 1 if left out'),
});

const localNeed = record({
  factor: nonNegative('Needs a patient, relative to the need').default(1),
  sameDay: probability('Share that must be seen the same day, instead').optional(),
  emergent: probability('Share that is an emergency, instead').optional(),
});

const localCategory = record({
  start: identifier.optional(),
  handlingFactor: byRole(nonNegative('Handling and reading time of this role, relative to the category')).default({}),
  resolver: byRole(probability('Share that this role is the first able to close')).optional(),
  followUp: probability('Chance that the patient writes back').optional(),
});

export const setting = record({
  title: z.string().optional(),
  roles: z.record(identifier, role),
  shared: byRole(identifier)
    .default({})
    .describe('Roles that the staff of another setting fill here as well, with the id of that setting: a regional hub, a phone line'),
  categories: z.record(identifier, localCategory).default({}).describe('What is different here about message categories'),
  panel: panel.optional(),
  needs: z
    .union([z.array(identifier), z.record(identifier, localNeed)])
    .optional()
    .describe('Needs that arise in the panel, as a list or with what is different here; all if left out'),
  arrivals: z.record(identifier, arrival).default({}).describe('Messages that do not come from needs, by category'),
  openingBacklog: z
    .record(identifier, count('Messages'))
    .default({})
    .describe(
      'Messages that wait already when the run begins, by category; they come at its first minute, and their waiting counts from there',
    ),
  busyness: record({
    weekCv: nonNegative('Spread of demand between weeks (gamma)').default(0),
    dayCv: nonNegative('Spread of demand between days (gamma)').default(0),
  }).optional(),
});
export type Setting = z.output<typeof setting>;
