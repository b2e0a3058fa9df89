import { describe, expect, it } from 'vitest';
import { type ArmValues, judgePrecision } from '../../../src/experiment/index.ts';
import { pairingRows } from '../../../src/experiment/pairing-rows.ts';
import { measure } from './small-study.ts';

const wait = measure('waitMin');
const missing = measure('triagePpv', { statistic: 'fraction' });
const armOf = (id: string, values: readonly number[]): ArmValues => ({
  id,
  has: ({ outcome }) => outcome === wait.outcome,
  of: ({ outcome }) => (outcome === wait.outcome ? values : values.map(() => Number.NaN)),
});
const levels = [100, 104, 98, 103, 95, 101, 99, 100, 102, 98];
const baseline = armOf('baseline', levels);
/** One more or one less than 10 above the baseline, in turn. */
const better = armOf(
  'better',
  levels.map((level, k) => level + 10 + (k % 2 === 0 ? 1 : -1)),
);

describe('the precision of a result', () => {
  it('is that of the paired difference, against the mean of the baseline', () => {
    const { status, outcomes } = judgePrecision([baseline, better], { measures: [wait], target: { relativeFraction: 0.02, budget: 100 } });
    const [row] = outcomes;
    // The standard deviation of the differences is the root of 10 / 9, and t of 9 degrees of freedom 2.262.
    const halfWidth = 2.2621571628 * Math.sqrt(10 / 9 / 10);
    expect(row.halfWidth).toBeCloseTo(halfWidth, 8);
    expect(row).toMatchObject({ arm: 'better', baseline: 'baseline', n: 10, missing: 0, isConstant: false, allowedHalfWidth: 2 });
    expect(row.relativeFraction).toBeCloseTo(halfWidth / 100, 8);
    expect(row.needed).toBe(4);
    expect(status).toBe('reached');
  });

  it('asks more of every arm as long as one is not precise', () => {
    const noisy = armOf(
      'noisy',
      levels.map((level, k) => level + 20 * (k % 3)),
    );
    const { status, needed, expected, outcomes } = judgePrecision([baseline, better, noisy], {
      measures: [wait],
      target: { absolute: 2, budget: 100 },
    });
    expect({ status, needed }).toEqual({ status: 'more', needed: null });
    expect(outcomes.map(({ needed }) => needed !== null)).toEqual([true, false]);
    expect(expected).toBeGreaterThan(100);
    expect(judgePrecision([baseline, noisy], { measures: [wait], target: { absolute: 2, budget: 10 } }).status).toBe('budget');
  });

  it('is that of the level where there is one arm, and says how many more halve it', () => {
    const { asked, status, outcomes } = judgePrecision([baseline], { measures: [wait] });
    expect({ asked, status }).toEqual({ asked: null, status: null });
    const [{ halfWidth, moreForHalf, ...row }] = outcomes;
    expect(row).toMatchObject({ arm: 'baseline', baseline: null, allowedHalfWidth: null, needed: null, expected: null });
    // About four times as many, a little less because t falls.
    expect(moreForHalf).toBeGreaterThan(20);
    expect(moreForHalf).toBeLessThan(30);
    expect(halfWidth).toBeGreaterThan(0);
  });

  it('says what never varied and what did not occur, and lets neither hold up nor end the run', () => {
    const rare = measure('urgentMissedFraction', { statistic: 'fraction' });
    const armWith = ({ id, of }: ArmValues): ArmValues => ({
      id,
      has: () => true,
      of: (asked) => (asked.outcome === rare.outcome ? levels.map(() => 0) : of(asked)),
    });
    const arms = [armWith(baseline), armWith(better)];
    const target = { relativeFraction: 0.05, budget: 20 };
    const { status, outcomes } = judgePrecision(arms, { measures: [wait, rare, missing], target });
    const [, constant, absent] = outcomes;
    expect(status).toBe('reached');
    expect(constant).toMatchObject({ isConstant: true, halfWidth: 0, moreForHalf: null, needed: null });
    expect(absent).toMatchObject({ n: 0, missing: 10, isConstant: false, halfWidth: null, needed: null });
    expect(judgePrecision(arms, { measures: [rare, missing], target }).status).toBe('more');
    expect(judgePrecision(arms, { measures: [rare, missing], target: { ...target, budget: 10 } }).status).toBe('budget');
  });

  it('is that of a finding where an arm is the same as a baseline that varies', () => {
    const same = judgePrecision([baseline, { ...baseline, id: 'same' }], {
      measures: [wait],
      target: { relativeFraction: 0.05, budget: 20 },
    });
    expect(same).toMatchObject({ status: 'reached', outcomes: [{ isConstant: false, halfWidth: 0, needed: 3 }] });
  });

  it('leaves out what an arm cannot have', () => {
    expect(judgePrecision([baseline, better], { measures: [missing] }).outcomes).toEqual([]);
  });

  it('holds nothing that JSON cannot', () => {
    const zero = armOf(
      'zero',
      levels.map(() => 0),
    );
    const summary = judgePrecision([zero, better], { measures: [wait, missing], target: { relativeFraction: 0.05, budget: 20 } });
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    expect(summary.outcomes[0]).toMatchObject({ relativeFraction: null, allowedHalfWidth: 0, expected: null });
  });
});

describe('what pairing saved', () => {
  it('is told of each arm', () => {
    const [row] = pairingRows([baseline, better], [wait]);
    expect(row).toMatchObject({ baseline: 'baseline', arm: 'better', outcome: 'waitMin', pairs: 10 });
    expect(row.savedRuns).toBe(row.independentRuns! - 10);
    expect(row.savedRuns).toBeGreaterThan(10);
  });

  it('is null where the difference never varies', () => {
    const shifted = armOf(
      'shifted',
      levels.map((level) => level + 1),
    );
    expect(pairingRows([baseline, shifted], [wait])[0]).toMatchObject({ varianceRatio: null, independentRuns: null, savedRuns: null });
  });
});
