import { describe, expect, it } from 'vitest';
import { adviceSpread } from '../../../../src/experiment/warm-up/advice-spread.ts';
import { type JudgedSeries, type JudgeOptions, judgeSeries } from '../../../../src/experiment/warm-up/index.ts';
import { lateSlope, startContrast, testMeans } from '../../../../src/experiment/warm-up/settling-tests.ts';
import { createKeys, exp, normalQuantile, uniform } from '../../../../src/kernel/index.ts';

const [key0, key1] = createKeys('weeks that are known').namedKey('noise');

interface Study {
  readonly weeks: number;
  readonly replications: number;
  /** What is expected of a week beside noise with a standard deviation of 1. */
  readonly level?: (week: number) => number;
  /** Of neighbouring weeks. */
  readonly correlation?: number;
}

/** Replications of one series; another number, other noise. */
function simulated(number: number, { weeks, replications, level = () => 0, correlation = 0 }: Study): number[][] {
  return Array.from({ length: replications }, (_, replication) => {
    let noise = 0;
    return Array.from({ length: weeks }, (_, week) => {
      const fresh = normalQuantile(uniform(key0, key1, 64 * number + replication, week));
      noise = week === 0 ? fresh : correlation * noise + Math.sqrt(1 - correlation * correlation) * fresh;
      return level(week) + noise;
    });
  });
}

const options: JudgeOptions = { batchSize: 1, leftOutPoints: 0, seed: 'judge', resamples: 1 };
const judged = (number: number, study: Study, changes: Partial<JudgeOptions> = {}) =>
  judgeSeries([simulated(number, study)], { ...options, ...changes })[0];

const judgedMany = (studies: number, study: Study, changes: Partial<JudgeOptions> = {}): JudgedSeries[] =>
  Array.from({ length: studies }, (_, number) => judged(number, study, changes));

/** The part of the studies of which it is true. */
const share = (studies: readonly JudgedSeries[], isTrue: (one: JudgedSeries) => boolean) => studies.filter(isTrue).length / studies.length;

const isTooShort = ({ verdict }: JudgedSeries) => verdict === 'too short';
const isTooLittle = ({ leftOut }: JudgedSeries) => leftOut === 'too little';

describe('of flat noise', () => {
  const flat = { weeks: 12, replications: 10 };

  it.each([
    { ...flat, batchSize: 1 },
    { weeks: 20, replications: 10, batchSize: 1 },
    { weeks: 20, replications: 5, batchSize: 1, correlation: 0.6 },
    { weeks: 50, replications: 5, batchSize: 5 },
  ])('chance rarely says that it does not settle or that too little is left out: %o', ({ batchSize, ...study }) => {
    const studies = Array.from({ length: 1000 }, (_, number) => simulated(number, study));
    const [allKept, fourLeftOut] = [0, 4].map((leftOutPoints) =>
      studies.map((one) => judgeSeries([one], { ...options, batchSize, leftOutPoints })[0]),
    );
    expect(share(allKept, isTooShort)).toBeLessThan(0.07);
    expect(share(allKept, ({ isDrifting }) => isDrifting)).toBeLessThan(0.07);
    expect(share(allKept, isTooLittle)).toBeLessThan(0.07);
    expect(share(fourLeftOut, isTooLittle)).toBeLessThan(0.07);
    // MSER alone says so more often.
    expect(share(allKept, ({ mser }) => mser.kind === 'not found')).toBeGreaterThan(0.07);
    expect(share(allKept, ({ mser }) => mser.kind === 'found' && mser.deletedPoints > 0)).toBeGreaterThan(0.2);
    // Where it has no point the word is that nothing can be told.
    expect(share(allKept, ({ verdict }) => verdict === 'cannot tell')).toBeGreaterThan(0.05);
    expect(allKept.filter(({ verdict, mser }) => verdict === 'cannot tell' && mser.kind !== 'not found')).toEqual([]);
  });

  it('several series that are looked at together are one family', () => {
    const studies = 200;
    const found = Array.from({ length: studies }, (_, number) =>
      judgeSeries(
        Array.from({ length: 5 }, (_, place) => simulated(5 * number + place, flat)),
        options,
      ),
    );
    expect(found.filter((all) => all.some(({ isDrifting }) => isDrifting)).length / studies).toBeLessThan(0.09);
    expect(found.filter((all) => all.some(isTooLittle)).length / studies).toBeLessThan(0.09);
    expect(found.filter((all) => all.some(({ drift }) => drift.p! < 0.05)).length / studies).toBeGreaterThan(0.15);
  });
});

describe('what there is', () => {
  it('is found: weeks that rise or fall to their end do not settle', () => {
    const rising = judged(0, { weeks: 12, replications: 10, level: (week) => 0.5 * week });
    expect(rising).toMatchObject({ verdict: 'too short', isDrifting: true, leftOut: null });
    expect(rising.drift.mean! - rising.drift.halfWidth!).toBeGreaterThan(0);
    const falling = judgedMany(100, { weeks: 20, replications: 5, level: (week) => -0.5 * week });
    expect(share(falling, isTooShort)).toBeGreaterThan(0.98);
  });

  it('is found: a slow drift for which MSER has a point all the same', () => {
    const slow = judgedMany(100, { weeks: 100, replications: 10, level: (week) => 0.012 * week }, { batchSize: 5 });
    expect(share(slow, ({ isDrifting }) => isDrifting)).toBeGreaterThan(0.8);
    expect(share(slow, ({ verdict, isDrifting }) => verdict === 'found' && isDrifting)).toBeGreaterThan(0.2);
  });

  it('is found: a start that fills, unless it is left out', () => {
    const filling = { weeks: 26, replications: 10, level: (week: number) => -6 * exp(-week / 2) };
    expect(share(judgedMany(100, filling), isTooLittle)).toBeGreaterThan(0.9);
    expect(share(judgedMany(100, filling, { leftOutPoints: 12 }), isTooLittle)).toBeLessThan(0.03);
    const one = judged(1, filling);
    expect(one).toMatchObject({ verdict: 'found', leftOut: 'too little' });
    expect(one.start.mean! + one.start.halfWidth!).toBeLessThan(0);
    expect(judged(1, filling, { leftOutPoints: 12 })).toMatchObject({ verdict: 'found', leftOut: 'enough' });
  });

  it('is not tested with one replication', () => {
    const one = judged(0, { weeks: 12, replications: 1, level: (week) => 10 * week });
    expect(one).toMatchObject({ verdict: 'cannot tell', leftOut: null, spread: null });
    expect(one.drift).toMatchObject({ halfWidth: null, p: null, pHolm: null });
  });

  it('is nothing where a point has no value', () => {
    const broken = simulated(0, { weeks: 12, replications: 3 }).map((points) => points.with(2, Number.NaN));
    expect(judgeSeries([broken], options)[0]).toMatchObject({ verdict: 'undefined', leftOut: null, spread: null });
  });
});

describe('the tests', () => {
  it('are of the slope of the second half, and of the start against it', () => {
    expect(lateSlope([9, 9, 9, 9, 1, 3, 5, 7])).toBeCloseTo(2, 12);
    expect(lateSlope([9, 9, 9, 9, 100, 1, 3, 5, 7])).toBeCloseTo(2, 12);
    expect(startContrast([0, 10, 20, 30, 1, 3, 5, 7], 1, 2)).toBeCloseTo(11, 12);
    expect(startContrast([0, 10, 20, 30, 1, 3, 5, 7], 3, 2)).toBeCloseTo(26, 12);
    expect(startContrast([0, 10, 20, 30, 1, 3, 5, 7], 4, 1)).toBeNaN();
  });

  it('do not take rounding for a change where nothing is left to chance', () => {
    const points = [0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3, 0.3, 0.3, 0.1 + 0.2];
    const [drift, start] = [lateSlope(points), startContrast(points, 0, 1)];
    for (const value of [drift, start]) expect(testMeans([[value, value, value]])[0]).toMatchObject({ p: 1, pHolm: 1 });
  });
});

describe('the spread of the advice', () => {
  const filling = { weeks: 26, replications: 10, level: (week: number) => -6 * exp(-week / 2) };

  it('is narrow where there is a start to leave out, and wide in flat noise', () => {
    const clear = adviceSpread(simulated(1, { ...filling, level: (week) => (week < 3 ? -9 : 0) }), { batchSize: 1, seed: 'a' })!;
    expect(clear.lowPoints).toBe(3);
    const flat = adviceSpread(simulated(1, { weeks: 26, replications: 10 }), { batchSize: 1, seed: 'a' })!;
    expect(flat.highPoints! - flat.lowPoints!).toBeGreaterThan(5);
    expect(flat.noneFraction).toBeGreaterThan(0);
  });

  it('is that of whole replications, drawn the same way for the same seed', () => {
    const replications = simulated(2, filling);
    const spread = (seed: string) => adviceSpread(replications, { batchSize: 1, seed });
    expect(spread('a')).toEqual(spread('a'));
    expect(spread('a')).not.toEqual(spread('b'));
    const same = adviceSpread([replications[0], replications[0], replications[0]], { batchSize: 1, seed: 'a' })!;
    expect([0, 1]).toContain(same.noneFraction);
    expect(same.lowPoints).toBe(same.highPoints);
  });

  it('has no points where no resample has one', () => {
    const rising = simulated(0, { weeks: 12, replications: 5, level: (week) => 50 * week });
    expect(adviceSpread(rising, { batchSize: 1, seed: 'a' })).toEqual({ lowPoints: null, highPoints: null, noneFraction: 1 });
  });
});
