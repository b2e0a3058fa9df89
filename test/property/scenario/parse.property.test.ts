import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/scenario/canonical.ts';
import { editScenario, formatProblem, type Parsed, parseScenario } from '../../../src/scenario/index.ts';
import { fixture, textOf } from '../../unit/scenario/fixtures.ts';

const parse = (text: string) => parseScenario(text, { file: 'any.yaml', load: () => ({ problem: 'there is nothing' }) });

/** What may always be said of an answer. */
function isSound({ scenario, problems }: Parsed): void {
  expect(scenario === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  for (const problem of problems) {
    expect(problem.expected).not.toBe('');
    expect(problem.got).not.toBe('');
    expect(formatProblem(problem)).not.toMatch(/undefined|\[object|invalid input/i);
  }
}

const clinic = textOf('small-clinic.yaml');
const keys = [
  'settings',
  'categories',
  'arms',
  'run',
  'calendar',
  'policies',
  'title',
  'share',
  'handlingMin',
  '__proto__',
  'constructor',
  'toString',
];
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1e300, 'lots', 'physician', 'exponential', ''),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 8 })), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

describe('parseScenario', () => {
  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => isSound(parse(text))),
      { numRuns: 200 },
    );
  });

  it('never throws on text made of the signs of YAML', () => {
    const signs = fc.constantFrom(
      'a',
      'b: ',
      '- ',
      '? ',
      ': ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&x ',
      '*x',
      '!t ',
      '|\n',
      '>\n',
      "'",
      '"',
      '\n',
      '  ',
      '\t',
      '#',
      '---\n',
      '...\n',
      '%',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => isSound(parse(parts.join('')))),
      { numRuns: 400 },
    );
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(json, (value) => isSound(parse(JSON.stringify(value)))),
      { numRuns: 200 },
    );
  });

  it('never throws on a good file with some characters changed', () => {
    const change = fc.tuple(fc.nat({ max: clinic.length - 1 }), fc.constantFrom('', ' ', '\n', ':', '-', '0', 'x', '{', ']', '"', '*'));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        let text = clinic;
        for (const [at, sign] of changes) text = text.slice(0, at) + sign + text.slice(at + 1);
        isSound(parse(text));
      }),
      { numRuns: 60 },
    );
  });
});

describe('editScenario', () => {
  const scenario = fixture('small-clinic.yaml');

  it('never throws on any patch, and makes only what could have been read from a file', () => {
    fc.assert(
      fc.property(json, (patch) => {
        const edited = editScenario(scenario, patch);
        isSound(edited);
        if (edited.scenario !== undefined) expect(parse(JSON.stringify(edited.scenario.document)).scenario).toEqual(edited.scenario);
      }),
      { numRuns: 100 },
    );
  });

  it('does not throw on anything put in the place of any part of a scenario', () => {
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
      }
    };
    walk(scenario.document, []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), json, (path, value) => {
        isSound(
          editScenario(
            scenario,
            path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('the canonical form', () => {
  it('does not depend on the order of keys', () => {
    const shuffled = (value: unknown, seed: number): unknown => {
      if (Array.isArray(value)) return value.map((entry) => shuffled(entry, seed));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, entry]) => [key, shuffled(entry, seed + 1)] as const);
      const turned =
        seed % 2 === 0
          ? entries.reverse()
          : [...entries.slice(seed % entries.length || 0), ...entries.slice(0, seed % entries.length || 0)];
      return Object.fromEntries(turned);
    };
    fc.assert(fc.property(fc.jsonValue(), fc.nat(), (value, seed) => canonicalJson(shuffled(value, seed)) === canonicalJson(value)));
  });

  it('is JSON of the same value', () => {
    // JSON has no minus zero: both are written 0.
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(plain(value));
      }),
    );
  });
});
