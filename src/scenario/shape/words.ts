/** What a schema expects, in plain words. */
import { z } from 'zod';
import { isEvidence, optionsOf, tagOf } from './schema-walk.ts';

/** For example `a number from 0 to 1`, `a list of 7`, `one of "step", "linear"`, `a number of at least 0 or an object { family: ... }`. */
export function expectation(schema: z.ZodType): string {
  // A number with its evidence is still a number.
  const options = optionsOf(schema).filter((option) => !isEvidence(option));
  return [...new Set(options.map(single))].join(' or ');
}

function single(schema: z.ZodType): string {
  if (schema instanceof z.ZodNumber) return numberWords(schema);
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values]);
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodArray) return listWords(schema);
  const tag = tagOf(schema);
  return tag === undefined ? 'an object' : `an object { ${tag.key}: ... }`;
}

export function oneOf(values: readonly unknown[]): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? list : `one of ${list}`;
}

interface Limits {
  readonly type?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

function numberWords(schema: z.ZodNumber): string {
  const { type, minimum, exclusiveMinimum, maximum } = z.toJSONSchema(schema) as Limits;
  const number = type === 'integer' ? 'a whole number' : 'a number';
  // Every whole number of JavaScript has this limit; nobody wants to read it.
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const least = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  if (least !== undefined && most !== undefined) return `${number} from ${least} to ${most}`;
  if (least !== undefined) return `${number} of at least ${least}`;
  if (exclusiveMinimum !== undefined) return `${number} above ${exclusiveMinimum}`;
  return most === undefined ? number : `${number} of at most ${most}`;
}

function listWords(schema: z.ZodArray): string {
  const { minItems, maxItems } = z.toJSONSchema(schema, { io: 'input' }) as Limits;
  if (minItems === undefined) return maxItems === undefined ? 'a list' : `a list of at most ${maxItems}`;
  if (minItems === maxItems) return `a list of ${minItems}`;
  return `a list of at least ${minItems}`;
}
