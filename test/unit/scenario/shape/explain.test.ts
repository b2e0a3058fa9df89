import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from '../../../../src/scenario/index.ts';
import { type Flaw, problemOf } from '../../../../src/scenario/problem.ts';
import { profile } from '../../../../src/scenario/schema/calendar.ts';
import { count, distribution, identifier, positive, probability, quantity } from '../../../../src/scenario/schema/quantity.ts';
import { study } from '../../../../src/scenario/schema/study.ts';
import { triage } from '../../../../src/scenario/schema/triage.ts';
import { role } from '../../../../src/scenario/schema/work.ts';
import { explain } from '../../../../src/scenario/shape/explain.ts';
import { readShape } from '../../../../src/scenario/shape/read-shape.ts';
import { sample } from '../../../../src/scenario/shape/sample.ts';
import { expectation } from '../../../../src/scenario/shape/words.ts';

const line = (flaw: Flaw) => formatProblem(problemOf(flaw, { file: '', line: 0, column: 0 }, {}));
const wrong = (schema: z.ZodType, value: unknown) => explain(schema, value).map((flaw) => line(flaw).replace(/^: /, ''));

describe('a number that may carry its evidence', () => {
  it.each([
    [probability('x'), 'lots', 'expected a number from 0 to 1, got "lots"'],
    [probability('x'), 1.2, 'expected a number from 0 to 1, got 1.2'],
    [probability('x'), Number.NaN, 'expected a number from 0 to 1, got NaN'],
    [probability('x'), '20%', 'expected a number from 0 to 1, got "20%" (write 0.2)'],
    [probability('x'), '0.2', 'expected a number from 0 to 1, got "0.2" (write 0.2 without quotation marks)'],
    [probability('Share of x'), null, 'expected a number from 0 to 1, got nothing (share of x)'],
    [probability('x'), true, 'expected a number from 0 to 1, got true'],
    [probability('x'), [0.5], 'expected a number from 0 to 1, got a list'],
    [probability('x'), { value: 2 }, 'value: expected a number from 0 to 1, got 2'],
    [probability('x'), { value: 0.5, sorce: 'a' }, 'sorce: expected a known key, got "sorce" (did you mean "source"?)'],
    [probability('x'), { source: 'a' }, 'value: expected a number from 0 to 1, got nothing'],
    [count('x'), 0, 'expected a whole number of at least 1, got 0'],
    [count('x'), 1.5, 'expected a whole number of at least 1, got 1.5'],
    [positive('x'), 0, 'expected a number above 0, got 0'],
    [quantity({}, 'x'), 'a', 'expected a number, got "a"'],
    [quantity({ max: 3 }, 'x'), 4, 'expected a number of at most 3, got 4'],
  ])('is explained in one line (%#)', (schema, value, expected) => {
    expect(wrong(schema, value)).toEqual([expected]);
  });
});

describe('a distribution', () => {
  it.each([
    ['lots', 'expected a number of at least 0 or an object { family: ... }, got "lots"'],
    ['gamma', 'expected a number of at least 0 or an object { family: ... }, got "gamma" (write { family: gamma, ... })'],
    ['3 min', 'expected a number of at least 0 or an object { family: ... }, got "3 min" (write 3: the name of the key says the unit)'],
    [{ gamma: 3 }, 'expected an object { family: ... }, got an object { gamma: ... } (write { family: gamma, ... })'],
    [-1, 'expected a number of at least 0, got -1'],
    [{ family: 'gamma', mean: 3 }, 'cv: expected a number above 0, got nothing (standard deviation over mean (1/sqrt(shape)))'],
    [{ family: 'uniform', low: 1, high: 2, mean: 3 }, 'mean: expected a known key, got "mean" (known here: family, low, high, basis)'],
    [{ value: 3, lo: 1 }, 'lo: expected a known key, got "lo" (did you mean "low"?)'],
    [{ family: 'empirical', values: [] }, 'values: expected a list of at least 1, got a list of 0'],
    [{ family: 'empirical', values: [1, 'two'] }, 'values[1]: expected a number of at least 0, got "two"'],
  ])('is explained by the family that was meant (%#)', (value, expected) => {
    expect(wrong(distribution, value)).toEqual([expected]);
  });

  it('of no or an unknown family is told which there are', () => {
    const families = '"deterministic", "exponential", "lognormal", "gamma", "weibull", "triangular", "uniform", "empirical", "sequence"';
    expect(wrong(distribution, { mean: 3, cv: 1 })).toEqual([`family: expected one of ${families}, got nothing`]);
    expect(wrong(distribution, { family: 'poison', mean: 3 })).toEqual([`family: expected one of ${families}, got "poison"`]);
  });
});

describe('other values', () => {
  it('of a union are judged by the option that they resemble', () => {
    expect(wrong(profile, { shape: 'step', weights: [1] })).toEqual([
      'periodMin: expected a number above 0, got nothing (length of the period in minutes; the bins are equal)',
    ]);
    expect(wrong(profile, { dayWeights: [1, 2, 3, 4, 5, 6, 7] })).toEqual([
      'hourWeights: expected a list of 24, got nothing (hours 0 to 23)',
    ]);
    expect(wrong(z.union([z.string(), z.boolean()]), 5)).toEqual(['expected text or true or false, got 5 (write "5" in quotation marks)']);
  });

  it('of a choice are told the choice', () => {
    expect(wrong(role, { headCount: 1, discipline: 'fif' })).toEqual([
      'discipline: expected one of "fifo", "lifo", "shortest-first", got "fif" (did you mean "fifo"?)',
    ]);
    expect(wrong(role, { headCount: 1, isClinician: 'yes' })).toEqual(['isClinician: expected true or false, got "yes" (write true)']);
  });

  it('that must follow a pattern are told it in words', () => {
    expect(wrong(identifier, 'my role')).toEqual(['expected letters, digits and dashes, starting with a letter, got "my role"']);
    expect(wrong(z.record(identifier, z.number()), { '1st': 1 })).toEqual([
      '1st: expected letters, digits and dashes, starting with a letter, got "1st"',
    ]);
  });

  it('that only zod can judge are told what zod says', () => {
    const even = z.object({ a: z.number().refine((n) => n % 2 === 0, 'an even number') }).refine(() => false, 'never right');
    expect(wrong(even, { a: 2 })).toEqual(['expected something else, got never right']);
  });

  it('that are misspelt keys are one mistake', () => {
    expect(wrong(role, { headcount: 2 })).toEqual(['headcount: expected a known key, got "headcount" (did you mean "headCount"?)']);
    expect(wrong(role, { heads: 2 })).toHaveLength(2);
  });

  it('named like what every object of JavaScript has are unknown all the same', () => {
    expect(wrong(role, { headCount: 1, toString: 1 })[0]).toContain('toString: expected a known key');
  });
});

describe('readShape', () => {
  it('gives what is right with stand-ins for the rest', () => {
    const { value, flaws } = readShape(role, { headCount: 'many', fte: 0.5, title: 7, color: 1 });
    expect(flaws).toHaveLength(3);
    expect(value).toMatchObject({ headCount: 1, fte: 0.5 });
    expect(value).not.toHaveProperty('title');
  });

  it('puts a stand-in for a key that was misspelt', () => {
    expect(readShape(role, { headcount: 2 }).value).toMatchObject({ headCount: 1 });
  });

  it('leaves what it was given as it was', () => {
    const given = { headCount: 'many', title: 7 };
    readShape(role, given);
    expect(given).toEqual({ headCount: 'many', title: 7 });
  });

  it('survives what is wrong within what is wrong', () => {
    const { flaws } = readShape(z.record(identifier, role), { 'bad key': { headCount: 0 } });
    expect(flaws).toHaveLength(2);
  });
});

describe('sample', () => {
  it('is accepted by the schema that it stands in for', () => {
    const option = study.shape;
    for (const [key, schema] of Object.entries(option)) {
      expect((schema as z.ZodType).safeParse(sample(schema as z.ZodType)).success, key).toBe(true);
    }
    for (const schema of [profile, distribution, identifier, probability('x')]) expect(schema.safeParse(sample(schema)).success).toBe(true);
  });
});

describe('expectation', () => {
  it('says lengths of lists', () => {
    expect(expectation(z.array(z.number()).length(7))).toBe('a list of 7');
    expect(expectation(z.array(z.number()).min(1))).toBe('a list of at least 1');
    expect(expectation(z.array(z.number()).max(3))).toBe('a list of at most 3');
    expect(expectation(z.array(z.number()))).toBe('a list');
  });
});

describe('an object', () => {
  it('that is none is told some of its keys', () => {
    expect(wrong(role, 5)).toEqual([
      'expected an object, got 5 (with title, headCount, fte, rank, recognition, isClinician, inBasket, discipline, ...)',
    ]);
  });

  it('that lacks keys is told of all of them, with their meaning', () => {
    expect(wrong(triage, { ai: { labelAccuracy: 0.9 } })).toEqual([
      'ai.specificity: expected a number from 0 to 1, got nothing (share of routine messages not flagged)',
      'ai.flaggedTo: expected text, got nothing (the role that reads flagged messages first)',
      'ai.recognitionWhenFlagged: expected a number from 0 to 1, got nothing (chance that a clinician recognises an urgent message that is flagged)',
    ]);
  });
});
