/** Do the intervals of equity measures hold what they should? The same test with few experiments and with many. */
import { beforeAll, describe, expect, it } from 'vitest';
import { planEquity } from '../../../../src/experiment/equity/equity-plan.ts';
import { pseudoValues } from '../../../../src/experiment/equity/jackknife.ts';
import { createEstimator } from '../../../../src/experiment/interval.ts';
import { around, coverageOf, coverageOfSkewed, expectCoverage } from './band.ts';
import { chances, createDraws, expectation, groupsWith, measured, measures, numberOf, resultOf, world } from './two-groups.ts';

type MeasureName = keyof typeof measures;
const names = Object.keys(measures) as MeasureName[];
const replications = 20;

/** @param experiments how many, of 20 replications each */
export function describeEquityCoverage(experiments: number): void {
  describe(`of ${experiments} intervals of an equity measure`, () => {
    let draws: ReturnType<ReturnType<typeof createDraws>>[][];
    let results: { readonly levels: Map<string, ReturnType<typeof around>>; readonly changes: Map<string, ReturnType<typeof around>> }[];
    beforeAll(() => {
      const next = createDraws('groups');
      draws = Array.from({ length: experiments }, () => Array.from({ length: replications }, next));
      results = draws.map((experiment) => {
        const { equity = [], equityComparisons = [] } = resultOf(experiment);
        const total = <Row extends { setting: string | null }>(rows: readonly Row[]) => rows.filter(({ setting }) => setting === null);
        return {
          levels: new Map(total(equity).map((row) => [`${row.arm} ${row.measure}`, around(row)])),
          changes: new Map(
            total(equityComparisons).map((row) => [row.measure, around({ mean: row.difference, halfWidth: row.halfWidth })]),
          ),
        };
      });
    });
    const valuesIn = (arm: 'baseline' | 'ai', name: MeasureName) =>
      draws.flat().map((draw) => numberOf(measures[name](groupsWith(draw[arm]))));

    it('the difference and the ratio are, in truth, what the chances say', () => {
      expect(expectation(measures.difference, chances.baseline)).toBeCloseTo(0.1, 9);
      // A ratio of shares is on average greater than that of the chances, here by (1 - 0.1) / (300 x 0.1), as 1/x is bent.
      expect(expectation(measures.ratio, chances.baseline) / 2).toBeCloseTo(1 + 0.9 / 30, 2);
    });

    // The row is the mean over clinics of this size, and so is the truth: chance makes small groups unequal, which the row says beside it.
    // The ratio and Theil's index are skewed, the more so the fewer events there are (here 30 in the smaller group), for which Student's
    // interval pays by what Hall's expansion says: of the ratio two per cent.
    it.each(names)('95 % hold the mean %s', (name) => {
      const least = coverageOfSkewed(valuesIn('baseline', name), replications);
      expect(least).toBeGreaterThan(0.92);
      const truth = expectation(measures[name], chances.baseline);
      const intervals = results.map(({ levels }) => levels.get(`baseline ${name}`)!);
      expectCoverage(coverageOf(intervals, truth), least, 0.95);
    });

    it.each(names)('95 % hold the paired difference of the %s', (name) => {
      const before = valuesIn('baseline', name);
      const least = coverageOfSkewed(
        valuesIn('ai', name).map((value, k) => value - before[k]),
        replications,
      );
      expect(least).toBeGreaterThan(0.92);
      const truth = expectation(measures[name], chances.ai) - expectation(measures[name], chances.baseline);
      const intervals = results.map(({ changes }) => changes.get(name)!);
      expectCoverage(coverageOf(intervals, truth), least, 0.95);
    });

    it.each(['gap', 'bgsd', 'theil', 'gini'] as const)('95 % of those by jackknife hold the %s of the chances themselves', (name) => {
      const [plan] = planEquity({ measures: measured, series: [] }, world);
      const estimate = createEstimator();
      const intervals = draws.map((experiment) => {
        const samples = experiment.map(({ baseline }) => ({ values: baseline, falsePositiveRates: [] }));
        return around(estimate(pseudoValues({ plan, groups: plan.groups }, name, samples)));
      });
      expectCoverage(coverageOf(intervals, numberOf(measures[name](groupsWith(chances.baseline)))));
    });
  });
}
