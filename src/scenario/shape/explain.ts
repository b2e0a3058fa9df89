/**
 * Says in plain words where a value departs from its schema. Zod decides whether it does; its own messages about unions
 * ("invalid input") would not help anybody, so this walks the value beside the schema and picks the option that was meant.
 */
import { z } from 'zod';
import { isObject, type JsonObject } from '../merge-patch.ts';
import { nearest, suggestion } from '../nearest.ts';
import { error, type Flaw, mostProblems, type Path, quoted, valueText } from '../problem.ts';
import { sample } from './sample.ts';
import { fittingOptions, keysOf, mayBeLeftOut, meaningOf, meantOption, optionsOf, tagOf, unwrap } from './schema-walk.ts';
import { expectation, oneOf } from './words.ts';

/** With something right to put in the place of what is wrong, so that the rest can be looked at; undefined: leave it out. */
export interface ShapeFlaw extends Flaw {
  readonly instead?: unknown;
}

/** Everything that zod refuses in a value; empty when it refuses nothing. */
export function explain(schema: z.ZodType, value: unknown, path: Path = []): readonly ShapeFlaw[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  const flaws: ShapeFlaw[] = [];
  look(schema, value, path, flaws);
  // What the walk does not know, zod still does.
  if (flaws.length === 0) {
    flaws.push(...parsed.error.issues.map((issue) => error([...path, ...(issue.path as Path)], 'something else', issue.message)));
  }
  return flaws;
}

function look(schema: z.ZodType, value: unknown, path: Path, flaws: ShapeFlaw[]): void {
  if (flaws.length > mostProblems) return;
  if (value === undefined && mayBeLeftOut(schema)) return;
  const option = meantOption(schema, value);
  if (option === undefined) {
    flaws.push(mismatch(schema, value, path));
    return;
  }
  const wrongTag = tagFlaw(schema, option, value, path);
  if (wrongTag !== undefined) flaws.push(wrongTag);
  else if (option instanceof z.ZodObject) lookAtObject(option, value as JsonObject, path, flaws);
  else if (option instanceof z.ZodRecord) lookAtRecord(option, value as JsonObject, path, flaws);
  else if (option instanceof z.ZodArray) lookAtList(option, value as readonly unknown[], path, flaws);
  else lookAtLeaf(option, value, path, flaws);
}

function mismatch(schema: z.ZodType, value: unknown, path: Path): ShapeFlaw {
  const expected = expectation(schema);
  const isToldLittle = value === undefined || value === null || expected.startsWith('text');
  const meaning = isToldLittle ? meaningOf(schema) : undefined;
  // Of a `mean` it is not worth saying that it is the mean.
  const hint = mismatchHint(schema, value) ?? (meaning === path.at(-1) ? undefined : meaning);
  return { ...error(path, expected, valueText(value), hint), instead: sample(schema) };
}

function mismatchHint(schema: z.ZodType, value: unknown): string | undefined {
  const options = optionsOf(schema);
  const takes = (Kind: new (...args: never[]) => z.ZodType) => options.some((option) => option instanceof Kind);
  if (typeof value === 'string') {
    if (takes(z.ZodBoolean) && /^(yes|on|no|off|true|false)$/i.test(value)) return `write ${/^(yes|on|true)$/i.test(value)}`;
    const tagged = options.find((option) => tagOf(option)?.values.includes(value));
    const tag = tagged && tagOf(tagged);
    if (tag !== undefined) return `write { ${tag.key}: ${value}, ... }`;
    const text = value.trim();
    if (takes(z.ZodNumber) && text !== '' && Number.isFinite(Number(text))) return `write ${Number(text)} without quotation marks`;
    const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(text);
    if (takes(z.ZodNumber) && percent !== null) return `write ${Number((Number(percent[1]) / 100).toPrecision(12))}`;
    const withUnit = /^(\d+(?:\.\d+)?) ?[A-Za-z]+$/.exec(text);
    if (takes(z.ZodNumber) && withUnit !== null) return `write ${Number(withUnit[1])}: the name of the key says the unit`;
  }
  if (value === undefined || value === null) return undefined;
  const [keys] = options.map(keysOf).filter((keys) => keys.length > 0);
  if (options.length === 1 && keys !== undefined) return `with ${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ', ...' : ''}`;
  if (takes(z.ZodString) && (typeof value === 'number' || typeof value === 'boolean')) return `write "${value}" in quotation marks`;
  return undefined;
}

/** An object whose tag (the family of a distribution) is missing or unknown. */
function tagFlaw(schema: z.ZodType, option: z.ZodType, value: unknown, path: Path): ShapeFlaw | undefined {
  const nested = nestedTag(schema, value);
  if (nested !== undefined) {
    const { key, tagged } = nested;
    return {
      ...error(path, `an object { ${key}: ... }`, `an object { ${tagged}: ... }`, `write { ${key}: ${tagged}, ... }`),
      instead: sample(schema),
    };
  }
  const tag = tagOf(option);
  if (tag === undefined || !isObject(value) || tag.values.includes(value[tag.key])) return undefined;
  const all = fittingOptions(schema, value).flatMap((fitting) => tagOf(fitting)?.values ?? []);
  const written = value[tag.key];
  const meant = typeof written === 'string' ? nearest(written, all as string[]) : undefined;
  const hint = meant === undefined ? undefined : `did you mean "${meant}"?`;
  return { ...error([...path, tag.key], oneOf(all), valueText(written), hint), instead: tag.values[0] };
}

/** `{ exponential: 5 }`: what should be the value of the tag is a key. */
function nestedTag(schema: z.ZodType, value: unknown): { key: string; tagged: string } | undefined {
  const [first, ...more] = isObject(value) ? Object.keys(value) : [];
  if (first === undefined || more.length > 0) return undefined;
  const tags = optionsOf(schema).map(tagOf);
  const tag = tags.find((one) => one?.values.includes(first));
  return tag && { key: tag.key, tagged: first };
}

function lookAtObject(schema: z.ZodObject, value: JsonObject, path: Path, flaws: ShapeFlaw[]): void {
  const known = Object.keys(schema.shape);
  const meant = new Set<string>();
  for (const key of Object.keys(value)) {
    if (flaws.length > mostProblems) return;
    if (known.includes(key)) continue;
    meant.add(nearest(key, known) ?? '');
    flaws.push({ ...error([...path, key], 'a known key', quoted(key), suggestion(key, known)), isKey: true });
  }
  for (const key of known) {
    const child = schema.shape[key] as z.ZodType;
    if (value[key] !== undefined) look(child, value[key], [...path, key], flaws);
    // A misspelt key is one mistake, not a second one for the key that it was meant to be.
    else if (!meant.has(key) && !mayBeLeftOut(child)) flaws.push(mismatch(child, undefined, [...path, key]));
  }
}

function lookAtRecord(schema: z.ZodRecord, value: JsonObject, path: Path, flaws: ShapeFlaw[]): void {
  for (const [key, entry] of Object.entries(value)) {
    const name = (schema.keyType as z.ZodType).safeParse(key);
    if (!name.success) flaws.push({ ...error([...path, key], issueText(name.error), quoted(key)), isKey: true });
    look(schema.valueType as z.ZodType, entry, [...path, key], flaws);
  }
}

function lookAtList(schema: z.ZodArray, value: readonly unknown[], path: Path, flaws: ShapeFlaw[]): void {
  const before = flaws.length;
  for (let i = 0; i < value.length; i++) look(schema.element as z.ZodType, value[i], [...path, i], flaws);
  const hasBadLength = flaws.length === before && !schema.safeParse(value).success;
  if (hasBadLength) flaws.push({ ...error(path, expectation(schema), `a list of ${value.length}`), instead: sample(schema) });
}

function lookAtLeaf(schema: z.ZodType, value: unknown, path: Path, flaws: ShapeFlaw[]): void {
  const parsed = unwrap(schema).safeParse(value);
  if (parsed.success) return;
  const isPattern = schema instanceof z.ZodString && typeof value === 'string';
  const expected = isPattern ? issueText(parsed.error) : expectation(schema);
  const hint = schema instanceof z.ZodEnum ? meantHint(value, schema.options as readonly string[]) : undefined;
  flaws.push({ ...error(path, expected, valueText(value), hint), instead: sample(schema) });
}

function meantHint(value: unknown, options: readonly string[]): string | undefined {
  const meant = typeof value === 'string' ? nearest(value, options) : undefined;
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** Patterns bring their own words. */
function issueText(issues: z.ZodError): string {
  return issues.issues[0].message;
}
