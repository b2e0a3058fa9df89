/** Patients: groups of a population, and the needs that make them turn to the clinic. */
import { z } from 'zod';
import { identifier, nonNegative, probability, quantity, record } from './quantity.ts';

const group = record({
  title: z.string(),
  tags: z.record(z.string(), z.string()).default({}).describe('Language, age band, digital access, ...; levers refer to them'),
  share: probability('Share of the panel'),
  disadvantageRank: quantity({ min: 0 }, 'Greater: more disadvantaged').optional(),
  portalActive: probability('Chance that a patient of the group has an active portal account'),
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

/** Why a patient makes contact. The channel decides which message category it becomes. */
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
    share: probability('Share of the needs not sent through the portal that are phoned in; the rest makes no contact'),
  }).optional(),
});
export type Need = z.output<typeof need>;

export const panel = record({
  patients: quantity({ min: 1, integer: true }, 'Patients of the setting'),
  population: identifier,
  owners: identifier.describe('The role whose members have patients of their own'),
  spreadCv: nonNegative('Spread of demand between the owners (lognormal): standard deviation over mean').default(0),
});
