import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedHalfWidth, replicationsNeeded } from '../../../../src/experiment/precision/index.ts';
import { surprised, wavering } from './hoad-series.ts';

const tenPercent = { relativeFraction: 0.1 };
const negative = wavering.map((x) => -x);

describe('the number of replications needed', () => {
  it('is the first after which the precision lasts through the look-ahead', () => {
    expect(replicationsNeeded([wavering], [tenPercent])).toMatchObject({ needed: 9, status: 'reached', replications: 14 });
    expect(replicationsNeeded([surprised], [tenPercent])).toMatchObject({ needed: 9, status: 'reached' });
  });

  it('is not known before the look-ahead is over', () => {
    const report = replicationsNeeded([wavering.slice(0, 13)], [tenPercent]);
    expect(report).toMatchObject({ needed: undefined, status: 'more', expectedReplications: 14 });
    expect(report.outcomes[0]).toMatchObject({ needed: undefined, metSince: 9 });
  });

  it('stops at the first precision without a look-ahead', () => {
    expect(replicationsNeeded([wavering], [tenPercent], { kLimit: 0 }).needed).toBe(7);
    expect(replicationsNeeded([surprised], [tenPercent], { kLimit: 0 }).needed).toBe(3);
  });

  it('is never below the minimum', () => {
    expect(replicationsNeeded([surprised], [tenPercent], { kLimit: 0, minimum: 9 }).needed).toBe(9);
  });

  it('looks further ahead beyond a hundred values: as many per cent of them', () => {
    // Alternating values at a half width that passes first at n = 200 exactly.
    const values = Array.from({ length: 230 }, (_, k) => (k % 2 === 0 ? 1 : -1));
    const { halfWidth } = replicationsNeeded([values.slice(0, 200)], [{ absolute: 1 }]).outcomes[0].reached;
    const needed = (length: number) => replicationsNeeded([values.slice(0, length)], [{ absolute: halfWidth! }]).needed;
    expect(needed(209)).toBeUndefined();
    expect(needed(210)).toBe(200);
  });

  it('is the largest that an outcome needs, and known only when all of them are done', () => {
    const steady = wavering.map((x) => 100 + x);
    const both = replicationsNeeded([steady, wavering], [tenPercent, tenPercent]);
    expect(both.outcomes.map(({ needed }) => needed)).toEqual([3, 9]);
    expect(both.needed).toBe(9);
    const early = replicationsNeeded([steady.slice(0, 10), wavering.slice(0, 10)], [tenPercent, tenPercent]);
    expect(early.outcomes.map(({ needed }) => needed)).toEqual([3, undefined]);
    expect(early).toMatchObject({ needed: undefined, status: 'more' });
  });

  it('is the same for a mean below zero', () => {
    const report = replicationsNeeded([negative], [tenPercent]);
    expect(report.needed).toBe(9);
    expect(report.outcomes[0].reached.relativeFraction).toBeCloseTo(0.060103619955822, 9);
  });

  it('is never found by a relative target at a mean of zero, and is by an absolute one or by either', () => {
    const balanced = Array.from({ length: 100 }, (_, k) => (k % 2 === 0 ? 1 : -1));
    const report = replicationsNeeded([balanced], [tenPercent]);
    expect(report).toMatchObject({ needed: undefined, status: 'more', expectedReplications: Number.POSITIVE_INFINITY });
    expect(report.outcomes[0].reached.relativeFraction).toBeGreaterThan(1e6);
    expect(replicationsNeeded([balanced], [{ absolute: 0.5 }]).needed).toBeLessThan(30);
    expect(replicationsNeeded([balanced], [{ absolute: 0.5, relativeFraction: 0.1 }]).needed).toBeLessThan(30);
  });

  it('passes over replications in which the outcome does not exist, and counts them', () => {
    const withGaps = wavering.flatMap((x) => [Number.NaN, x]);
    const { needed, outcomes } = replicationsNeeded([withGaps], [tenPercent]);
    expect(needed).toBe(18);
    expect(outcomes[0].reached).toMatchObject({ n: 14, missing: 14 });
  });

  it('takes no comfort from replications without a value in the look-ahead', () => {
    const gone = [...wavering.slice(0, 7), ...new Array<number>(20).fill(Number.NaN)];
    expect(replicationsNeeded([gone], [tenPercent])).toMatchObject({ needed: undefined, status: 'more' });
  });

  it('is unknown for an outcome that never exists', () => {
    const report = replicationsNeeded([[Number.NaN, Number.NaN]], [tenPercent], { budget: 2 });
    expect(report).toMatchObject({ needed: undefined, status: 'budget', expectedReplications: undefined });
    expect(report.outcomes[0].reached).toMatchObject({ n: 0, missing: 2, mean: null, halfWidth: null });
  });

  it('ends with the budget, and says how many it would have taken', () => {
    const report = replicationsNeeded([wavering], [{ relativeFraction: 0.01 }], { budget: 14 });
    expect(report).toMatchObject({ needed: undefined, status: 'budget' });
    // 437 values for a tenth of the unit; the mean is 10.214, so a hundredth of it is 0.10214. And 20 for the look-ahead.
    expect(report.expectedReplications).toBeGreaterThan(420);
    expect(report.expectedReplications).toBeLessThan(450);
  });

  it('needs the minimum of values that are all equal, with a half width of zero', () => {
    const report = replicationsNeeded([[0, 0, 0, 0, 0, 0, 0, 0]], [tenPercent]);
    expect(report.needed).toBe(3);
    expect(report.outcomes[0].reached).toMatchObject({ sd: 0, halfWidth: 0, relativeFraction: null });
  });

  it('does not change when more replications come, however long the run', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 8, max: 14, noNaN: true }), { minLength: 10, maxLength: 60 }), (values) => {
        const lengths = values.map((_, k) => k + 1);
        const found = lengths.map((length) => replicationsNeeded([values.slice(0, length)], [tenPercent]).needed);
        const first = found.findIndex((needed) => needed !== undefined);
        if (first >= 0) expect(new Set(found.slice(first)).size).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses series that do not belong together, and rules that mean nothing', () => {
    expect(() => replicationsNeeded([[1, 2], [1]], [tenPercent, tenPercent])).toThrow('the series differ');
    expect(() => replicationsNeeded([[1, 2]], [])).toThrow('1 series but 0 targets');
    expect(() => replicationsNeeded([[1, 2]], [tenPercent], { minimum: 1 })).toThrow('at least 2: 1');
  });
});

describe('the half width allowed', () => {
  it('is the wider of the absolute one and the part of the size of the mean', () => {
    expect(allowedHalfWidth({ relativeFraction: 0.1, absolute: 2 }, -50)).toBe(5);
    expect(allowedHalfWidth({ relativeFraction: 0.1, absolute: 2 }, 0)).toBe(2);
    expect(allowedHalfWidth({ relativeFraction: 0.1 }, 0)).toBe(0);
  });

  it.each([{}, { relativeFraction: 0 }, { absolute: -1 }, { absolute: Number.NaN }])('is not to be had from the target %o', (target) => {
    expect(() => allowedHalfWidth(target, 1)).toThrow('a precision target needs a positive');
  });
});
