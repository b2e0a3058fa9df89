import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, fingerprint } from '../../../src/scenario/canonical.ts';
import { fixture, goodScenario, parseText, textOf } from './fixtures.ts';

describe('canonicalJson', () => {
  it('sorts keys and leaves out white space, but keeps lists in order', () => {
    expect(canonicalJson({ b: [3, 1, { d: 1, c: 'x y' }], a: null })).toBe('{"a":null,"b":[3,1,{"c":"x y","d":1}]}');
  });

  it('writes numbers as JSON does, however they were written', () => {
    expect(canonicalJson([1.0, 1e3, -0, 0.1 + 0.2, 1e21])).toBe('[1,1000,0,0.30000000000000004,1e+21]');
  });

  it('sorts by code point, not by UTF-16 unit', () => {
    // U+FF5E is before U+1F600, but its one unit is greater than the first of the two of U+1F600.
    expect(canonicalJson({ '\u{1f600}': 1, '\uff5e': 2, a: 3, ab: 4 })).toBe('{"a":3,"ab":4,"\uff5e":2,"\u{1f600}":1}');
  });
});

describe('the fingerprint of a scenario', () => {
  it('is the SHA-256 of the canonical form of its document', () => {
    const { document, sha256 } = fixture('small-clinic.yaml');
    expect(sha256).toBe(createHash('sha256').update(canonicalJson(document)).digest('hex'));
    expect(fingerprint({ b: 'ü', a: 1 })).toBe(createHash('sha256').update('{"a":1,"b":"ü"}').digest('hex'));
  });

  it('does not depend on the schema that an editor is told to use, on comments or on layout', () => {
    const text = textOf('mm1.yaml');
    const other = `$schema: ./scenario.schema.json\n# a note\n${text.replace('{ perMin: 0.25 }', '\n        perMin: 25e-2')}`;
    expect(goodScenario(parseText(other)).sha256).toBe(goodScenario(parseText(text)).sha256);
  });

  it('depends on every number', () => {
    const text = textOf('mm1.yaml');
    expect(goodScenario(parseText(text.replace('0.25', '0.26'))).sha256).not.toBe(goodScenario(parseText(text)).sha256);
  });
});
