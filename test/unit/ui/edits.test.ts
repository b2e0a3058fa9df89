import { describe, expect, it } from 'vitest';
import { differences, numberAt, pointerParts, withNumbers } from '../../../src/ui/edits.ts';

const document = {
  id: 'a',
  policies: { ai: { sensitivity: { value: 0.8, low: 0.6, source: 'yang24' }, specificity: 0.98 } },
  arms: [{ id: 'baseline' }, { id: 'gap', patch: { change: { value: -0.1, note: 'Stress test' } } }],
  odd: { 'a/b': { 'c~d': 1 } },
};

describe('a JSON pointer', () => {
  it('is taken apart and unescaped', () => {
    expect(pointerParts('/odd/a~1b/c~0d')).toEqual(['odd', 'a/b', 'c~d']);
  });

  it('finds a number, bare or with its evidence, also in a list', () => {
    const pointers = ['/policies/ai/sensitivity', '/policies/ai/specificity', '/arms/1/patch/change', '/odd/a~1b/c~0d'];
    expect(pointers.map((pointer) => numberAt(document, pointer))).toEqual([0.8, 0.98, -0.1, 1]);
  });

  it('finds nothing where there is no number', () => {
    const pointers = ['/policies/ai', '/policies/none/at/all', '/arms/7/patch', '/id', '/constructor/length'];
    expect(pointers.map((pointer) => numberAt(document, pointer))).toEqual(pointers.map(() => undefined));
  });
});

describe('an edit', () => {
  const edited = withNumbers(document, { '/policies/ai/sensitivity': 0.9, '/policies/ai/specificity': 0.99, '/arms/1/patch/change': -0.2 });

  it('changes the number and leaves its evidence', () => {
    expect(edited).toEqual({
      ...document,
      policies: { ai: { sensitivity: { value: 0.9, low: 0.6, source: 'yang24' }, specificity: 0.99 } },
      arms: [{ id: 'baseline' }, { id: 'gap', patch: { change: { value: -0.2, note: 'Stress test' } } }],
    });
  });

  it('changes nothing in place', () => {
    expect(document.policies.ai.sensitivity.value).toBe(0.8);
    expect(document.arms[1].patch?.change.value).toBe(-0.1);
  });

  it('makes a place for a number that was left to its default', () => {
    expect(withNumbers(document, { '/run/replications': 5 })).toEqual({ ...document, run: { replications: 5 } });
  });
});

describe('the differences of two documents', () => {
  it('are their leaves, with pointers', () => {
    const edited = withNumbers(document, { '/policies/ai/sensitivity': 0.9, '/odd/a~1b/c~0d': 2 });
    expect(differences(document, edited)).toEqual([
      { pointer: '/policies/ai/sensitivity/value', before: 0.8, after: 0.9 },
      { pointer: '/odd/a~1b/c~0d', before: 1, after: 2 },
    ]);
  });

  it('include what is only in one of them, and are none for equal ones', () => {
    expect(differences({ a: 1, b: 2 }, { a: 1, c: [3] })).toEqual([
      { pointer: '/c', before: undefined, after: [3] },
      { pointer: '/b', before: 2, after: undefined },
    ]);
    expect(differences(document, structuredClone(document))).toEqual([]);
  });
});
