/** Reading a JSON Schema as the format's own: references followed, the option of a union that a value means, limits of numbers. */
import { isObject, type Json, type JsonObject } from './pointer.ts';

export type JsonSchema = JsonObject;

export interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** Greater than this. */
  readonly above?: number;
  readonly isInteger: boolean;
}

/** The schema of a whole study, whatever else its file may extend. */
export const studySchema = (schema: JsonSchema): JsonSchema => follow(schema, { $ref: '#/$defs/study' });

/** What a reference means; what is said beside it wins. */
export function follow(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const { $ref, ...said } = schema;
  if (typeof $ref !== 'string') return schema;
  const target = (root.$defs as JsonObject)[$ref.slice($ref.lastIndexOf('/') + 1)];
  return follow(root, { ...(target as JsonSchema), ...said });
}

/** The options of a union and of those in it, followed; the schema itself when it is none. */
export function optionsOf(root: JsonSchema, schema: JsonSchema): readonly JsonSchema[] {
  const followed = follow(root, schema);
  const options = followed.anyOf ?? followed.oneOf;
  return Array.isArray(options) ? options.flatMap((option: JsonSchema) => optionsOf(root, option)) : [followed];
}

export const propertiesOf = (schema: JsonSchema): { readonly [key: string]: JsonSchema } =>
  isObject(schema.properties) ? (schema.properties as { readonly [key: string]: JsonSchema }) : {};

/** The schema of an object's entries, where any key may stand. */
export const entriesOf = (schema: JsonSchema): JsonSchema | undefined =>
  isObject(schema.additionalProperties) ? schema.additionalProperties : undefined;

/** The schema of what stands under a key; undefined when nothing may. */
export const childSchema = (schema: JsonSchema, key: string): JsonSchema | undefined => propertiesOf(schema)[key] ?? entriesOf(schema);

export const isRequired = (schema: JsonSchema, key: string): boolean => Array.isArray(schema.required) && schema.required.includes(key);

/** The object that carries a number with its evidence. */
export const isEvidence = (schema: JsonSchema): boolean => 'value' in propertiesOf(schema) && 'grade' in propertiesOf(schema);

/** The name of a distribution's family. */
export const familyOf = (schema: JsonSchema): string | undefined => propertiesOf(schema).family?.const as string | undefined;

/** The option that a value means: of those of its kind the one that knows most of its keys; the first of all for no value. */
export function meantOption(options: readonly JsonSchema[], value: Json): JsonSchema {
  const fitting = options.filter((option) => isOfKind(option, value));
  const merit = (option: JsonSchema): number => {
    if (!isObject(value)) return 0;
    const isTagged = familyOf(option) !== undefined && familyOf(option) === value.family;
    return Object.keys(value).filter((key) => childSchema(option, key) !== undefined).length + (isTagged ? 1000 : 0);
  };
  return [...fitting].sort((a, b) => merit(b) - merit(a))[0] ?? options[0];
}

function isOfKind({ type }: JsonSchema, value: Json): boolean {
  if (Array.isArray(value)) return type === 'array';
  if (isObject(value)) return type === 'object';
  if (typeof value === 'number') return type === 'number' || type === 'integer';
  return typeof value === type;
}

export const isNumber = ({ type }: JsonSchema): boolean => type === 'number' || type === 'integer';

/** Bounds that a person would never reach are none. */
export function limitsOf({ type, minimum, maximum, exclusiveMinimum }: JsonSchema): Limits {
  const bound = (value: Json) => (typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined);
  return { min: bound(minimum), max: bound(maximum), above: bound(exclusiveMinimum), isInteger: type === 'integer' };
}

/** The least that a value may be: what must be there, with defaults and smallest numbers. */
export function skeleton(root: JsonSchema, schema: JsonSchema): Json {
  const options = optionsOf(root, schema);
  const initial = follow(root, schema).default;
  if (initial !== undefined) return initial;
  const [first] = options;
  if (isNumber(first)) {
    const { min, above } = limitsOf(first);
    return min ?? (above === undefined ? 0 : above + 1);
  }
  if (first.type === 'object') {
    const required = Array.isArray(first.required) ? (first.required as string[]) : [];
    return Object.fromEntries(required.map((key) => [key, skeleton(root, propertiesOf(first)[key])]));
  }
  if (first.type === 'array') return Number(first.minItems ?? 0) > 0 ? [skeleton(root, first.items as JsonSchema)] : [];
  if (first.type === 'boolean') return false;
  return first.const ?? (Array.isArray(first.enum) ? first.enum[0] : '');
}
