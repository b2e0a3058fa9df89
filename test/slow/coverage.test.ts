/**
 * Do 95 % intervals hold the truth in 95 of 100 experiments? Each experiment has 20 replications of its own; what is counted is how many of
 * the experiments' intervals hold what the theory of the queue says.
 *
 * Tolerance: with R experiments the count of those that hold it is binomial (R, 0.95), and must lie where chance leaves 999 in 1000 counts.
 * With 800 experiments that is 92.3 to 97.4 %.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Statistic } from '../../src/experiment/index.ts';
import { quantileInterval } from '../../src/experiment/selection/index.ts';
import { around, binomial, binomialBand, coverageOf, expectCoverage, type Interval } from '../unit/experiment/intervals/band.ts';
import {
  arrivalsPerMin,
  businessDays,
  experimentsOnQueue,
  nullExperiments,
  observedDays,
  type QueueExperiment,
  serviceMin,
} from './queue-experiments.ts';

const experiments = 800;

/** W = 1 / (mu - lambda), in minutes. Time in the system is exponential: nine tenths are within W ln 10. */
const timeInSystem = (service: number) => 1 / (1 / service - arrivalsPerMin);
const [before, after] = [timeInSystem(serviceMin.baseline), timeInSystem(serviceMin.faster)];

let said: readonly QueueExperiment[];
let same: readonly QueueExperiment[];
beforeAll(async () => {
  const all = await experimentsOnQueue(experiments);
  said = all.said;
  same = nullExperiments(all.ofBaseline);
});

const isTime =
  (statistic: Statistic) =>
  (row: { readonly outcome: string; readonly statistic: Statistic }): boolean =>
    row.outcome === 'timeInSystemMin' && row.statistic === statistic;

function levels(arm: string, statistic: Statistic): Interval[] {
  return said.map(({ outcomes }) => around(outcomes.find((row) => row.arm === arm && isTime(statistic)(row))!));
}

function differences(statistic: Statistic, of = said): Interval[] {
  return of.map(({ comparisons }) => {
    const { difference, halfWidth } = comparisons.find(isTime(statistic))!;
    return around({ mean: difference, halfWidth });
  });
}

describe(`of ${experiments} intervals for a queue`, () => {
  it('95 % hold the mean time in the system of either arm', () => {
    expectCoverage(coverageOf(levels('baseline', 'mean'), before));
    expectCoverage(coverageOf(levels('faster', 'mean'), after));
  });

  it('95 % hold the 90th percentile of the times in the system', () => {
    expectCoverage(coverageOf(levels('baseline', 'p90'), before * Math.log(10)));
    expectCoverage(coverageOf(levels('faster', 'p90'), after * Math.log(10)));
  });

  it('95 % hold the paired difference of two arms, of means and of percentiles', () => {
    expectCoverage(coverageOf(differences('mean'), after - before));
    expectCoverage(coverageOf(differences('p90'), (after - before) * Math.log(10)));
  });

  it('as many as they say hold a quantile of the number of arrivals in a run, a Poisson variable', () => {
    const mean = arrivalsPerMin * observedDays * 24 * 60;
    for (const share of [0.1, 0.5, 0.9]) {
      const intervals = said.map(
        ({ quantiles }) => quantiles.find((row) => row.outcome === 'messagesPerDay' && row.arm === 'baseline' && row.share === share)!,
      );
      const { quantile, below, upTo } = poissonQuantile(mean, share);
      // The count is discrete: the interval also holds the quantile when it ends in a value that equals it.
      const most = chanceThatRanksHold(share, below, upTo);
      const [{ coverage }] = intervals;
      expect(most).toBeGreaterThanOrEqual(coverage);
      expectCoverage(coverageOf(intervals, quantile / businessDays), coverage, most);
    }
  });
});

describe(`of ${experiments / 2} experiments with two arms that do not differ`, () => {
  it('95 % of the intervals of a difference hold zero', () => {
    expectCoverage(coverageOf(differences('mean', same), 0));
    expectCoverage(coverageOf(differences('p90', same), 0));
  });

  it('at most 5 % call any difference of a family real when Holm has adjusted for it, where many more would without', () => {
    const withAny = (p: 'p' | 'pHolm') =>
      same.filter(({ comparisons }) => comparisons.some((row) => row.family === 'main' && (row[p] ?? 1) < 0.05)).length;
    expect(withAny('pHolm')).toBeLessThanOrEqual(binomialBand(same.length, 0.05).most);
    expect(withAny('p')).toBeGreaterThan(binomialBand(same.length, 0.1).most);
  });
});

/** The smallest k with P(X <= k) >= share, and the probabilities of X < k and X <= k. */
function poissonQuantile(mean: number, share: number): { readonly quantile: number; readonly below: number; readonly upTo: number } {
  // From far below, where the probabilities are nothing, upwards from the ratio to that of the mean.
  const weights = [1];
  const start = Math.round(mean);
  const span = Math.ceil(10 * Math.sqrt(mean));
  for (let k = 1; k <= span; k++) weights.push((weights[k - 1] * mean) / (start + k));
  for (let k = 0; k < span; k++) weights.unshift((weights[0] * (start - k)) / mean);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let below = 0;
  for (const [place, weight] of weights.entries()) {
    const upTo = below + weight / sum;
    if (upTo >= share) return { quantile: start - span + place, below, upTo };
    below = upTo;
  }
  throw new Error(`no quantile at ${share}`);
}

/** The chance that of 20 values at least l are at the quantile or below and fewer than u are below, l and u the ranks of the interval. */
function chanceThatRanksHold(share: number, below: number, upTo: number): number {
  const n = 20;
  const { lowRank, highRank } = quantileInterval([...Array(n).keys()], share);
  const tail = (p: number, from: number) => binomial(n, p).reduce((sum, chance, k) => (k >= from ? sum + chance : sum), 0);
  return tail(upTo, lowRank) - tail(below, highRank);
}
