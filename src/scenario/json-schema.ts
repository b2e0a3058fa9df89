/** The format as JSON Schema, so that editors complete and check scenario files while they are written. */
import { z } from 'zod';
import { isObject, type JsonObject } from './merge-patch.ts';
import { study, world } from './schema/study.ts';

/**
 * Generated from the schema that the parser uses. A file that extends another, and the patch of an arm, may leave anything out and
 * set anything to null. What the parser finds by its checks across fields is not in it.
 */
export function scenarioJsonSchema(): JsonObject {
  const whole = withPatches(z.toJSONSchema(study, options));
  const partial = { ...(relaxed(whole) as JsonObject), required: ['schemaVersion', 'extends'] };
  const patch = relaxed(z.toJSONSchema(world, options));
  const { schemas, shared } = shareRepeated({ study: whole, partialStudy: partial, patch });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'inboxsim scenario',
    type: 'object',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: '#/$defs/partialStudy' },
    else: { $ref: '#/$defs/study' },
    $defs: { ...schemas, ...shared },
  };
}

/** What is written, not what it is read as. Zod leaves out defaults of what is read as something else, such as a number with its evidence. */
const options: Parameters<typeof z.toJSONSchema>[1] = {
  io: 'input',
  override({ zodSchema, jsonSchema }) {
    const { def } = zodSchema._zod;
    if (def.type === 'default') jsonSchema.default ??= (def as z.core.$ZodDefaultDef).defaultValue as typeof jsonSchema.default;
  },
};

/** The content of `scenarios/scenario.schema.json`. */
export function scenarioJsonSchemaText(): string {
  return `${layOut(scenarioJsonSchema(), 0)}\n`;
}

const columns = 140;

/** JSON that has on one line what fits there: a line for each small schema instead of one for each bracket. */
function layOut(value: unknown, indent: number): string {
  const line = JSON.stringify(value);
  if (!isObject(value) || line.length + indent <= columns) return line;
  const entries = Object.entries(value).map(
    ([key, inner]) => `${' '.repeat(indent + 1)}${JSON.stringify(key)}: ${layOut(inner, indent + 1)}`,
  );
  return `{\n${entries.join(',\n')}\n${' '.repeat(indent)}}`;
}

/** The parser checks a patch only when it is merged; an editor should know what may be in it before. */
function withPatches(schema: unknown): JsonObject {
  const isArm = (node: JsonObject) => isObject(node.properties) && isObject(node.properties.patch) && isObject(node.properties.id);
  const walk = (node: JsonObject): JsonObject => {
    if (!isArm(node)) return eachSchema(node, walk);
    const properties = node.properties as { readonly patch: JsonObject };
    const { description } = properties.patch;
    return { ...node, properties: { ...properties, patch: { $ref: '#/$defs/patch', description } } };
  };
  const { $schema, ...rest } = walk(schema as JsonObject);
  return rest;
}

/** Nothing is required, and null removes; but lists are replaced as a whole, so what is in them stays as it is. */
function relaxed(schema: unknown): unknown {
  const { $schema, required, default: _, ...node } = schema as JsonObject;
  const orNull = (inner: unknown) => {
    const { said, rest } = split(relaxed(inner) as JsonObject);
    return { anyOf: [rest, { type: 'null' }], ...said };
  };
  const entries = Object.entries(node).map(([key, value]) => {
    if (key === 'properties')
      return [key, Object.fromEntries(Object.entries(value as JsonObject).map(([name, inner]) => [name, orNull(inner)]))];
    if (key === 'additionalProperties' && isObject(value)) return [key, orNull(value)];
    if (key === 'anyOf' || key === 'oneOf') return [key, (value as unknown[]).map(relaxed)];
    return [key, value];
  });
  // Without what was required several options may fit at once.
  return Object.fromEntries(entries.map(([key, value]) => [key === 'oneOf' ? 'anyOf' : key, value]));
}

/** What a schema says to a reader, which may stand beside a reference, and what it asks of a value. */
function split({ description, default: initial, ...rest }: JsonObject): { said: JsonObject; rest: JsonObject } {
  return { said: { ...(description === undefined ? {} : { description }), ...(initial === undefined ? {} : { default: initial }) }, rest };
}

/** Shorter ones are easier to read where they stand. */
const shortestShared = 60;

/** Puts what stands more than once among the definitions, whatever is said of it in each place. */
function shareRepeated(roots: { readonly [name: string]: unknown }) {
  const counts = new Map<string, number>();
  const count = (node: JsonObject): JsonObject => {
    const { rest } = split(node);
    const text = JSON.stringify(rest);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts.get(text) === 1 ? eachSchema(rest, count) : rest;
  };
  const names = new Map<string, string>();
  const shared: Record<string, JsonObject> = {};
  const replace = (node: JsonObject): JsonObject => {
    const { said, rest } = split(node);
    const text = JSON.stringify(rest);
    if (text.length < shortestShared || (counts.get(text) ?? 0) < 2) return { ...eachSchema(rest, replace), ...said };
    const known = names.get(text);
    if (known !== undefined) return { $ref: `#/$defs/${known}`, ...said };
    const name = `shared${names.size + 1}`;
    names.set(text, name);
    shared[name] = {};
    shared[name] = eachSchema(rest, replace);
    return { $ref: `#/$defs/${name}`, ...said };
  };
  const entries = Object.entries(roots) as [string, JsonObject][];
  for (const [, root] of entries) eachSchema(root, count);
  return { schemas: Object.fromEntries(entries.map(([name, root]) => [name, eachSchema(root, replace)])), shared };
}

/** A copy of a schema with a function applied to the schemas directly in it. */
function eachSchema(node: JsonObject, change: (inner: JsonObject) => JsonObject): JsonObject {
  const apply = (inner: unknown) => (isObject(inner) ? change(inner) : inner);
  const entries = Object.entries(node).map(([key, value]) => {
    if (key === 'properties')
      return [key, Object.fromEntries(Object.entries(value as JsonObject).map(([name, inner]) => [name, apply(inner)]))];
    if (key === 'items' || key === 'additionalProperties' || key === 'propertyNames') return [key, apply(value)];
    if (key === 'anyOf' || key === 'oneOf') return [key, (value as unknown[]).map(apply)];
    return [key, value];
  });
  return Object.fromEntries(entries);
}
