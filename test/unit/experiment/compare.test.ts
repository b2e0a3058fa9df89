import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import type { Measure } from '../../../src/experiment/index.ts';
import type { ArmSample } from '../../../src/experiment/summarize.ts';
import { measure } from './small-study.ts';

const sample = (id: string, measures: readonly Measure[], values: readonly (readonly number[])[]): ArmSample => ({
  id,
  layout: { measures, series: [] },
  results: values.map((row, replication) => ({ arm: 0, replication, values: Float64Array.from(row), curves: new Float64Array(0) })),
});
const column = (values: readonly number[]) => values.map((value) => [value]);
const wait = measure('waitMin');

describe('a paired comparison', () => {
  // The sleep data of Student (1908), in R as `sleep`: paired 95 % interval -2.4598857633 to -0.7001142367.
  const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it("agrees with R's paired t interval on the sleep data", () => {
    const [row] = compare(sample('drug2', [wait], column(drug2)), sample('drug1', [wait], column(drug1)));
    expect(row).toMatchObject({ baseline: 'drug2', arm: 'drug1', outcome: 'waitMin', n: 10, isDistinguishable: true });
    expect(row.difference).toBeCloseTo(-1.58, 10);
    expect(row.difference! - row.halfWidth!).toBeCloseTo(-2.4598857633, 8);
    expect(row.difference! + row.halfWidth!).toBeCloseTo(-0.7001142367, 8);
  });

  it('gives the difference relative to the mean of the baseline', () => {
    const [row] = compare(sample('a', [wait], column([8, 12])), sample('b', [wait], column([9, 16])));
    expect(row.relative).toBe(0.25);
  });

  it('has no relative difference when the baseline is zero', () => {
    const [row] = compare(sample('a', [wait], column([0, 0])), sample('b', [wait], column([1, 2])));
    expect(row).toMatchObject({ difference: 1.5, relative: null });
  });

  it('finds nothing between arms that are equal to the bit', () => {
    const [row] = compare(sample('a', [wait], column([0.1, 0.7])), sample('b', [wait], column([0.1, 0.7])));
    expect(row).toMatchObject({ difference: 0, halfWidth: 0, relative: 0, isDistinguishable: false });
  });

  it('finds a difference that is the same in every replication', () => {
    const [row] = compare(sample('a', [wait], column([1, 2, 5])), sample('b', [wait], column([2, 3, 6])));
    expect(row).toMatchObject({ difference: 1, halfWidth: 0, isDistinguishable: true });
  });

  it('does not take two equal differences for certainty: of what is counted they are common', () => {
    const [row] = compare(sample('a', [wait], column([1, 2])), sample('b', [wait], column([2, 3])));
    expect(row).toMatchObject({ n: 2, difference: 1, halfWidth: null, isDistinguishable: false, p: null });
    // 0.5 - 0.2 and 0.7 - 0.4 are not the same to the last bit.
    const [rounded] = compare(sample('a', [wait], column([0.2, 0.4])), sample('b', [wait], column([0.5, 0.7])));
    expect(rounded).toMatchObject({ halfWidth: null, isDistinguishable: false, p: null });
  });

  it('leaves out the replications in which either arm has no value', () => {
    const before = sample('a', [wait], column([10, Number.NaN, 20, 30]));
    const after = sample('b', [wait], column([11, 1, Number.NaN, 33]));
    expect(compare(before, after)[0]).toMatchObject({ n: 2, difference: 2, relative: 0.1 });
  });

  it('pairs measures by what they measure, not by their place, and leaves out what only one arm has', () => {
    const byNurse = measure('waitMin', { role: 'nurse' });
    const sensitivity = measure('triageSensitivity', { statistic: 'fraction' });
    const before = sample(
      'a',
      [byNurse, wait],
      [
        [5, 100],
        [5, 100],
      ],
    );
    const after = sample(
      'b',
      [sensitivity, wait, byNurse],
      [
        [0.8, 90, 6],
        [0.9, 90, 6],
      ],
    );
    const rows = compare(before, after).map(({ role, difference }) => ({ role, difference }));
    expect(rows).toEqual([
      { role: null, difference: -10 },
      { role: 'nurse', difference: 1 },
    ]);
  });
});
