/** One study: a world, the arms that change it, and how to run it. */
import { z } from 'zod';
import { calendar } from './calendar.ts';
import { policies } from './policies.ts';
import { need, population } from './population.ts';
import { count, identifier, nonNegative, positive } from './quantity.ts';
import { targets } from './targets.ts';
import { category, setting } from './work.ts';

/** The current version of the format. */
export const schemaVersion = 1;

/** The part that an arm's merge patch may change. */
export const worldShape = {
  calendar: calendar.prefault({}),
  populations: z.record(identifier, population).default({}),
  needs: z.record(identifier, need).default({}),
  categories: z.record(identifier, category),
  settings: z.record(identifier, setting),
  policies,
};
export const world = z.strictObject(worldShape);
/** The world of one arm: plain numbers, defaults filled in, ready to compile. */
export type World = z.output<typeof world>;

export const evidenceEntry = z.strictObject({
  citation: z.string(),
  doi: z.string().optional(),
  url: z.string().optional(),
  population: z.string().optional(),
  measured: z.string().optional().describe('What was measured'),
  status: z.string().optional().describe('How the figure was seen: verified, secondary report, derived, recalled'),
});

export const arm = z.strictObject({
  id: identifier,
  title: z.string(),
  description: z.string().optional(),
  extends: identifier.optional().describe('An earlier arm to start from'),
  patch: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('JSON Merge Patch (RFC 7396) over calendar, populations, needs, categories, settings, policies'),
});

export const run = z.strictObject({
  seed: z.union([z.string(), z.int()]).transform(String).default('1').describe('Any text; the same text gives the same digits'),
  replications: count('Independent repetitions', 2).default(20),
  warmUpDays: nonNegative('Simulated days discarded at the start').default(0),
  observedDays: positive('Simulated days observed after the warm-up'),
});

export const studyShape = {
  $schema: z.string().optional(),
  schemaVersion: z.int().min(1).max(schemaVersion).describe('Version of the format'),
  id: identifier,
  title: z.string(),
  description: z.string().optional(),
  authors: z
    .array(z.union([z.string(), z.strictObject({ name: z.string(), orcid: z.string().optional(), affiliation: z.string().optional() })]))
    .optional(),
  licence: z.string().optional(),
  question: z.strictObject({ asked: z.string(), expected: z.string().optional() }).optional(),
  hypothesis: z.string().optional().describe('What those who decide expect, written down before they see results'),
  finding: z.string().optional().describe('What the results say, in the words of those who read them'),
  decision: z.string().optional().describe('What was decided, and why'),
  extends: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('Id of a built-in scenario or relative path, or a list of them: later ones win, and this file over all'),
  evidence: z.record(identifier, evidenceEntry).default({}),
  arms: z
    .array(arm)
    .min(1)
    .default([{ id: 'baseline', title: 'Baseline' }])
    .describe('The first is the baseline and is always run'),
  run,
  targets: targets.describe('Published figures to hold the results against (validate-against-published); no inputs'),
};
/** A whole scenario file. */
export const study = z.strictObject({ ...studyShape, ...worldShape });
