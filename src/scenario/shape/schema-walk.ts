/** Finding one's way in the schemas: what stands behind defaults, which option of a union a value means, what a key holds. */
import { z } from 'zod';
import { isObject } from '../merge-patch.ts';
import { quantityKeys } from '../schema/quantity.ts';

/** Without the defaults, optionality and transformations around it. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in as z.ZodType);
  return schema;
}

export function mayBeLeftOut(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

/** The options of a union, those of unions in it included; the schema itself when it is none. */
export function optionsOf(schema: z.ZodType): readonly z.ZodType[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion ? inner.options.flatMap((option) => optionsOf(option as z.ZodType)) : [inner];
}

/** The options that take a value of this kind, whether or not the value itself is right. */
export function fittingOptions(schema: z.ZodType, value: unknown): readonly z.ZodType[] {
  return optionsOf(schema).filter((option) => takesKind(option, value));
}

function takesKind(schema: z.ZodType, value: unknown): boolean {
  if (schema instanceof z.ZodUnknown) return true;
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return isObject(value);
  if (schema instanceof z.ZodArray) return Array.isArray(value);
  if (schema instanceof z.ZodNumber) return typeof value === 'number';
  if (schema instanceof z.ZodBoolean) return typeof value === 'boolean';
  return typeof value === 'string';
}

/** The one option that a value means: the one whose tag it bears, or else the one that knows most of its keys. */
export function meantOption(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const fitting = fittingOptions(schema, value);
  if (fitting.length < 2 || !isObject(value)) return fitting[0];
  const merits = fitting.map((option) => {
    const known = Object.keys(value).filter((key) => childOf(option, key) !== undefined).length;
    const tag = tagOf(option);
    return known + (tag?.values.includes(value[tag.key]) ? 1000 : 0);
  });
  return fitting[merits.indexOf(Math.max(...merits))];
}

/** The key that tells the options of a union apart, with the texts that stand for this one. */
export function tagOf(schema: z.ZodType): { key: string; values: readonly unknown[] } | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  for (const [key, child] of Object.entries(schema.shape)) {
    if (child instanceof z.ZodLiteral) return { key, values: [...child.values] };
  }
  return undefined;
}

/** The schema of what an object, record or list holds under a key; undefined when it knows no such key. */
export function childOf(outer: z.ZodType, key: string | number): z.ZodType | undefined {
  const schema = unwrap(outer);
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}

/** The keys of an object; none for anything else. */
export function keysOf(outer: z.ZodType): readonly string[] {
  const schema = unwrap(outer);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Those that may not be left out. */
export function requiredKeys(outer: z.ZodType): readonly string[] {
  return keysOf(outer).filter((key) => !mayBeLeftOut(childOf(outer, key) as z.ZodType));
}

/** What a schema says of itself to a reader, as the continuation of a sentence. */
export function meaningOf(schema: z.ZodType | undefined): string | undefined {
  if (schema === undefined) return undefined;
  const inner = unwrap(schema);
  // By role: what is said of each.
  if (schema.description === undefined && inner instanceof z.ZodRecord) return meaningOf(inner.valueType as z.ZodType);
  const text = schema.description ?? inner.description;
  // An abbreviation keeps its capitals.
  return text?.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}

/** True for the object that carries a number with its evidence. */
export function isEvidence(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && quantityKeys.every((key) => Object.hasOwn(schema.shape, key));
}
