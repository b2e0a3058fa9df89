/**
 * From the schema and a document to forms: what stands at each place and with which control it is changed. Only one level is looked at
 * at a time, so that what is folded costs nothing.
 */
import {
  childSchema,
  entriesOf,
  familyOf,
  follow,
  isEvidence,
  isNumber,
  isRequired,
  type JsonSchema,
  type Limits,
  limitsOf,
  meantOption,
  optionsOf,
  propertiesOf,
  studySchema,
} from './json-schema.ts';
import { at, isObject, type Json, partsOf, pointerOf, under } from './pointer.ts';
import { keysFor } from './references.ts';

export type Control =
  /** `mayCarryEvidence`: it may stand in an object with what is known of it. */
  | { readonly kind: 'number'; readonly limits: Limits; readonly mayCarryEvidence: boolean }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'text' }
  | { readonly kind: 'several'; readonly options: readonly string[]; readonly isEmptyAllowed: boolean }
  | { readonly kind: 'numbers' }
  /** Whatever else may be in a file: as JSON. */
  | { readonly kind: 'json' };

interface Place {
  readonly pointer: string;
  readonly schema: JsonSchema;
  /** What the format says of it. */
  readonly about?: string;
  /** What holds while nothing is said. */
  readonly initial?: Json;
  readonly isSet: boolean;
  readonly isRequired: boolean;
  /** Its key was chosen by the author: it may be taken out, and others may be added. */
  readonly isEntry: boolean;
  /** Families that a distribution may have, if it is one. */
  readonly families?: readonly string[];
}

export interface FieldPlace extends Place {
  readonly kind: 'field';
  readonly control: Control;
}

export interface GroupPlace extends Place {
  readonly kind: 'group';
  /** Schema of the entries that may be added. */
  readonly entries?: JsonSchema;
}

export type FormPlace = FieldPlace | GroupPlace;

/** Keys of evidence: shown with the number and not beside it. */
const evidenceKeys = ['basis', 'family'];

/** The place at a pointer; undefined when the format has none. */
export function placeAt(schema: JsonSchema, root: Json, pointer: string): FormPlace | undefined {
  let current = studySchema(schema);
  let parent: JsonSchema | undefined;
  const parts = partsOf(pointer);
  for (const [depth, key] of parts.entries()) {
    parent = meantOption(optionsOf(schema, current), at(root, pointerOf(parts.slice(0, depth))));
    const child = childSchema(parent, key);
    if (child === undefined) return undefined;
    current = child;
  }
  return placeOf(schema, root, pointer, current, parent);
}

/** What stands directly in a group, in the order of the format, then of the document. What is not set is in it as well. */
export function childrenOf(schema: JsonSchema, root: Json, { pointer, schema: own }: GroupPlace): FormPlace[] {
  const value = at(root, pointer);
  const option = meantOption(optionsOf(schema, own), value);
  const known = Object.keys(propertiesOf(option));
  const others = isObject(value) ? Object.keys(value).filter((key) => !known.includes(key)) : [];
  return [...known, ...others].flatMap((key) => {
    const child = childSchema(option, key);
    return child === undefined || evidenceKeys.includes(key) ? [] : [placeOf(schema, root, under(pointer, key), child, option)];
  });
}

/** A block that the document does not have and that is not there by itself. */
export const isAbsentGroup = ({ kind, isSet, initial }: FormPlace): boolean => kind === 'group' && !isSet && !isObject(initial);

/** What the format has and the document does not say: numbers and other fields, and blocks to be added. */
export const unsetPlaces = (places: readonly FormPlace[]): FormPlace[] =>
  places.filter((place) => !place.isSet && !place.isRequired && (place.kind === 'field' || isAbsentGroup(place)));

function placeOf(schema: JsonSchema, root: Json, pointer: string, own: JsonSchema, parent: JsonSchema | undefined): FormPlace {
  const value = at(root, pointer);
  const key = partsOf(pointer).at(-1) ?? '';
  const options = optionsOf(schema, own);
  const followed = follow(schema, own);
  const option = meantOption(options, value);
  const families = options.flatMap((one) => familyOf(one) ?? []);
  const place = {
    pointer,
    schema: own,
    about: (followed.description ?? option.description) as string | undefined,
    initial: followed.default,
    isSet: value !== undefined,
    isRequired: parent !== undefined && isRequired(parent, key),
    isEntry: parent !== undefined && propertiesOf(parent)[key] === undefined,
    ...(families.length > 0 ? { families } : {}),
  };
  const isGroup = option.type === 'object' && !isEvidence(option);
  if (isGroup) return { ...place, kind: 'group', entries: entriesOf(option) };
  return { ...place, kind: 'field', control: controlOf(schema, options, option, root, pointer) };
}

function controlOf(schema: JsonSchema, options: readonly JsonSchema[], option: JsonSchema, root: Json, pointer: string): Control {
  const number = options.find(isNumber);
  if (number !== undefined && (isNumber(option) || isEvidence(option)))
    return { kind: 'number', limits: limitsOf(number), mayCarryEvidence: options.some(isEvidence) };
  if (option.type === 'boolean') return { kind: 'switch' };
  if (Array.isArray(option.enum)) return { kind: 'choice', options: option.enum as string[] };
  if (option.type === 'array') return listControl(schema, option, root, pointer);
  if (option.type !== 'string') return { kind: 'json' };
  if (typeof option.pattern === 'string' && option.pattern.includes(':')) return { kind: 'clock' };
  const keys = keysFor(root, pointer);
  return keys === undefined ? { kind: 'text' } : { kind: 'choice', options: keys };
}

function listControl(schema: JsonSchema, { items, minItems }: JsonSchema, root: Json, pointer: string): Control {
  const item = follow(schema, items as JsonSchema);
  if (isNumber(item)) return { kind: 'numbers' };
  const options = Array.isArray(item.enum) ? (item.enum as string[]) : keysFor(root, pointer);
  if (item.type !== 'string' || options === undefined) return { kind: 'json' };
  return { kind: 'several', options, isEmptyAllowed: Number(minItems ?? 0) === 0 };
}
