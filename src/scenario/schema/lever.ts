/** What all levers have in common: whether they are on, whom they reach, since when, and what they cost. */
import { z } from 'zod';
import { identifier, nonNegative, record } from './quantity.ts';

export const where = z.record(z.string(), z.string()).describe('Tags that a patient group must have');

const settings = z.array(identifier).min(1).optional().describe('Settings that it covers; all if left out');

/** Of what looks at settings only. */
export const settingCoverage = record({ settings }).prefault({});
/** Of what looks at patients, whatever they send. */
export const patientCoverage = record({ settings, where: where.optional() }).prefault({});

const coverage = record({
  settings,
  where: where.optional(),
  categories: z.array(identifier).min(1).optional().describe('Message categories that it covers; those it can act on if left out'),
});

const usdOnce = nonNegative('Paid once, spread over the year').default(0);
const usdPerMonth = nonNegative('Paid every month').default(0);
const minPerWeek = z
  .record(identifier, nonNegative('Minutes a week of the whole role, apart from messages'))
  .default({})
  .describe('Time of staff by role that it takes besides messages (meetings, training): counted and paid, not taken from sessions');

/** Of what is not paid by the message or the patient. */
export const fixedCost = record({ usdOnce, usdPerMonth, minPerWeek }).prefault({});

const cost = record({
  usdOnce,
  usdPerMonth,
  usdPerMessage: nonNegative(
    'Paid for each message that it acts on: seen by the AI, drafted, settled by advice, closed by protocol; for billing, translation and forms for each answered thread. Education, outreach and protected time have none',
  ).default(0),
  usdPerPatient: nonNegative(
    'Paid once for each patient of the groups covered, as the ramp reaches them; for outreach for each account gained. Spread over the year',
  ).default(0),
  minPerWeek,
});
export type LeverCost = z.output<typeof cost>;

export const weeks = {
  startWeek: nonNegative('Weeks from the start of the run (warm-up included) until it begins').default(0),
  rampWeeks: nonNegative('Weeks from its beginning until it is in full use').default(0),
};

/** A lever: off in the baseline as a rule; an arm says `enabled: true`. */
export function lever<Shape extends z.ZodRawShape>(shape: Shape) {
  return record({
    enabled: z.boolean().default(false).describe('False: as if it were not there'),
    coverage: coverage.prefault({}),
    ...weeks,
    cost: cost.prefault({}),
    ...shape,
  });
}
export interface Lever {
  readonly enabled: boolean;
  readonly coverage: z.output<typeof coverage>;
  readonly startWeek: number;
  readonly rampWeeks: number;
  readonly cost: LeverCost;
}

/** What is different for some patient groups. */
export function differences<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.record(identifier, record({ where, ...shape })).default({});
}
