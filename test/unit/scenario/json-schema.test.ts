/** `UPDATE_SCHEMA=1` writes the file instead of comparing with it: `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scenarioJsonSchema, scenarioJsonSchemaText } from '../../../src/scenario/json-schema.ts';
import { fixture } from './fixtures.ts';

const file = new URL('../../../scenarios/scenario.schema.json', import.meta.url);
if (process.env.UPDATE_SCHEMA) writeFileSync(file, scenarioJsonSchemaText());

describe('scenarios/scenario.schema.json', () => {
  it('is what the schema of the parser says; if not, run `npm run schema`', () => {
    expect(readFileSync(file, 'utf8') === scenarioJsonSchemaText(), 'out of date: run `npm run schema`').toBe(true);
  });
});

describe('the JSON Schema', () => {
  // An independent reading of the schema: zod builds a checker from the JSON alone.
  const schema = scenarioJsonSchema() as { readonly $defs: Record<string, object> };
  const checker = (name: string) =>
    z.fromJSONSchema({ ...schema.$defs[name], $defs: schema.$defs } as Parameters<typeof z.fromJSONSchema>[0]);
  const whole = checker('study');
  const partial = checker('partialStudy');
  const { document } = fixture('small-clinic.yaml');

  it('takes good files', () => {
    for (const name of ['mm1.yaml', 'loop.yaml', 'small-clinic.yaml'])
      expect(whole.safeParse(fixture(name).document).success, name).toBe(true);
  });

  it('refuses unknown keys and values out of range', () => {
    expect(whole.safeParse({ ...document, colour: 'red' }).success).toBe(false);
    expect(whole.safeParse({ ...document, run: { observedDays: 0 } }).success).toBe(false);
    expect(whole.safeParse({ ...document, categories: { a: { title: 'A', handlingMin: { r: { family: 'poison' } } } } }).success).toBe(
      false,
    );
  });

  it('knows what an arm may patch, with null to remove', () => {
    const withPatch = (patch: object) => whole.safeParse({ ...document, arms: [{ id: 'a', title: 'A', patch }] }).success;
    expect(withPatch({ settings: { clinic: { roles: { nurse: null, clerk: { headCount: 3 } } } } })).toBe(true);
    expect(withPatch({ setings: {} })).toBe(false);
    expect(withPatch({ settings: { clinic: { roles: { clerk: { headcount: 3 } } } } })).toBe(false);
  });

  it('lets a file that extends another leave anything out', () => {
    expect(schema).toHaveProperty('if', { required: ['extends'] });
    expect(schema).toHaveProperty('then', { $ref: '#/$defs/partialStudy' });
    expect(schema).toHaveProperty('else', { $ref: '#/$defs/study' });
    const child = { schemaVersion: 1, extends: 'mm1.yaml', run: { warmUpDays: null } };
    expect(partial.safeParse(child).success).toBe(true);
    expect(whole.safeParse(child).success).toBe(false);
    expect(partial.safeParse({ ...child, titel: 'x' }).success).toBe(false);
  });

  it('refers only to what it defines', () => {
    const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
    expect(refs.length).toBeGreaterThan(50);
    for (const name of refs) expect(schema.$defs).toHaveProperty(name);
  });

  it('says nothing of any length twice, whatever is said of it to a reader', () => {
    const seen = new Map<string, number>();
    const look = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(look);
      if (typeof node !== 'object' || node === null) return;
      const { description, default: initial, ...rest } = node as Record<string, unknown>;
      const text = JSON.stringify(rest);
      if ('type' in rest || 'anyOf' in rest) seen.set(text, (seen.get(text) ?? 0) + 1);
      Object.values(rest).forEach(look);
    };
    look(schema);
    expect([...seen].filter(([text, times]) => times > 1 && text.length > 100).map(([text]) => text)).toEqual([]);
    // The description stays where it was, so that an editor shows what is meant in that place.
    expect(JSON.stringify(schema.$defs.study)).toMatch(/"portalActive":\{"\$ref":"#\/\$defs\/\w+","description":"Chance that a patient/);
  });
});
