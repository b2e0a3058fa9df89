import { describe, expect, it } from 'vitest';
import { type BreakEven, type BreakEvenOptions, breakEven, solve } from '../../../../src/experiment/break-even/index.ts';
import { type NoiseSizes, noisyDifference } from './noisy-difference.ts';

/** Drives a study; `asked` are the values in the order of asking. */
function study(options: BreakEvenOptions, evaluate: (x: number) => readonly number[]): { result: BreakEven; asked: number[] } {
  const machine = breakEven(options);
  const asked: number[] = [];
  let step = machine.next();
  while (!step.done) {
    asked.push(step.value);
    step = machine.next(evaluate(step.value));
  }
  return { result: step.value, asked };
}

function found(result: BreakEven) {
  if (result.kind !== 'found') throw new Error(`expected a break-even, got ${result.kind}`);
  return result;
}

const unit = { low: 0, high: 1 };
const replications = 12;

describe('the break-even', () => {
  it.each([
    ['a line', (x: number) => 3 * (x - 0.3), 0.3],
    ['a curve', (x: number) => x * x - 0.5, Math.SQRT1_2],
    ['one that falls', (x: number) => Math.exp(-4 * x) - 0.2, Math.log(5) / 4],
    ['a step', (x: number) => (x < 0.8123 ? -1 : 1), 0.8123],
    ['one that is nearly flat but for its end', (x: number) => x ** 15 - 0.5, 0.5 ** (1 / 15)],
  ])('of %s is where it is zero', (_, mean, root) => {
    const { result, asked } = study(unit, noisyDifference(mean, replications, 'a'));
    const { root: at, low, high, isWithinTolerance, rises } = found(result);
    expect(Math.abs(at - root)).toBeLessThan(0.01);
    expect(isWithinTolerance).toBe(true);
    expect(rises).toBe(mean(1) > 0);
    // Without noise the interval is as narrow as the tolerance.
    expect(low).toBeLessThanOrEqual(at);
    expect(high).toBeGreaterThanOrEqual(at);
    expect(high! - low!).toBeLessThan(0.02 + 1e-9);
    expect(asked.length).toBeLessThanOrEqual(16);
    expect(new Set(asked).size).toBe(asked.length);
    expect(result.readings.map(({ x }) => x)).toEqual(asked.sort((one, other) => one - other));
  });

  it('is where the difference equals the margin, when there is one', () => {
    const { result } = study(
      { low: 10, high: 60, margin: -4 },
      noisyDifference((x) => 6 - 0.25 * x, replications, 'a', { level: 0.5 }),
    );
    const { root, low, high, rises, readings } = found(result);
    expect(Math.abs(root - 40)).toBeLessThan(3);
    expect(low! < 40 && high! > 40).toBe(true);
    expect(rises).toBe(false);
    // Readings tell the difference itself.
    expect(readings[0].difference.mean!).toBeCloseTo(3.5, 0);
  });

  it('has the interval of Fieller: at its ends the interval of the difference just touches the margin', () => {
    const difference = noisyDifference((x) => 2 * x - 1, replications, 'b', { level: 0.3, slope: 0.4 });
    const { low, high, readings } = found(study({ ...unit, toleranceFraction: 1e-6, budget: 200 }, difference).result);
    const touching = (x: number) => readings.find((reading) => reading.x === x)!.difference;
    expect(touching(low!).mean! + touching(low!).halfWidth!).toBeCloseTo(0, 5);
    expect(touching(high!).mean! - touching(high!).halfWidth!).toBeCloseTo(0, 5);
  });

  it.each<[string, NoiseSizes, number, number]>([
    ['noise that is smooth in the parameter', { level: 0.3, slope: 0.5 }, 0.906, 0.994],
    // Noise that jumps leaves more than one zero; the interval is that around the one found.
    ['noise that jumps from value to value as well', { level: 0.25, slope: 0.3, rough: 0.15 }, 0.89, 0.994],
  ])('lies in its interval 95 times of 100 under %s', (_, sizes, least, most) => {
    const studies = 400;
    let held = 0;
    for (let seed = 0; seed < studies; seed++) {
      const { result } = study(
        { ...unit, toleranceFraction: 0.001 },
        noisyDifference((x) => 3 * x * x - 1, replications, `${seed}`, sizes),
      );
      const { low, high } = found(result);
      if ((low ?? 0) <= Math.sqrt(1 / 3) && Math.sqrt(1 / 3) <= (high ?? 1)) held++;
    }
    // Four standard errors of a share of 400 are 4.4 %.
    expect(held / studies).toBeGreaterThan(least);
    expect(held / studies).toBeLessThan(most);
  });

  it('has an open interval where the replications cannot tell the end of the range from break-even', () => {
    const difference = noisyDifference((x) => x - 0.9, replications, 'c', { level: 0.3 });
    const { low, high, root } = found(study(unit, difference).result);
    expect(high).toBeNull();
    expect(low!).toBeLessThan(root);
    expect(low!).toBeGreaterThan(0.4);
    const mirrored = found(study(unit, (x) => difference(1 - x)).result);
    expect(mirrored.low).toBeNull();
    expect(mirrored.high).toBeCloseTo(1 - low!, 1);
  });

  it('tells both sides from the ends of its interval on, each at all values tried there', () => {
    const difference = noisyDifference((x) => 3 * (x - 0.3), replications, 'b', { level: 0.3 });
    const { low, high, below, above, atLow, atHigh, readings } = found(study(unit, difference).result);
    expect([below.from, above.from]).toEqual([low, high]);
    expect(below).toMatchObject({ isTold: true, tried: readings.filter(({ x }) => x <= low!).length, told: below.tried });
    expect(above).toMatchObject({ isTold: true, tried: readings.filter(({ x }) => x >= high!).length, told: above.tried });
    expect([atLow, atHigh]).toEqual([readings[0], readings.at(-1)]);
  });

  it('does not tell a side on which no value was surely so, though the means cross', () => {
    const difference = noisyDifference((x) => x - 0.9, replications, 'c', { level: 0.3 });
    const { below, above, atHigh } = found(study(unit, difference).result);
    expect(above).toEqual({ isTold: false, from: null, tried: 0, told: 0 });
    expect(atHigh.difference.mean! > 0 && atHigh.difference.mean! < atHigh.difference.halfWidth!).toBe(true);
    expect(below.isTold).toBe(true);
  });

  it('counts the values of a side at which it is told, where some are not', () => {
    const wide = noisyDifference((x) => x - 0.4, replications, 'k', { level: 0.02 });
    const difference = (x: number) => (x < 0.1 ? wide(x).map((value, k) => value + (k % 2 === 0 ? 9 : -9)) : wide(x));
    const { below } = found(study(unit, difference).result);
    expect(below.isTold).toBe(true);
    expect(below.tried - below.told).toBe(1);
  });

  it('is not looked for beside what is sure when the means of both ends cross and neither is told', () => {
    const difference = noisyDifference((x) => 1 - 4.4 * (x - 0.5) ** 2, replications, 'l', { level: 0.3 });
    const { result } = study({ ...unit }, difference);
    expect([result.readings[0], result.readings.at(-1)!].map((end) => end.difference.mean! < 0)).toEqual([true, true]);
    expect(result).toMatchObject({ kind: 'none', side: 'above' });
  });

  it('does not exist where the difference keeps to one side; both ends are told', () => {
    const { result, asked } = study(
      unit,
      noisyDifference((x) => 2 + x, replications, 'd', { level: 0.2 }),
    );
    if (result.kind !== 'none') throw new Error(result.kind);
    expect(result.side).toBe('above');
    expect([result.atLow.x, result.atHigh.x]).toEqual([0, 1]);
    expect(result.atHigh.difference.mean! - result.atLow.difference.mean!).toBeCloseTo(1, 10);
    expect(result.atLow.difference.halfWidth!).toBeGreaterThan(0);
    expect(asked).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const below = study({ ...unit, margin: 9 }, () => [2, 3, 4]).result;
    expect(below).toMatchObject({ kind: 'none', side: 'below' });
  });

  it('is not that of a lever without use: no difference at all at the low end is no crossing', () => {
    expect(
      study(
        unit,
        noisyDifference((x) => -x, replications, 'd', { slope: 0.1 }),
      ).result,
    ).toMatchObject({ kind: 'none', side: 'below' });
  });

  it('is not made by chance: a mean that dips across zero and not surely so is no crossing', () => {
    const difference = noisyDifference((x) => 4 * (x - 0.5) ** 2 - 0.01, replications, 'e', { level: 0.2 });
    expect(study(unit, difference).result.kind).toBe('none');
  });

  it('is several where the difference surely crosses more than once, each with its stretch', () => {
    const { result } = study(
      { ...unit, scanPoints: 9 },
      noisyDifference((x) => Math.cos(3 * Math.PI * x), replications, 'f', { level: 0.05 }),
    );
    if (result.kind !== 'several') throw new Error(result.kind);
    expect(result.crossings.map(({ rises }) => rises)).toEqual([false, true, false]);
    for (const [k, root] of [1 / 6, 0.5, 5 / 6].entries()) {
      expect(result.crossings[k].from).toBeLessThan(root);
      expect(result.crossings[k].to).toBeGreaterThan(root);
    }
    const { root } = found(
      study(
        { low: result.crossings[1].from, high: result.crossings[1].to },
        noisyDifference((x) => Math.cos(3 * Math.PI * x), replications, 'f'),
      ).result,
    );
    expect(Math.abs(root - 0.5)).toBeLessThan(0.01);
  });

  it('cannot be told where noise drowns the difference everywhere, or where there is only one replication', () => {
    const drowned = study(
      unit,
      noisyDifference((x) => 0.2 * x - 0.1, 5, 'g', { level: 3 }),
    ).result;
    expect(drowned.kind).toBe('indistinguishable');
    expect(drowned.readings).toHaveLength(5);
    expect(study(unit, (x) => [x - 0.5]).result.kind).toBe('indistinguishable');
    expect(study(unit, () => [0, 0, 0]).result.kind).toBe('indistinguishable');
  });

  it('leaves out replications without a value, and values without replications', () => {
    const difference = noisyDifference((x) => x - 0.4, replications, 'h', { level: 0.02 });
    const gaps = study(unit, (x) => [...difference(x), Number.NaN]).result;
    expect(gaps).toEqual(study(unit, difference).result);
    const { root } = found(study(unit, (x) => (x === 0 ? [] : difference(x))).result);
    expect(Math.abs(root - 0.4)).toBeLessThan(0.05);
  });

  it('keeps to the budget, says that it ran out, and errs to the wide side then', () => {
    const difference = noisyDifference((x) => Math.atan(20 * (x - 0.43)), replications, 'i', { level: 0.1 });
    const exact = found(study(unit, difference).result);
    const { result, asked } = study({ ...unit, budget: 6 }, difference);
    const short = found(result);
    expect(asked).toHaveLength(6);
    expect(exact.isWithinTolerance).toBe(true);
    expect(short.isWithinTolerance).toBe(false);
    expect(short.low!).toBeLessThanOrEqual(exact.low!);
    expect(short.high!).toBeGreaterThanOrEqual(exact.high!);
  });

  it('refuses an empty range, a scan of one and a budget that the scan uses up', () => {
    const first = (options: BreakEvenOptions) => () => breakEven(options).next();
    expect(first({ low: 1, high: 1 })).toThrow('the range must run upwards: 1 to 1');
    expect(first({ ...unit, scanPoints: 1 })).toThrow('a scan takes 2 points or more: 1');
    expect(first({ ...unit, budget: 5 })).toThrow('the budget must be above the 5 values of the scan: 5');
    expect(first({ ...unit, toleranceFraction: 0 })).toThrow(RangeError);
  });

  it('is driven by somebody who takes time to run, with progress', async () => {
    const difference = noisyDifference((x) => x - 0.4, replications, 'j', { level: 0.02 });
    const told: number[] = [];
    const result = await solve(
      breakEven(unit),
      (x) => Promise.resolve(difference(x)),
      (_, done) => told.push(done),
    );
    expect(result).toEqual(study(unit, difference).result);
    expect(told).toEqual(result.readings.map((_, k) => k));
    await expect(solve(breakEven(unit), () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
  });
});
