import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/scenario/index.ts';
import { inReadingOrder, pathText, quoted, valueText } from '../../../src/scenario/problem.ts';
import type { Problem } from '../../../src/scenario/scenario.ts';

const problem: Problem = {
  severity: 'error',
  file: 'study.yaml',
  line: 3,
  column: 7,
  path: 'run.seed',
  expected: 'text',
  got: 'a list',
};

describe('formatProblem', () => {
  it('puts the place first, then what was expected and what was there', () => {
    expect(formatProblem(problem)).toBe('study.yaml:3:7 run.seed: expected text, got a list');
  });

  it('adds the hint in brackets', () => {
    expect(formatProblem({ ...problem, hint: 'write a word' })).toBe('study.yaml:3:7 run.seed: expected text, got a list (write a word)');
  });

  it('leaves out the line of a whole file, and a path that there is none of', () => {
    expect(formatProblem({ ...problem, line: 0, column: 0, path: '' })).toBe('study.yaml: expected text, got a list');
  });

  it('marks a warning', () => {
    expect(formatProblem({ ...problem, severity: 'warning' })).toBe('study.yaml:3:7 warning run.seed: expected text, got a list');
  });
});

describe('pathText', () => {
  it('joins keys with dots and puts positions in brackets', () => {
    expect(pathText(['settings', 'shop', 'weights', 3], {})).toBe('settings.shop.weights[3]');
  });

  it('names an entry of a list by its id', () => {
    expect(pathText(['arms', 1, 'patch'], { arms: [{ id: 'a' }, { id: 'nurse-pool' }] })).toBe('arms[nurse-pool].patch');
  });

  it('quotes keys that are no words', () => {
    expect(pathText(['settings', 'my shop', 'a.b'], {})).toBe('settings["my shop"]["a.b"]');
  });
});

describe('valueText', () => {
  it('names values as a person would', () => {
    const values = [undefined, null, 'lots', -1, true, [], [1], {}, { a: 1 }, Number.NaN];
    expect(values.map(valueText)).toEqual([
      'nothing',
      'nothing',
      '"lots"',
      '-1',
      'true',
      'an empty list',
      'a list',
      'an empty object',
      'an object',
      'NaN',
    ]);
  });

  it('shortens long texts and shows control characters', () => {
    expect(quoted('x'.repeat(100))).toHaveLength(62);
    expect(quoted('a\n\u001b[31m')).toBe('"a\\n\\u001b[31m"');
  });
});

describe('inReadingOrder', () => {
  it('sorts by file as given, then by line and column', () => {
    const at = (file: string, line: number, column: number) => ({ ...problem, file, line, column });
    const sorted = inReadingOrder([at('b', 1, 1), at('a', 2, 1), at('a', 1, 9), at('a', 1, 2)], ['a', 'b']);
    expect(sorted.map(({ file, line, column }) => `${file}${line}${column}`)).toEqual(['a12', 'a19', 'a21', 'b11']);
  });
});
