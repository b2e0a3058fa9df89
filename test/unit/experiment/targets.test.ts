import { describe, expect, it } from 'vitest';
import { createExperiment, evaluateTargets, type Measure, type TargetRow } from '../../../src/experiment/index.ts';
import type { Target } from '../../../src/scenario/index.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

const response = measure('responseMin');
const median = measure('responseMin', { statistic: 'p50' });
const byRole = measure('inboxMinPerDay', { role: 'nurse' });
const advice = measure('inboxMinPerDay', { role: 'nurse', category: 'advice' });
const refill = measure('inboxMinPerDay', { role: 'nurse', category: 'refill' });
const byGroup = measure('needsMetFraction', { statistic: 'fraction', group: 'english' });
const measures = [response, median, byRole, advice, refill, byGroup];

const before = [
  [10, 7, 50, 20, 10, 0.5],
  [12, 8, 52, 21, 11, 0.6],
  [11, 9, 51, 22, 10, 0.7],
  [15, 8, 53, 21, 13, 0.6],
];
const after = [
  [8, 7, 40, 10, 10, Number.NaN],
  [11, 8, 41, 11, 11, Number.NaN],
  [9, 9, 43, 12, 10, Number.NaN],
  [11, 8, 40, 11, 13, Number.NaN],
];

function resultOf(arms: readonly (readonly (readonly number[])[])[], replications = 4) {
  const replicator = replicatorOf(arms.map((values) => ({ measures: measures as readonly Measure[], values })));
  const experiment = createExperiment(studyOf(['baseline', 'faster'].slice(0, arms.length), replications), replicator);
  for (let replication = 0; replication < replications; replication++) {
    for (const arm of arms.keys()) experiment.add(replicator.replicate({ arm, replication }));
  }
  return experiment.result();
}
const result = resultOf([before, after]);

const base = { title: 'A figure', kind: 'validation', unit: 'min', source: 'study', value: 12, tolerance: 100 } as const;
const evaluate = (target: Partial<Target>, of = result): TargetRow => evaluateTargets(of, { one: { ...base, ...target } as Target })[0];
const reason = (target: Partial<Target>) => {
  const row = evaluate(target);
  expect(row).toMatchObject({ verdict: 'not evaluated', simulated: null, halfWidth: null });
  return row.reason;
};

/** Student's t for 3 degrees of freedom and 95 %. */
const t3 = 3.182446305;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const halfWidthOf = (values: readonly number[]) => {
  const squares = values.map((value) => (value - mean(values)) ** 2);
  return t3 * Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / (values.length - 1) / values.length);
};
const column = (rows: readonly (readonly number[])[], index: number) => rows.map((row) => row[index]);

describe('a target', () => {
  it('is held against the mean with its interval, and keeps what was published', () => {
    const row = evaluate({ outcome: 'responseMin' });
    expect(row).toMatchObject({ target: 'one', title: 'A figure', kind: 'validation', unit: 'min', source: 'study', published: 12 });
    expect([row.low, row.high, row.simulated]).toEqual([-88, 112, 12]);
    expect(row.halfWidth).toBeCloseTo(halfWidthOf(column(before, 0)), 8);
  });

  it('passes within its limits, fails outside, and cannot be told when the interval straddles one', () => {
    // 12 with a half width of 3.44
    const verdict = (low: number, high: number) => evaluate({ outcome: 'responseMin', tolerance: undefined, low, high }).verdict;
    expect(verdict(8, 16)).toBe('pass');
    expect(verdict(16, 20)).toBe('fail');
    expect(verdict(1, 8)).toBe('fail');
    expect(verdict(12, 20)).toBe('cannot tell');
    expect(verdict(0, 13)).toBe('cannot tell');
    expect(verdict(11.9, 12.1)).toBe('cannot tell');
  });

  it('may be a direction without a value', () => {
    const row = evaluate({ outcome: 'responseMin', value: undefined, tolerance: undefined, low: 0, high: 20 });
    expect(row).toMatchObject({ published: null, verdict: 'pass' });
  });

  it('speaks of the first statistic of its outcome, or of the one it names', () => {
    expect(evaluate({ outcome: 'responseMin' }).simulated).toBe(12);
    expect(evaluate({ outcome: 'responseMin', statistic: 'p50' }).simulated).toBe(8);
  });

  it('finds its arm, role, category and group', () => {
    expect(evaluate({ outcome: 'inboxMinPerDay', role: 'nurse', arm: 'faster' }).simulated).toBe(41);
    expect(evaluate({ outcome: 'inboxMinPerDay', role: 'nurse', category: 'advice' }).simulated).toBe(21);
    expect(evaluate({ outcome: 'needsMetFraction', group: 'english' }).simulated).toBeCloseTo(0.6, 12);
  });

  it('may be in another unit than the result', () => {
    const row = evaluate({ outcome: 'responseMin', factor: 60 });
    expect(row.simulated).toBe(720);
    expect(row.halfWidth).toBeCloseTo(60 * halfWidthOf(column(before, 0)), 6);
  });

  it('sums categories, with an interval that is not too narrow however they go together', () => {
    const row = evaluate({ outcome: 'inboxMinPerDay', role: 'nurse', category: ['advice', 'refill'] });
    const exact = halfWidthOf(before.map((values) => values[3] + values[4]));
    expect(row.simulated).toBe(32);
    expect(row.halfWidth).toBeCloseTo(halfWidthOf(column(before, 3)) + halfWidthOf(column(before, 4)), 8);
    expect(row.halfWidth!).toBeGreaterThan(exact);
  });

  it('cannot be told with one replication, which has no interval', () => {
    expect(evaluate({ outcome: 'responseMin' }, resultOf([before], 1))).toMatchObject({
      simulated: 10,
      halfWidth: null,
      verdict: 'cannot tell',
      reason: 'there is no interval with fewer than two replications',
    });
  });
});

describe('a target that is a change', () => {
  const change = { outcome: 'responseMin', arm: 'faster', comparedWith: 'baseline' } as const;

  it('is the paired difference from the baseline', () => {
    const row = evaluate({ ...change, as: 'difference' });
    expect(row.simulated).toBe(-2.25);
    expect(row.halfWidth).toBeCloseTo(halfWidthOf(after.map((values, i) => values[0] - before[i][0])), 8);
  });

  it('is relative to the baseline with the interval of a ratio of paired means', () => {
    const row = evaluate({ ...change, as: 'relative' });
    const ratio = 9.75 / 12;
    expect(row.simulated).toBeCloseTo(ratio - 1, 12);
    // The same by the residuals of the ratio (Cochran 1977, Sampling Techniques, 6.4).
    expect(row.halfWidth).toBeCloseTo(halfWidthOf(after.map((values, i) => values[0] - ratio * before[i][0])) / 12, 8);
  });

  it('is none, for certain, when nothing has changed', () => {
    expect(evaluate({ ...change, statistic: 'p50', as: 'relative' })).toMatchObject({ simulated: 0, halfWidth: 0 });
  });

  it('does not exist when one of the arms lacks the outcome, or the baseline is zero', () => {
    const needs = { ...change, outcome: 'needsMetFraction', group: 'english', as: 'relative' } as const;
    expect(reason(needs)).toBe('needsMetFraction was observed in no replication of arm faster');
    const zero = resultOf([before.map((values) => values.map(() => 0)), after]);
    expect(evaluate({ ...change, as: 'relative' }, zero)).toMatchObject({
      verdict: 'not evaluated',
      reason: 'responseMin is zero in the baseline',
    });
  });
});

describe('a target that the result does not have', () => {
  it('says which name is not known, and the nearest that is', () => {
    expect(reason({ outcome: 'responsMin' })).toBe('there is no outcome "responsMin" (did you mean "responseMin"?)');
    expect(reason({ outcome: 'responseMin', arm: 'fasster' })).toBe('there is no arm "fasster" (did you mean "faster"?)');
    expect(reason({ outcome: 'inboxMinPerDay', role: 'nurze' })).toBe('there is no role "nurze" (did you mean "nurse"?)');
    expect(reason({ outcome: 'needsMetFraction', group: 'all' })).toBe('there is no group "all" (there are: english)');
    expect(reason({ outcome: 'inboxMinPerDay', role: 'nurse', category: 'refil' })).toContain('(did you mean "refill"?)');
    expect(reason({ outcome: 'responseMin', statistic: 'p95' })).toBe('there is no statistic of responseMin "p95" (there are: mean, p50)');
    expect(reason({ outcome: 'constructor' })).toContain('there is no outcome "constructor"');
  });

  it('says by what its outcome is not known when the names are', () => {
    expect(reason({ outcome: 'responseMin', role: 'nurse' })).toBe('arm baseline has no responseMin by role');
    expect(reason({ outcome: 'triageSensitivity' })).toBe('arm baseline has no triageSensitivity');
  });

  it('is a sum over categories of what cannot be summed', () => {
    const category = ['advice', 'refill'];
    expect(reason({ outcome: 'responseMin', category })).toBe('responseMin cannot be summed over categories');
    const change = { outcome: 'inboxMinPerDay', category, arm: 'faster', comparedWith: 'baseline', as: 'relative' } as const;
    expect(reason(change)).toBe('inboxMinPerDay, relative to the baseline, cannot be summed over categories');
  });
});
