/** Numbers, distributions and their evidence: the leaves of a scenario. */
import './jitless.ts';
import { z } from 'zod';

/** Where a number comes from: an entry of the evidence table, a grade and a note. */
export const basis = z.strictObject({
  source: z.string().optional().describe('Key of an entry in the evidence table'),
  grade: z.enum(['measured', 'derived', 'assumed']).describe('How well the number is known'),
  note: z.string().optional(),
});
export type Basis = z.output<typeof basis>;

/** What a number that carries its evidence may say besides its value. */
export const quantityKeys = ['value', 'low', 'high', 'distribution', 'source', 'grade', 'note'] as const;

export interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly integer?: boolean;
}

function limited(limits: Limits) {
  let number = limits.integer ? z.int() : z.number();
  if (limits.min !== undefined) number = number.min(limits.min);
  if (limits.max !== undefined) number = number.max(limits.max);
  if (limits.above !== undefined) number = number.gt(limits.above);
  return number;
}

/**
 * A number, bare or with its evidence `{ value, low, high, distribution, source, grade, note }`.
 * The parsed world holds the bare value; the evidence stays in the scenario's document.
 */
export function quantity(limits: Limits, description: string) {
  const number = limited(limits);
  const evident = z
    .strictObject({
      value: number,
      low: number.optional(),
      high: number.optional(),
      distribution: z.enum(['uniform', 'triangular', 'normal', 'lognormal', 'beta', 'log-uniform']).optional(),
      source: z.string().optional(),
      grade: z.enum(['measured', 'derived', 'assumed']).optional(),
      note: z.string().optional(),
    })
    .transform((evident) => evident.value);
  return z.union([number, evident]).describe(description);
}

export const probability = (description: string) => quantity({ min: 0, max: 1 }, description);
export const nonNegative = (description: string) => quantity({ min: 0 }, description);
export const positive = (description: string) => quantity({ above: 0 }, description);
export const count = (description: string, min = 1) => quantity({ min, integer: true }, description);

/** A strict object that may also carry a `basis` for all the bare numbers in it. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, basis: basis.optional() });
}

const family = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ family: z.literal(name), ...shape, basis: basis.optional() });

/**
 * A distribution of a non-negative quantity, in the unit that its key names. Mean and coefficient of variation are those of
 * the quantity itself, not of its logarithm.
 */
export const distribution = z
  .union([
    quantity({ min: 0 }, 'A bare number is deterministic'),
    z.discriminatedUnion('family', [
      family('deterministic', { mean: nonNegative('The value') }),
      family('exponential', { mean: positive('Mean') }),
      family('lognormal', { mean: positive('Mean'), cv: positive('Standard deviation over mean') }),
      family('gamma', { mean: positive('Mean'), cv: positive('Standard deviation over mean (1/sqrt(shape))') }),
      family('weibull', { mean: positive('Mean'), shape: positive('Shape; below 1 heavy-tailed') }),
      family('triangular', { low: nonNegative('Least'), mode: nonNegative('Most likely'), high: nonNegative('Greatest') }),
      family('uniform', { low: nonNegative('Least'), high: nonNegative('Greatest') }),
      family('empirical', {
        values: z.array(z.number().min(0)).min(1).describe('Observed values'),
        weights: z.array(z.number().min(0)).min(1).optional().describe('One weight for each value; equal if left out'),
      }),
      family('sequence', {
        values: z.array(z.number().min(0)).min(1).describe('Taken in turn: the nth message of a stream takes the nth'),
      }),
    ]),
  ])
  .describe('A distribution: a number, or a family with its parameters');
export type Distribution = z.output<typeof distribution>;

export const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: 'letters, digits and dashes, starting with a letter' })
  .describe('Letters, digits and dashes, starting with a letter');
