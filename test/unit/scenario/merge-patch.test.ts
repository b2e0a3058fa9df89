import { describe, expect, it } from 'vitest';
import { createMergePatch, emptyRemovals, isSame, mergePatch } from '../../../src/scenario/merge-patch.ts';

describe('mergePatch', () => {
  // RFC 7396, appendix A: the original, the patch, the result.
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('turns %s with %s into %s', (original, patch, result) => {
    expect(mergePatch(JSON.parse(original), JSON.parse(patch))).toEqual(JSON.parse(result));
  });

  it('leaves the original as it was and shares what the patch does not touch', () => {
    const original = { a: { x: 1 }, b: { y: 2 } };
    const merged = mergePatch(original, { a: { x: 3 } }) as typeof original;
    expect(original).toEqual({ a: { x: 1 }, b: { y: 2 } });
    expect(merged.b).toBe(original.b);
  });

  it('never reaches a prototype', () => {
    const merged = mergePatch({}, JSON.parse('{"__proto__":{"isPolluted":true}}'));
    expect(({} as Record<string, unknown>).isPolluted).toBeUndefined();
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });
});

describe('createMergePatch', () => {
  it('writes only what differs', () => {
    expect(createMergePatch({ a: { x: 1, y: 2 }, b: [1], c: 3 }, { a: { x: 1, y: 4 }, b: [1], d: {} })).toEqual({
      a: { y: 4 },
      c: null,
      d: {},
    });
  });
});

describe('emptyRemovals', () => {
  it('finds where null removes what is not there', () => {
    const patch = { a: { x: null, z: null }, b: null, c: { d: null } };
    expect(emptyRemovals({ a: { x: 1 }, b: 2 }, patch)).toEqual([
      ['a', 'z'],
      ['c', 'd'],
    ]);
  });
});

describe('isSame', () => {
  it('compares by value and not by the order of keys', () => {
    expect(isSame({ a: [1, { b: 2 }], c: null }, { c: null, a: [1, { b: 2 }] })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSame([], {})).toBe(false);
  });
});
