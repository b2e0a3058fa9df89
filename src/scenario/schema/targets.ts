/** Targets: figures that were published of the deployment which a scenario describes, to be held against what comes out. */
import { z } from 'zod';
import { identifier } from './quantity.ts';

export const targetKinds = ['input', 'consistency', 'validation'] as const;

export const target = z.strictObject({
  title: z.string().describe('What was published, in a few words'),
  kind: z
    .enum(targetKinds)
    .describe(
      'input: the figure chose a parameter and is spent. consistency: a parameter was set from a figure akin to it. validation: nothing was set from it',
    ),
  outcome: z.string().describe('Id of an outcome, for example responseMin'),
  statistic: z.string().optional().describe('For example p50; the first that the outcome has, if left out'),
  arm: identifier.optional().describe('The baseline if left out'),
  setting: identifier.optional().describe('All settings together if left out'),
  role: identifier.optional(),
  group: identifier.optional(),
  category: z
    .union([identifier, z.array(identifier).min(2)])
    .optional()
    .describe('Of a list the outcome is summed: only for what is counted or timed per day'),
  comparedWith: z.literal('baseline').optional().describe('The figure is a change from the first arm; `as` says of which kind'),
  as: z.enum(['difference', 'relative']).optional().describe('difference: arm minus baseline. relative: the same over the baseline'),
  factor: z.number().gt(0).optional().describe('By which the simulated number is multiplied to be in the unit of the published one'),
  value: z.number().optional().describe('As published; left out when only a range or a direction was'),
  low: z.number().optional().describe('Least simulated value that passes'),
  high: z.number().optional().describe('Greatest simulated value that passes'),
  tolerance: z.number().min(0).optional().describe('Instead of low and high: the distance from the value that passes'),
  unit: z.string().describe('In words; what has the unit `fraction` is shown in per cent'),
  source: z.string().describe('Key of an entry in the evidence table'),
  note: z.string().optional(),
});
export type Target = z.output<typeof target>;

/** By an id of their own. */
export const targets = z.record(identifier, target).default({});

/** What passes, both limits included. */
export function limitsOf({ value = Number.NaN, tolerance, low, high }: Target): { readonly low: number; readonly high: number } {
  return tolerance === undefined ? { low: low ?? value, high: high ?? value } : { low: value - tolerance, high: value + tolerance };
}
