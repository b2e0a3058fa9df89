import { describe, expect, it } from 'vitest';
import { at, isSame, partsOf, pointerOf, without, withValue } from '../../../../src/ui/document/pointer.ts';

const document = { a: { 'b/c': { 'd~e': 1 } }, list: [{ id: 'x' }, { id: 'y', n: 2 }] };

describe('a JSON pointer', () => {
  it('is put together and taken apart with its escapes', () => {
    expect(partsOf('/a/b~1c/d~0e')).toEqual(['a', 'b/c', 'd~e']);
    expect(pointerOf(['a', 'b/c', 'd~e', 0])).toBe('/a/b~1c/d~0e/0');
  });

  it('finds what is there, also in a list, and nothing that is not', () => {
    expect(['/a/b~1c/d~0e', '/list/1/n', '/list/1/n/m', '/list/7', '/constructor', ''].map((pointer) => at(document, pointer))).toEqual([
      1,
      2,
      undefined,
      undefined,
      undefined,
      document,
    ]);
  });

  it('puts a value in its place and changes nothing else, and nothing in place', () => {
    const changed = withValue(document, '/list/1/n', 3);
    expect(changed).toEqual({ ...document, list: [{ id: 'x' }, { id: 'y', n: 3 }] });
    expect(changed.a).toBe(document.a);
    expect(document.list[1].n).toBe(2);
  });

  it('makes the objects on the way to a new value', () => {
    expect(withValue({}, '/p/q/r', 1)).toEqual({ p: { q: { r: 1 } } });
  });

  it('takes out a key, or an entry of a list; what is not there stays away', () => {
    expect(without(document, '/a/b~1c')).toEqual({ a: {}, list: document.list });
    expect(without(document, '/list/0')).toEqual({ a: document.a, list: [{ id: 'y', n: 2 }] });
    expect(without(document, '/nothing/here')).toBe(document);
  });
});

describe('equal values', () => {
  it('may have their keys in any order, but not more of them', () => {
    expect(isSame({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});
