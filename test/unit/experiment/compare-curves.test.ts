import { describe, expect, it } from 'vitest';
import { compareCurves } from '../../../src/experiment/compare-curves.ts';
import type { ArmSample } from '../../../src/experiment/summarize.ts';
import type { Layout } from '../../../src/model/index.ts';

const series = (curve: Layout['series'][number]['curve'], setting: string | null, x: readonly number[]) => ({
  curve,
  setting,
  role: 'nurse',
  group: null,
  category: null,
  x,
});
const sample = (id: string, layout: Layout, curves: readonly (readonly number[])[]): ArmSample => ({
  id,
  layout,
  results: curves.map((points, replication) => ({ arm: 0, replication, values: new Float64Array(), curves: Float64Array.from(points) })),
});

const week = series('inboxMinByHourOfWeek', null, [0, 1]);
const baseline = sample('baseline', { measures: [], series: [week] }, [
  [10, 1],
  [20, 1],
  [90, 1],
]);
const arm = sample(
  'arm',
  { measures: [], series: [series('backlogByHourOfWeek', null, [0]), week, series('inboxMinByHourOfWeek', 'clinic', [0])] },
  [
    [7, 11, 1, 3],
    [9, 21, 1, 3],
    [9, 91, 1, 3],
  ],
);

describe('curves against the baseline', () => {
  it('are paired within each replication, so that what both arms share does not widen the interval', () => {
    const row = compareCurves(baseline, arm)[1];
    expect(row.difference?.mean).toEqual([1, 0]);
    expect(row.difference?.halfWidth).toEqual([0, 0]);
    expect(row.halfWidth[0]).toBeGreaterThan(50);
  });

  it('are told of the hours of the week over all settings only', () => {
    expect(compareCurves(baseline, arm).map(({ difference }) => difference === undefined)).toEqual([true, false, true]);
    expect(compareCurves(sample('baseline', { measures: [], series: [] }, [[], [], []]), arm)[1].difference).toBeUndefined();
  });
});
