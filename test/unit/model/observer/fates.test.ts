import { describe, expect, it } from 'vitest';
import { Fates } from '../../../../src/model/observer/fates.ts';
import { none } from '../../../../src/model/plan/plan.ts';

describe('the fates of needs', () => {
  it('are undecided until a need is met or its matter ends', () => {
    const fates = new Fates();
    const [met, unmet] = [fates.add(0, 7, 1, 5), fates.add(1, 7, 0, 6)];
    fates.add(1, 8, 0, 7);
    fates.met(met, 90);
    fates.unmet(unmet);
    const { source, ordinal, group, metAfterMin } = fates.read();
    expect([...source]).toEqual([0, 1, 1]);
    expect([...ordinal]).toEqual([7, 7, 8]);
    expect([...group]).toEqual([1, 0, 0]);
    expect([...metAfterMin]).toEqual([90, Infinity, Number.NaN]);
  });

  it('are not those of a need that arose before the observed time', () => {
    const fates = new Fates();
    fates.met(none, 90);
    fates.unmet(none);
    expect(fates.read().metAfterMin).toHaveLength(0);
  });

  it('keep what they have when they grow, in arrays of their own', () => {
    const fates = new Fates();
    const needs = 5000;
    for (let need = 0; need < needs; need++) fates.met(fates.add(need % 3, need, need % 2, need), need / 2);
    const { source, ordinal, group, metAfterMin } = fates.read();
    expect([source, ordinal, group, metAfterMin].map(({ length }) => length)).toEqual([needs, needs, needs, needs]);
    expect(ordinal.every((one, need) => one === need)).toBe(true);
    expect([source[4999], group[4999], metAfterMin[4999], metAfterMin[0]]).toEqual([1, 1, 2499.5, 0]);
    // A worker hands the arrays over: no room for more needs goes with them.
    expect(metAfterMin.buffer.byteLength).toBe(8 * needs);
  });
});
