import { describe, expect, it } from 'vitest';
import { runningEstimates } from '../../../../src/experiment/precision/index.ts';
import { wavering, waveringDeviations } from './hoad-series.ts';

/** From tests/exp_results/replications.csv of pythonhealthdatascience/pydesrap_mms (MIT): mean time with the nurse. */
const nurse = [
  ...[9.842379990825465, 10.060423560536304, 9.925089673744292, 9.938503720153147, 10.016611116790997, 9.883800932020227],
  ...[10.040555259165185, 10.086612424440187, 10.202806309000646, 10.093238146039786],
];
const published: readonly (readonly [n: number, mean: number, sd: number, low: number, high: number])[] = [
  [3, 9.942631075035354, 0.11007508865543447, 9.669189396185518, 10.216072753885191],
  [7, 9.958194893319375, 0.08274220649011921, 9.881671115440534, 10.034718671198215],
  [10, 10.009002113271624, 0.11046688166466083, 9.929978866589812, 10.088025359953436],
];

describe('the running estimate', () => {
  it.each(published)('agrees with the published one of the nurse after %d replications', (n, mean, sd, low, high) => {
    const estimate = runningEstimates(nurse)[n - 1];
    expect(estimate.n).toBe(n);
    expect(estimate.mean).toBeCloseTo(mean, 12);
    expect(estimate.sd).toBeCloseTo(sd, 12);
    expect(estimate.mean! - estimate.halfWidth!).toBeCloseTo(low, 9);
    expect(estimate.mean! + estimate.halfWidth!).toBeCloseTo(high, 9);
  });

  it.each(waveringDeviations)('has the deviation of the worked series after %d replications', (n, deviation) => {
    const { mean, halfWidth } = runningEstimates(wavering)[n - 1];
    expect(halfWidth! / mean!).toBeCloseTo(deviation, 9);
  });

  it('stays where it is in a replication without a value, and has no interval before two values', () => {
    const estimates = runningEstimates([Number.NaN, 4, Number.NaN, 6]);
    expect(estimates.map(({ n, mean }) => [n, mean])).toEqual([
      [0, null],
      [1, 4],
      [1, 4],
      [2, 5],
    ]);
    expect(estimates.map(({ halfWidth }) => halfWidth === null)).toEqual([true, true, true, false]);
  });

  it('is as wide as the confidence asks', () => {
    expect(runningEstimates([1, 2, 3], 0.5)[2].halfWidth).toBeCloseTo(0.816496580927726 / Math.sqrt(3), 9);
    expect(() => runningEstimates([1, 2], 1)).toThrow('alpha must lie between 0 and 1: 1');
  });
});
