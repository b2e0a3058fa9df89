import { describe, expect, it } from 'vitest';
import { type SobolIndex, saltelliDesign, sobolIndices } from '../../../../src/experiment/sensitivity/index.ts';
import { createNoise, ishigami, ishigamiFirst, ishigamiTotal, ishigamiVariance, sobolG } from './test-functions.ts';

const options = { seed: 'bootstrap', resamples: 200 };
/** Intervals are dear with many rows; where only the values are looked at, few resamples do. */
const quick = { seed: 'bootstrap', resamples: 10 };
const ishigamiStudy = (rows: number, hasSecondOrder = false, seed = 's') => {
  const design = saltelliDesign({ parameters: 3, rows, seed, hasSecondOrder });
  const responses = design.points.map((point) => [ishigami(point)]);
  return sobolIndices(design, responses, rows > 5000 ? quick : options)!;
};

const worst = (indices: readonly SobolIndex[], exact: readonly number[]) =>
  Math.max(...indices.map(({ value }, i) => Math.abs(value - exact[i])));

describe('the design of Saltelli', () => {
  it('takes each mixed point from A but for one coordinate of B, and the other way round', () => {
    const { points } = saltelliDesign({ parameters: 3, rows: 4, seed: 's', hasSecondOrder: true });
    expect(points).toHaveLength(4 * 8);
    for (let row = 0; row < 4; row++) {
      const [a, ab1, ab2, ab3, b, ba1, ba2, ba3] = points.slice(8 * row, 8 * row + 8);
      expect([ab1, ab2, ab3]).toEqual([
        [b[0], a[1], a[2]],
        [a[0], b[1], a[2]],
        [a[0], a[1], b[2]],
      ]);
      expect([ba1, ba2, ba3]).toEqual([
        [a[0], b[1], b[2]],
        [b[0], a[1], b[2]],
        [b[0], b[1], a[2]],
      ]);
    }
  });

  it('grows without moving what was run before', () => {
    const small = saltelliDesign({ parameters: 12, rows: 16, seed: 's' });
    expect(small.points).toHaveLength(16 * 14);
    expect(saltelliDesign({ parameters: 12, rows: 64, seed: 's' }).points.slice(0, small.points.length)).toEqual(small.points);
  });

  it('has room for 32 parameters and says so', () => {
    expect(saltelliDesign({ parameters: 32, rows: 1, seed: 's' }).points).toHaveLength(34);
    expect(() => saltelliDesign({ parameters: 33, rows: 1, seed: 's' })).toThrow('Sobol indices are for 1 to 32 parameters: 33');
  });
});

describe('Sobol indices', () => {
  it('are those of the Ishigami function, nearer with more rows', () => {
    const few = ishigamiStudy(256);
    const many = ishigamiStudy(8192);
    expect(many.mean).toBeCloseTo(3.5, 2);
    expect(Math.abs(many.variance / ishigamiVariance - 1)).toBeLessThan(0.01);
    expect(worst(many.first, ishigamiFirst)).toBeLessThan(0.02);
    expect(worst(many.total, ishigamiTotal)).toBeLessThan(0.02);
    expect(worst(few.first, ishigamiFirst)).toBeLessThan(0.15);
    expect(worst(few.total, ishigamiTotal)).toBeLessThan(0.15);
  });

  it('of second order find the one pair that acts together', () => {
    const { second } = ishigamiStudy(8192, true);
    expect(second.map(({ pair }) => pair)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(worst(second, [0, 0.2436836640621477, 0])).toBeLessThan(0.03);
  });

  it('are those of the G function, also of parameters that hardly matter', () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const design = saltelliDesign({ parameters: 8, rows: 8192, seed: 's' });
    const { first, total, variance } = sobolIndices(
      design,
      design.points.map((point) => [sobolG(point, a)]),
      quick,
    )!;
    expect(Math.abs(variance / 0.4654244319 - 1)).toBeLessThan(0.02);
    expect(worst(first, [0.716192169, 0.179048042, 0.0236757742, 0.00716192169, ...new Array(4).fill(7.16192169e-5)])).toBeLessThan(0.02);
    expect(worst(total, [0.787144127, 0.242198193, 0.0343169102, 0.0104603871, ...new Array(4).fill(1.04949052e-4)])).toBeLessThan(0.02);
    expect(Math.abs(total[7].value / 1.04949052e-4 - 1)).toBeLessThan(0.2);
  });

  it('do not depend on the place and unit of the outcome', () => {
    const design = saltelliDesign({ parameters: 3, rows: 128, seed: 's' });
    const plain = design.points.map((point) => [ishigami(point)]);
    const far = plain.map(([y]) => [1e6 - 40 * y]);
    const of = (responses: number[][]) => sobolIndices(design, responses, options)!;
    const one = of(plain);
    const other = of(far);
    for (let i = 0; i < 3; i++) {
      expect(other.first[i].value).toBeCloseTo(one.first[i].value, 6);
      expect(other.total[i].interval!.high).toBeCloseTo(one.total[i].interval!.high, 6);
    }
  });

  it('lie in their bootstrap intervals about as often as these promise, rather more', () => {
    let held = 0;
    for (let study = 0; study < 40; study++) {
      const { first, total } = ishigamiStudy(256, false, `study ${study}`);
      for (const [indices, exact] of [
        [first, ishigamiFirst],
        [total, ishigamiTotal],
      ] as const) {
        for (const [i, { interval }] of indices.entries()) if (interval!.low <= exact[i] && exact[i] <= interval!.high) held++;
      }
    }
    expect(held / 240).toBeGreaterThan(0.9);
  });

  it('come with intervals that shrink with the rows and are the same digits for the same seed', () => {
    const width = ({ total }: { total: readonly SobolIndex[] }) => total[0].interval!.high - total[0].interval!.low;
    const ratio = width(ishigamiStudy(256)) / width(ishigamiStudy(4096));
    expect(ratio).toBeGreaterThan(2.5);
    expect(ratio).toBeLessThan(6);
    expect(ishigamiStudy(64)).toEqual(ishigamiStudy(64));
  });

  it('of a random model are those of its mean, with the share of chance beside them', () => {
    const noise = createNoise('sobol');
    const design = saltelliDesign({ parameters: 3, rows: 4096, seed: 's' });
    // Noise of variance V in each replication, 25 of them, and luck that all points share.
    const responses = design.points.map((point, at) =>
      Array.from({ length: 25 }, (_, k) => ishigami(point) + Math.sqrt(ishigamiVariance) * noise(at, k) + 100 * noise(-1, k)),
    );
    const { first, total, noise: share } = sobolIndices(design, responses, quick)!;
    expect(share!.share).toBeCloseTo(1 / 26, 2);
    // Chance is variance that no parameter explains: the first order shrinks by 25/26, the total grows by 1/26 of what it leaves out.
    expect(
      worst(
        first,
        ishigamiFirst.map((exact) => (exact * 25) / 26),
      ),
    ).toBeLessThan(0.03);
    expect(
      worst(
        total,
        ishigamiTotal.map((exact) => (exact * 25 + 1) / 26),
      ),
    ).toBeLessThan(0.03);
  });

  it('are ranked only where at most half of the variance is chance, and only then are told from it', () => {
    const noise = createNoise('ranking');
    const design = saltelliDesign({ parameters: 3, rows: 64, seed: 's' });
    const study = (size: number) =>
      sobolIndices(
        design,
        design.points.map((point, at) => Array.from({ length: 4 }, (_, k) => 10 * point[1] + size * noise(at, k))),
        options,
      )!;
    const clear = study(1);
    expect(clear.noise!.share).toBeLessThan(0.1);
    expect([clear.hasRanking, clear.isTold]).toEqual([true, [false, true, false]]);
    const loud = study(8);
    expect(loud.noise!.share).toBeGreaterThan(0.5);
    expect([loud.hasRanking, loud.isTold]).toEqual([false, [false, false, false]]);
  });

  it('leave out a row in which a point has no value', () => {
    const design = saltelliDesign({ parameters: 3, rows: 64, seed: 's' });
    const responses = design.points.map((point) => [ishigami(point)]);
    const broken = responses.map((values, at) => (at === 5 * 63 + 2 ? [Number.NaN] : values));
    const shorter = saltelliDesign({ parameters: 3, rows: 63, seed: 's' });
    expect(sobolIndices(design, broken, options)).toEqual(sobolIndices(shorter, responses.slice(0, 5 * 63), options));
  });

  it('do not exist where nothing varies or too little was run', () => {
    const design = saltelliDesign({ parameters: 2, rows: 8, seed: 's' });
    const constant = design.points.map(() => [3]);
    expect(sobolIndices(design, constant, options)).toBeNull();
    expect(
      sobolIndices(
        design,
        design.points.map(() => []),
        options,
      ),
    ).toBeNull();
    expect(() => sobolIndices(design, [], options)).toThrow('the design has 32 points, 0 were given');
  });
});
