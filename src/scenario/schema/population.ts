/** Patients: groups of a population, and the needs that make them turn to the clinic. */
import { z } from 'zod';
import { distribution, identifier, nonNegative, probability, quantity, record } from './quantity.ts';

const group = record({
  title: z.string(),
  tags: z.record(z.string(), z.string()).default({}).describe('Language, age band, digital access, ...; levers refer to them'),
  share: probability('Share of the panel'),
  disadvantageRank: quantity({ min: 0 }, 'Greater: more disadvantaged').optional(),
  portalActive: probability('Chance that a patient of the group has an active portal account'),
  portalAdoptionPerYear: probability('Share of those without an active account who get one within a year, by themselves').default(0),
  unreadReplies: probability('Share of answers sent through the portal that the patient does not read').default(0),
  needFactor: nonNegative('Needs a patient, relative to the population').default(1),
  portalFactor: nonNegative('Choice of the portal when active, relative to the population').default(1),
  callNotEngaged: probability('Chance that an answered call fails because the caller is not engaged (language)').default(0),
});
export type PatientGroup = z.output<typeof group>;

export const population = record({
  title: z.string(),
  groups: z.record(identifier, group),
  frailtyCv: nonNegative('Spread of needs between patients (gamma): standard deviation over mean').default(0),
});

export const urgencies = ['routine', 'sameDay', 'emergent'] as const;
export type Urgency = (typeof urgencies)[number];

export const usdPerContact = nonNegative(
  'Cost of each contact to whoever pays for it, the time of staff included; no cost is counted where nothing is said',
).default(0);

/** Why a patient makes contact. The channel decides which message category it becomes. */
const inPerson = (who: string) =>
  record({
    share: probability(`Share of the needs neither sent nor phoned nor brought otherwise that ${who}`),
    urgentShare: probability('The same for urgent needs').optional(),
    contactAfterMin: distribution.describe('Minutes until a clinician sees the patient'),
    usdPerContact,
    category: identifier.optional().describe('A message that it makes for the staff, such as a note of the visit'),
  });

export const need = record({
  title: z.string(),
  perPatientYear: nonNegative('Needs a patient and year, over all groups'),
  profile: identifier.optional().describe('Key of calendar.profiles; flat if left out'),
  urgency: record({
    sameDay: probability('Share that must be seen the same day'),
    emergent: probability('Share that is an emergency'),
  }).optional(),
  portal: record({
    category: identifier.describe('The message category it becomes'),
    share: probability('Share of needs sent through the portal by patients with an active account'),
    urgentShare: probability('The same for urgent needs').optional(),
  }).optional(),
  phone: record({
    category: identifier,
    share: probability('Share of the needs not sent through the portal that are phoned in'),
    urgentShare: probability('The same for urgent needs').optional(),
  }).optional(),
  visit: inPerson('the patient brings to the clinic, as a walk-in or an earlier visit').optional(),
  emergency: inPerson('the patient takes to an emergency department').optional().describe('What is left makes no contact'),
});
export type Need = z.output<typeof need>;

export const panel = record({
  patients: quantity({ min: 1, integer: true }, 'Patients of the setting'),
  population: identifier,
  owners: identifier.describe('The role whose members have patients of their own'),
  spreadCv: nonNegative('Spread of demand between the owners (lognormal): standard deviation over mean').default(0),
});
