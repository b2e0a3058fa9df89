import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/scenario/source/source.ts';
import { linesOf, parseFixture, textOf } from '../fixtures.ts';

const read = (text: string, maximumBytes?: number) => {
  const { source, problems } = readSource(text, 'file', maximumBytes);
  return { content: source?.content, lines: linesOf({ problems }), source };
};

describe('reading a file', () => {
  it('gives its plain content', () => {
    const { content, lines } = read('a: 1\nb: [x, "2", true, null, 1e3, 0x10]\nc: { d: on }\n');
    expect(content).toEqual({ a: 1, b: ['x', '2', true, null, 1000, 16], c: { d: 'on' } });
    expect(lines).toEqual([]);
  });

  it('knows the place of every key and value', () => {
    const { source } = read('a: 1\nb:\n  - x\n  - c: { d: 5 }\n');
    const at = (path: (string | number)[], isKey?: boolean) => {
      const { depth, place } = source!.find(path, isKey);
      return `${depth} ${place.line}:${place.column}`;
    };
    expect(at(['a'])).toBe('1 1:4');
    expect(at(['a'], true)).toBe('1 1:1');
    expect(at(['b'])).toBe('1 2:1');
    expect(at(['b', 1, 'c', 'd'])).toBe('4 4:13');
    expect(at(['b', 1, 'c', 'gone', 'deeper'])).toBe('3 4:5');
    expect(at(['gone'])).toBe('0 1:1');
  });

  it('follows aliases, to the place of what they stand for', () => {
    const { content, source } = read('a: &x { b: 1 }\nc: *x\n');
    expect(content).toEqual({ a: { b: 1 }, c: { b: 1 } });
    expect(source?.find(['c', 'b']).place).toMatchObject({ line: 1, column: 12 });
  });

  it('takes the order of keys and the names of JavaScript’s own for what they are', () => {
    expect(read('toString: 1\nhasOwnProperty: 2\n').content).toEqual({ toString: 1, hasOwnProperty: 2 });
  });
});

describe('what is no scenario at all', () => {
  it.each([
    ['', 'file: expected a scenario, got an empty file'],
    [' \n\t\n', 'file: expected a scenario, got an empty file'],
    ['# nothing yet\n', 'file:1:1: expected a scenario, got an empty file'],
    ['null', 'file:1:1: expected a scenario, got an empty file'],
    ['- a\n- b\n', 'file:1:1: expected keys such as "schemaVersion: 1" at the top, got a list'],
    ['hello', 'file:1:1: expected keys such as "schemaVersion: 1" at the top, got "hello"'],
    ['a: 1\nb: \0', 'file:2:4: expected text, got a NUL character (save the file as UTF-8 text)'],
    ['a: 1\nb: \uFFFD', 'file:2:4: expected UTF-8 text, got bytes that are not (save the file as UTF-8)'],
    ['a: 1\n---\nb: 2\n', 'file:2:1: expected one document in a file, got another one'],
  ])('%j is refused with words', (text, line) => {
    const { content, lines } = read(text);
    expect(lines).toEqual([line]);
    expect(content).toBeUndefined();
  });
});

describe('bad writing', () => {
  it('such as a comma in a text or number within { } is told what to do, without what follows from it', () => {
    const hint = 'within { } a comma parts entries: a text with one stands in quotation marks, a decimal number has a point';
    expect(read('a: { note: red, or not so red, value: 1,5 }\nb: { c: null, d: }\n').lines).toEqual([
      `file:1:17 a["or not so red"]: expected a colon and a value after each key, got "or not so red" alone (${hint})`,
      `file:1:41 a.5: expected a colon and a value after each key, got "5" alone (${hint})`,
    ]);
  });

  it('such as a colon in a text or a tab before it is told what to do', () => {
    expect(read('title: One: two\n').lines).toEqual([expect.stringMatching(/ \(a text with ": " in it stands in quotation marks\)$/)]);
    expect(read('a:\n\tb: 1\n').lines).toContainEqual(expect.stringMatching(/ \(indent with spaces\)$/));
  });

  it('is reported once, however many brackets it leaves open', () => {
    const { lines } = read('a: { b: { c: { d: 1 }\ne: 1\n');
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each([
    ['a:\n\tb: 1', 'file:2:1: expected well-formed YAML or JSON, got an error: tabs are not allowed as indentation'],
    ['{"a": 1,', 'file:1:9: expected well-formed YAML or JSON'],
    ['a: !!js/function x', 'file:1:4: expected plain YAML without tags'],
    ['a: !!timestamp 2001-01-01', 'file:1:4: expected plain YAML without tags'],
    ['a: 1\nb: 2\na: 3', 'file:3:1 a: expected each key once, got "a" again (remove one of them)'],
    ['? [a]\n: 1', 'file:1:3 [""]: expected a key that is a word, got something else'],
    ['a: *b', 'file:1:4 a: expected an anchor &b before its alias, got *b'],
    ['a: &b [*b]', 'file:1:8 a[0]: expected an alias that does not contain itself, got *b'],
  ])('%j is explained', (text, start) => {
    expect(read(text).lines[0]).toContain(start);
  });

  it('is all reported, with what is well written left out of it', () => {
    expect(read('a: 1\na: 2\nb: *c\nb: 3\n').lines).toHaveLength(3);
  });

  it('of older YAML has no special meaning', () => {
    expect(read('%YAML 1.1\n---\na: yes\nb: 2001-01-01\nc: 1_000\n').content).toEqual({ a: 'yes', b: '2001-01-01', c: '1_000' });
  });
});

describe('a key that reaches for prototypes', () => {
  it('is an error at its place, and reaches nothing', () => {
    expect(linesOf(parseFixture('polluting.yaml'))).toEqual([
      'polluting.yaml:4:1 __proto__: expected a harmless key, got "__proto__" (this name is not allowed anywhere)',
      'polluting.yaml:9:31 categories.customer.handlingMin.constructor: expected a harmless key, got "constructor" (this name is not allowed anywhere)',
      'polluting.yaml:9:46 categories.customer.handlingMin.constructor.prototype: expected a harmless key, got "prototype" (this name is not allowed anywhere)',
    ]);
    expect(({} as Record<string, unknown>).isPolluted).toBeUndefined();
  });

  it('is found in JSON and under an alias as well', () => {
    expect(read('{"a": {"__proto__": {"x": 1}}}').lines[0]).toContain('file:1:8 a.__proto__: expected a harmless key');
    expect(read('a: &x __proto__\n? *x\n: 1\n').lines[0]).toContain('expected a key that is a word');
  });
});

/** Made to take time or memory; the numbers are those of a machine of 2020 with a margin of ten. */
describe('a hostile file', () => {
  const bomb = textOf('alias-bomb.yaml');
  const cases: readonly (readonly [string, string, string])[] = [
    ['50 MB', 'x'.repeat(50_000_000), 'file: expected a file of at most 5.0 MB, got 50.0 MB'],
    ['an alias bomb', bomb, 'file:9:8 f[0]: expected at most 200000 values in a file, got more (aliases multiply'],
    ['many brackets', '['.repeat(1_000_000), 'file:1:65: expected at most 64 levels of nesting, got more'],
    ['many braces', '{a: '.repeat(100_000), 'levels of nesting'],
    ['many dashes', '- '.repeat(1_000_000), 'levels of nesting'],
    ['many question marks', '? '.repeat(100_000), 'levels of nesting'],
    ['a stair of keys', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'levels of nesting'],
    ['a long stair of keys', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'levels of nesting'],
    [
      'a chain of aliases',
      `a0: &a0 [x]\n${Array.from({ length: 3000 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`).join('\n')}`,
      'levels of nesting',
    ],
    ['many keys', Array.from({ length: 40_000 }, (_, i) => `key${i}: 1`).join('\n'), 'expected at most 80000 words and signs in a file'],
    ['many lines', '\n'.repeat(4_000_000).concat('a: 1'), 'expected at most 50000 lines'],
    ['many numbers', `[${'1,'.repeat(2_000_000)}1]`, 'expected at most 80000 words and signs in a file'],
    ['a long text', `a: "${'x '.repeat(1_000_000)}"`, 'expected texts of at most 100000 characters'],
    ['garbage', '}'.repeat(70_000), 'expected well-formed YAML'],
    ['many anchors', `a: ${'&a '.repeat(39_000)}`, 'expected well-formed YAML'],
    ['many unknown aliases', `a: [${'*a, '.repeat(20_000)}]`, 'expected an anchor &a'],
  ];

  it.each(cases)('of %s is stopped in time', (_, text, expected) => {
    const start = process.cpuUsage();
    const { lines } = read(text);
    const { user, system } = process.cpuUsage(start);
    expect(lines[0]).toContain(expected);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it('may be refused at any size that the caller likes', () => {
    expect(read('title: größer', 14).lines).toEqual(['file: expected a file of at most 14 bytes, got 15 bytes']);
    expect(read('title: größer', 15).lines).toEqual([]);
  });
});
