import { describe, expect, it } from 'vitest';
import { rankByBootstrap } from '../../../../src/experiment/selection/index.ts';
import { drug1, drug2 } from './sleep.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the rank by bootstrap', () => {
  it('gives every probability of drawing two replications from two, as counted by hand', () => {
    // Differences +3 and -1: the first is better unless the second replication is drawn twice, which happens in a quarter.
    const [first, second] = rankByBootstrap(
      [
        [3, 0],
        [0, 1],
      ],
      { better: 'higher', seed: 's', resamples: 20_000 },
    )!;
    expect(first.probabilityOfBest).toBeGreaterThan(0.738);
    expect(first.probabilityOfBest).toBeLessThan(0.762);
    expect(first.probabilityOfBest + second.probabilityOfBest).toBeCloseTo(1, 10);
    expect(first.meanRank).toBeCloseTo(2 - first.probabilityOfBest, 10);
    expect(second.rankProbabilities[1]).toBeCloseTo(first.probabilityOfBest, 10);
  });

  it('keeps the pairing: an arm that is better by a hair in every replication is surely the best', () => {
    const hair = drug2.map((x) => x + 1e-6);
    const ranks = rankByBootstrap([drug2, hair, drug1], { better: 'higher', seed: 's' })!;
    expect(ranks[1]).toMatchObject({ probabilityOfBest: 1, meanRank: 1 });
    expect(rankByBootstrap([drug2, hair], { better: 'lower', seed: 's' })![0].probabilityOfBest).toBe(1);
  });

  it('shares a tie out', () => {
    const ranks = rankByBootstrap([drug1, drug1, drug1.map((x) => x - 1)], { better: 'higher', seed: 's', resamples: 64 })!;
    expect(ranks[0]).toEqual({ probabilityOfBest: 0.5, meanRank: 1.5, rankProbabilities: [0.5, 0.5, 0] });
    expect(ranks[2].rankProbabilities).toEqual([0, 0, 1]);
  });

  it('gives the same digits for the same seed and others for another', () => {
    const noisy = [drug1, drug2.map((x, k) => x - (k % 3) * 1.5)];
    const ranks = (seed: string) => rankByBootstrap(noisy, { better: 'higher', seed });
    expect(ranks('a')).toEqual(ranks('a'));
    expect(ranks('a')).not.toEqual(ranks('b'));
    expect(sum(ranks('a')![0].rankProbabilities)).toBeCloseTo(1, 10);
  });

  it('uses replications in which every arm has a value, and needs two of them', () => {
    const options = { better: 'higher', seed: 's' } as const;
    expect(
      rankByBootstrap(
        [
          [...drug1, 99],
          [...drug2, Number.NaN],
        ],
        options,
      ),
    ).toEqual(rankByBootstrap([drug1, drug2], options));
    expect(
      rankByBootstrap(
        [
          [1, Number.NaN],
          [1, 2],
        ],
        options,
      ),
    ).toBeNull();
    expect(() => rankByBootstrap([[1], [1, 2]], options)).toThrow('the arms differ');
  });
});
