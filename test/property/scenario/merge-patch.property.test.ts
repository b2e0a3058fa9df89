import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMergePatch, isSame, mergePatch } from '../../../src/scenario/merge-patch.ts';

/** JSON without minus zero, which JSON does not tell from zero. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
/** No null in objects, as a patch cannot write one. */
const withoutNull = json.map((value) => mergePatch(undefined, value));

it('a patch that has been applied changes nothing the second time', () => {
  fc.assert(
    fc.property(json, json, (target, patch) => {
      const once = mergePatch(target, patch);
      expect(mergePatch(once, patch)).toEqual(once);
    }),
  );
});

it('an empty patch leaves an object as it is', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (target) => {
      expect(mergePatch(target, {})).toEqual({ ...target });
    }),
  );
});

it('a patch leaves its target and itself as they were', () => {
  fc.assert(
    fc.property(json, json, (target, patch) => {
      const before = JSON.stringify([target, patch]);
      mergePatch(target, patch);
      expect(JSON.stringify([target, patch])).toBe(before);
    }),
  );
});

it('the patch made of two values turns one into the other', () => {
  fc.assert(
    fc.property(withoutNull, withoutNull, (from, to) => {
      if (to === null) return;
      expect(isSame(mergePatch(from, createMergePatch(from, to)), to)).toBe(true);
    }),
  );
});

it('the patch between equal values is empty', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), withoutNull), (value) => {
      expect(createMergePatch(value, structuredClone(value))).toEqual({});
    }),
  );
});
