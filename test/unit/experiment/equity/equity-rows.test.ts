import { describe, expect, it } from 'vitest';
import { equityMeasures, measuresOf } from '../../../../src/experiment/equity/equity-measures.ts';
import { panelGroups, planEquity } from '../../../../src/experiment/equity/equity-plan.ts';
import { createEquityReader } from '../../../../src/experiment/equity/equity-reader.ts';
import { type EquityResults, equityResults } from '../../../../src/experiment/equity/equity-results.ts';
import { type Measure, type OutcomeId, outcomes, type ReplicationResult } from '../../../../src/experiment/index.ts';
import { createEstimator } from '../../../../src/experiment/interval.ts';
import { allAtOnce } from '../../../../src/experiment/steps.ts';
import type { World } from '../../../../src/scenario/index.ts';
import { measure } from '../small-study.ts';
import { bgv, erreygers, fractionBounds } from './on-groups.ts';
import { expectPrinted } from './published-groups.ts';

const group = (share: number, disadvantageRank?: number) => ({ share, disadvantageRank });
const town = { few: group(0.1, 2), some: group(0.3, 1), most: group(0.6, 0) };
const worldOf = (populations: Record<string, object>, panels: Record<string, { patients: number; population: string }>): World =>
  ({
    populations: Object.fromEntries(Object.entries(populations).map(([id, groups]) => [id, { groups }])),
    settings: Object.fromEntries(Object.entries(panels).map(([id, panel]) => [id, { panel }])),
  }) as unknown as World;
const world = worldOf({ town }, { clinic: { patients: 1000, population: 'town' } });

/** Between 0 and 1, the same each time. (Numerical Recipes' quick generator.) */
function createUniforms(): () => number {
  let state = 7;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return (state + 0.5) / 4294967296;
  };
}

const ids = ['few', 'some', 'most'];
const byGroup = (outcome: OutcomeId, dimensions: Partial<Measure> = {}) =>
  ids.map((id) => measure(outcome, { statistic: 'fraction', group: id, ...dimensions }));
const layoutOf = (measures: readonly Measure[]) => ({ measures, series: [] });
const resultsOf = (rows: readonly (readonly number[])[], arm = 0): ReplicationResult[] =>
  rows.map((values, replication) => ({ arm, replication, values: Float64Array.from(values), curves: new Float64Array(0) }));

const met = planEquity(layoutOf(byGroup('needsMetFraction')), world);
const equityOf = (arms: Parameters<typeof equityResults>[0]): EquityResults =>
  allAtOnce(equityResults(arms, createEquityReader(), createEstimator()));
const rowsOf = (...arms: readonly (readonly (readonly number[])[])[]) =>
  equityOf(arms.map((rows, index) => ({ id: ['baseline', 'ai'][index], plans: met, results: resultsOf(rows, index) })));
const find = <Row extends { readonly measure: string }>(rows: readonly Row[], name: string): Row =>
  rows.find((row) => row.measure === name)!;

describe('the plan of equity measures', () => {
  it('takes each outcome by group, with the groups by their share of the panel', () => {
    expect(met).toHaveLength(1);
    expect(met[0]).toMatchObject({ outcome: 'needsMetFraction', statistic: 'fraction', setting: null });
    expect(met[0].groups.map(({ id, place, share }) => [id, place, share])).toEqual([
      ['few', 0, 100],
      ['some', 1, 300],
      ['most', 2, 600],
    ]);
  });

  it('weights groups by patients over several settings, and within a setting by its own shares', () => {
    const country = { few: group(0.5, 2), most: group(0.5, 0) };
    const both = worldOf(
      { town, country },
      { clinic: { patients: 1000, population: 'town' }, farm: { patients: 400, population: 'country' } },
    );
    const shares = (setting: string | null) => [...panelGroups(both, setting)].map(([id, { share }]) => [id, share]);
    expect(shares(null)).toEqual([
      ['few', 300],
      ['some', 300],
      ['most', 800],
    ]);
    expect(shares('farm')).toEqual([
      ['few', 200],
      ['most', 200],
    ]);
  });

  it('has no rank for a group on which two populations disagree', () => {
    const country = { few: group(1, 0) };
    const both = worldOf(
      { town, country },
      { clinic: { patients: 10, population: 'town' }, farm: { patients: 10, population: 'country' } },
    );
    expect(panelGroups(both, null).get('few')?.disadvantageRank).toBeUndefined();
    expect(panelGroups(both, 'clinic').get('few')?.disadvantageRank).toBe(2);
  });

  it('leaves out single groups, counts per day, totals, and groups without patients', () => {
    const planned = (measures: readonly Measure[], where = world) => planEquity(layoutOf(measures), where);
    expect(planned([measure('waitMin', { group: 'few' })])).toEqual([]);
    expect(planned([measure('waitMin'), measure('waitMin', { role: 'nurse' })])).toEqual([]);
    expect(planned(byGroup('messagesPerDay', { statistic: 'perDay' }))).toEqual([]);
    const empty = worldOf({ town: { ...town, some: group(0, 1) } }, { clinic: { patients: 1000, population: 'town' } });
    expect(planned(byGroup('needsMetFraction'), empty)[0].groups.map(({ id }) => id)).toEqual(['few', 'most']);
  });

  it('applies to each outcome what can apply to it', () => {
    const of = (outcome: OutcomeId) => measuresOf({ outcome, definition: outcomes[outcome] });
    expect(of('needsMetFraction')).toEqual(expect.arrayContaining(['erreygers', 'wagstaff', 'kolm', 'atkinson', 'par', 'paf']));
    for (const name of ['erreygers', 'wagstaff', 'kolm'] as const) expect(of('responseMin')).not.toContain(name);
    expect(of('responseMin')).toContain('atkinson');
    expect(of('unmetUrgentNeedFraction')).not.toContain('atkinson');
    expect(of('portalFraction')).not.toContain('par');
    expect(of('needsMetFraction')).not.toContain('equalOpportunityDifference');
    expect(of('triageSensitivity')).toContain('equalOpportunityDifference');
  });
});

describe('the rows of equity', () => {
  const today = [
    [0.5, 0.7, 0.8],
    [0.6, 0.7, 0.9],
    [0.4, 0.7, 0.7],
  ];

  it('take each measure in each replication and then its mean and interval', () => {
    const row = find(rowsOf(today).equity, 'difference');
    expect(row).toMatchObject({
      arm: 'baseline',
      outcome: 'needsMetFraction',
      unit: 'fraction',
      denominator: 'all needs of the whole panel but the youngest still open',
      n: 3,
    });
    expect(row.mean).toBeCloseTo(-0.3, 12);
    expect(row.sd).toBeCloseTo(0, 12);
    const each = today.map((values) =>
      erreygers(
        values.map((value, index) => ({ ...Object.values(town)[index], value })),
        fractionBounds,
      ),
    ) as number[];
    expectPrinted(find(rowsOf(today).equity, 'erreygers').mean!, each.reduce((sum, value) => sum + value, 0) / 3);
  });

  it('name the unit of each number', () => {
    const unit = (name: string) => find(rowsOf(today).equity, name).unit;
    expect(['gap', 'bgv', 'ratio', 'cov', 'theil'].map(unit)).toEqual(['fraction', 'fraction²', 'ratio', '%', 'index']);
  });

  it('count the replications in which a measure does not exist, and say why', () => {
    const four = [...today, [0.5, 0.7, 0.8]];
    const { equity, equityComparisons } = rowsOf(four, [[0, 0.7, 0.8], ...four.slice(1)]);
    const ofAi = (name: string) => equity.find((row) => row.arm === 'ai' && row.measure === name)!;
    expect(ofAi('theil')).toMatchObject({ n: 3, undefinedCount: 1, undefinedBecause: 'a value is zero or below' });
    expect(ofAi('theil').mean).toBeGreaterThan(0);
    expect(ofAi('gap')).toMatchObject({ n: 4 });
    expect(ofAi('gap')).not.toHaveProperty('undefinedBecause');
    expect(ofAi('gap')).not.toHaveProperty('undefinedCount');
    const why = { undefinedCount: 1, undefinedBecause: 'a value is zero or below' };
    expect(find(equityComparisons, 'theil')).toMatchObject({ n: 3, difference: 0, ...why });
  });

  it('have no mean of a measure that does not exist in more than a quarter of the replications: the others are a selection', () => {
    const five = [...today, ...today.slice(0, 2)];
    const { equity, equityComparisons } = rowsOf(five, [[0, 0.7, 0.8], [0, 0.7, 0.9], ...five.slice(2)]);
    const why = { n: 3, halfWidth: null, undefinedCount: 2, undefinedBecause: 'a value is zero or below' };
    const mld = equity.find((row) => row.arm === 'ai' && row.measure === 'mld');
    expect(mld).toMatchObject({ mean: null, sd: null, expectedFromNoise: null, ...why });
    expect(find(equityComparisons, 'mld')).toMatchObject({ difference: null, isDistinguishable: false, direction: 'none', ...why });
  });

  it('say so when groups have no order', () => {
    const level = worldOf({ town: { few: group(0.5), most: group(0.5) } }, { clinic: { patients: 10, population: 'town' } });
    const plans = planEquity(layoutOf(byGroup('needsMetFraction')), level);
    const { equity } = equityOf([{ id: 'baseline', plans, results: resultsOf(today) }]);
    expect(find(equity, 'sii')).toMatchObject({ n: 0, mean: null, undefinedBecause: 'a group has no disadvantage rank' });
    expect(find(equity, 'par').mean).toBeGreaterThan(0);
  });

  it('are empty for an outcome that an arm does not have', () => {
    const none = today.map((row) => row.map(() => Number.NaN));
    const { equity, equityComparisons, smallGroups } = rowsOf(none, today);
    expect(new Set(equity.map(({ arm }) => arm))).toEqual(new Set(['ai']));
    expect(equityComparisons).toEqual([]);
    expect(smallGroups).toEqual([]);
  });

  it('join the sensitivity and specificity of the AI for equalized odds', () => {
    const plans = planEquity(layoutOf([...byGroup('triageSensitivity'), ...byGroup('triageSpecificity')]), world);
    const { equity } = equityOf([{ id: 'ai', plans, results: resultsOf([[0.7, 0.75, 0.8, 0.7, 0.9, 0.95]]) }]);
    expect(find(equity, 'equalOpportunityDifference').mean).toBeCloseTo(0.1, 12);
    expect(find(equity, 'equalizedOddsDifference').mean).toBeCloseTo(0.25, 12);
  });

  it('work out each replication once', () => {
    const read = createEquityReader();
    const [result] = resultsOf(today);
    const first = read(result, met[0], met[0].groups);
    expect(read(result, met[0], [...met[0].groups])).toBe(first);
    expect(read(result, met[0], met[0].groups.slice(1))).not.toEqual(first);
  });
});

describe('a comparison of equity', () => {
  const spread = (gaps: readonly number[]) => gaps.map((gap, index) => [0.7 + 0.01 * index - gap, 0.7 + 0.01 * index, 0.7 + 0.01 * index]);
  const before = spread([0.2, 0.21, 0.22, 0.2]);
  const of = (gaps: readonly number[], name = 'difference') => find(rowsOf(before, spread(gaps)).equityComparisons, name);

  it('is paired, and says whether the arm is closer to equality', () => {
    const row = of([0.1, 0.11, 0.12, 0.11]);
    expect(row).toMatchObject({ baseline: 'baseline', arm: 'ai', n: 4, isDistinguishable: true, direction: 'closer' });
    expect(row.difference).toBeCloseTo(0.0975, 12);
    expect(of([0.3, 0.31, 0.32, 0.31])).toMatchObject({ isDistinguishable: true, direction: 'further' });
    expect(of([0.1, 0.11, 0.12, 0.11], 'ratio')).toMatchObject({ direction: 'closer' });
    expect(of([0.3, 0.31, 0.32, 0.31], 'ratio')).toMatchObject({ direction: 'further' });
    expect(of([0.1, 0.11, 0.12, 0.11], 'bgv')).toMatchObject({ direction: 'closer' });
  });

  it('finds nothing where nothing can be told', () => {
    expect(of([0.2, 0.21, 0.22, 0.2])).toMatchObject({ difference: 0, isDistinguishable: false, direction: 'none' });
    expect(of([0.1, 0.4, 0.1, 0.3])).toMatchObject({ isDistinguishable: false, direction: 'none' });
  });

  it('is neither closer nor further when a gap is turned round', () => {
    expect(of([-0.2, -0.22, -0.2, -0.21])).toMatchObject({ isDistinguishable: true, direction: 'none' });
    expect(of([-0.02, -0.03, -0.02, -0.03])).toMatchObject({ direction: 'closer' });
    expect(of([-0.28, -0.27, -0.25, -0.26])).toMatchObject({ direction: 'further' });
  });

  it('says nothing of closer or further where it cannot be told on which side the gap was', () => {
    const noise = [0.3, -0.31, 0.29, -0.3];
    const unsure = find(
      rowsOf(spread(noise.map((one) => 0.01 + one)), spread(noise.map((one) => 0.06 + one))).equityComparisons,
      'difference',
    );
    expect(unsure).toMatchObject({ isDistinguishable: true, direction: 'none' });
  });
});

describe('a comparison of measures that chance inflates', () => {
  const noise = [1.6, 0.4, -1.2, -0.8, 0.9, -0.1, -1.5, 0.7];
  /** The first group scattered around its level; the others still. */
  const scattered = (level: number, by: number) => noise.map((one) => [level + one * by, 0.7, 0.7]);
  const inflated = ['gap', 'bgv', 'bgsd', 'cov', 'theil', 'mld', 'idisWeighted', 'idisUnweighted', 'gini', 'atkinson', 'kolm'];

  it('does not call an arm more equal because its groups have more observations', () => {
    const { equityComparisons } = rowsOf(scattered(0.7, 0.1), scattered(0.7, 0.05));
    for (const name of inflated) {
      expect([name, find(equityComparisons, name)]).toMatchObject([name, { isDistinguishable: true, direction: 'none' }]);
    }
  });

  it('does not call it less equal for that either, where the groups are truly apart', () => {
    const { equityComparisons } = rowsOf(scattered(0.3, 0.1), scattered(0.3, 0.01));
    for (const name of inflated) expect([name, find(equityComparisons, name).direction]).toEqual([name, 'none']);
  });

  it('calls it more equal when the groups truly are, and less equal the other way round', () => {
    const [apart, close] = [scattered(0.3, 0.01), scattered(0.6, 0.02)];
    const there = rowsOf(apart, close).equityComparisons;
    const back = rowsOf(close, apart).equityComparisons;
    for (const name of inflated) expect([name, find(there, name).direction]).toEqual([name, 'closer']);
    for (const name of inflated) expect([name, find(back, name).direction]).toEqual([name, 'further']);
  });
});

describe('a hundred comparisons of equal groups, of which one arm has four times the observations', () => {
  it('are called distinguishable as they stand, and hardly ever more or less equal', () => {
    const uniform = createUniforms();
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const study = (by: number) => Array.from({ length: 10 }, () => [0.7 + 3 * by * normal(), 0.7 + 2 * by * normal(), 0.7 + by * normal()]);
    const found = { isDistinguishable: 0, isDirected: 0 };
    for (let i = 0; i < 100; i++) {
      const gap = find(rowsOf(study(0.04), study(0.02)).equityComparisons, 'gap');
      if (gap.isDistinguishable) found.isDistinguishable++;
      if (gap.direction !== 'none') found.isDirected++;
    }
    expect(found.isDistinguishable).toBeGreaterThan(60);
    expect(found.isDirected).toBeLessThanOrEqual(5);
  });
});

describe('chance', () => {
  const hasTwoSides = new Set(['difference', 'ratio', 'aci', 'rci', 'erreygers', 'wagstaff', 'sii', 'rii', 'riiPamuk'] as const);
  const noisy = [
    [0.3, 0.7, 0.7],
    [0.7, 0.7, 0.7],
    [0.3, 0.7, 0.7],
    [0.7, 0.7, 0.7],
    [0.3, 0.7, 0.7],
    [0.7, 0.7, 0.7],
  ];

  it('makes a gap between groups that have the same mean, which stands beside the gap', () => {
    const { equity } = rowsOf(noisy);
    // The first group lies 0.2 from its mean, up or down, and so from the others when all means are the same; but of the variance of six
    // numbers their distances from their own mean show five sixths.
    expect(find(equity, 'gap').mean).toBeCloseTo(0.2, 12);
    expect(find(equity, 'gap').expectedFromNoise).toBeCloseTo(0.2 * Math.sqrt(6 / 5), 12);
  });

  it('is as great from two replications as from many', () => {
    // Two numbers lie 1 / sqrt(2) of their standard deviation from their mean.
    const two = find(rowsOf([noisy[0], noisy[1]]).equity, 'gap').expectedFromNoise;
    expect(two).toBeCloseTo(0.2 * Math.sqrt(2), 12);
  });

  it('stands beside every measure that it inflates, and no other', () => {
    const { equity } = rowsOf(noisy);
    for (const row of equity)
      expect([row.measure, 'expectedFromNoise' in row]).toEqual([row.measure, !hasTwoSides.has(row.measure as never)]);
    for (const name of ['bgv', 'bgsd', 'cov', 'theil', 'mld', 'idisWeighted', 'idisUnweighted', 'gini', 'atkinson', 'kolm', 'par', 'paf']) {
      expect([name, find(equity, name).expectedFromNoise! > 0]).toEqual([name, true]);
    }
    for (const id of hasTwoSides) expect(equityMeasures[id].isInflatedByNoise).toBeUndefined();
  });

  it('adds to the between-group variance exactly what is expected of it, whatever the true differences', () => {
    const shifted = noisy.map(([few, some, most]) => [few - 0.2, some + 0.1, most]);
    const row = find(rowsOf(shifted).equity, 'bgv');
    const ofMeans = bgv([
      { share: 0.1, value: 0.3 },
      { share: 0.3, value: 0.8 },
      { share: 0.6, value: 0.7 },
    ]) as number;
    // The mean over six replications has a sixth of the noise in it.
    expect(row.mean! - row.expectedFromNoise!).toBeCloseTo(ofMeans - row.expectedFromNoise! / 6, 12);
  });

  it('is not known of a measure that does not exist for values moved below zero', () => {
    const rare = noisy.map((_, index) => [index % 2 === 0 ? 0.9 : 0.3, 0.1, 0.1]);
    const { equity } = rowsOf(rare);
    expect(find(equity, 'mld')).toMatchObject({ n: 6, expectedFromNoise: null });
    expect(find(equity, 'gap').expectedFromNoise).toBeGreaterThan(0);
  });

  it('makes none of a difference that is the same in every replication', () => {
    const steady = noisy.map((_, index) => [0.5 + 0.02 * index, 0.6 + 0.02 * index, 0.7 + 0.02 * index]);
    const { equity, smallGroups } = rowsOf(steady);
    expect(find(equity, 'gap').mean).toBeCloseTo(0.2, 12);
    expect(find(equity, 'gap').expectedFromNoise).toBeCloseTo(0, 12);
    expect(smallGroups).toEqual([]);
  });

  it('is not known from one replication', () => {
    expect(find(rowsOf(noisy.slice(0, 1)).equity, 'gap').expectedFromNoise).toBeNull();
  });

  it('marks a group that is scattered like a handful of observations, and keeps it', () => {
    expect(rowsOf(noisy).smallGroups).toEqual([
      {
        ...{ arm: 'baseline', outcome: 'needsMetFraction', statistic: 'fraction', setting: null, group: 'few', isLeftOut: false },
        because: 'scattered like fewer than 10 observations a replication',
      },
    ]);
    expect(rowsOf(noisy.slice(0, 4)).smallGroups).toEqual([]);
  });

  it('leaves out, in all arms, a group that often has no value, and says so', () => {
    const steady = noisy.map(() => [0.5, 0.6, 0.7]);
    const often = steady.map(([few, ...others], index) => [index < 2 ? Number.NaN : few, ...others]);
    const { equity, smallGroups } = rowsOf(steady, often);
    expect(equity.filter((row) => row.measure === 'gap').map(({ arm, n, mean }) => [arm, n, mean?.toFixed(3)])).toEqual([
      ['baseline', 6, '0.100'],
      ['ai', 6, '0.100'],
    ]);
    expect(smallGroups.map(({ arm, group: id, isLeftOut, because }) => [arm, id, isLeftOut, because])).toEqual([
      ['baseline', 'few', true, 'left out in another arm'],
      ['ai', 'few', true, 'no value in 2 of 6 replications'],
    ]);
  });

  it('leaves out a replication in which a group has no value', () => {
    const once = noisy.map((row, index) => (index === 0 ? [Number.NaN, 0.7, 0.7] : row));
    expect(find(rowsOf(once).equity, 'gap')).toMatchObject({ n: 5, undefinedBecause: 'a group has no value' });
  });
});
