import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

const server = (distribution: object) =>
  problemsAfter({ categories: { customer: { handlingMin: { server: { mean: null, ...distribution } } } } }, 'mm1.yaml');
const place = 'categories.customer.handlingMin.server';

describe('a distribution', () => {
  it('that is triangular has its mode between its ends', () => {
    expect(server({ family: 'triangular', low: 1, mode: 2, high: 2 })).toEqual([]);
    expect(server({ family: 'triangular', low: 1, mode: 3, high: 2 })).toEqual([`${place}: expected low <= mode <= high, got 1, 3, 2`]);
  });

  it('that is uniform has a length', () => {
    expect(server({ family: 'uniform', low: 2, high: 2 })).toEqual([`${place}: expected low below high, got 2 and 2`]);
  });

  it('that is empirical has a weight for each value, and not only zeros', () => {
    expect(server({ family: 'empirical', values: [1, 2], weights: [0, 3] })).toEqual([]);
    expect(server({ family: 'empirical', values: [1, 2], weights: [1] })).toEqual([
      `${place}.weights: expected one weight for each of the 2 values, got 1`,
    ]);
    expect(server({ family: 'empirical', values: [1, 2], weights: [0, 0] })).toEqual([
      `${place}.weights: expected a weight above 0, got only zeros`,
    ]);
  });

  it('is found wherever it stands', () => {
    const wrong = { family: 'uniform', low: 2, high: 1 };
    const lines = problemsAfter({
      categories: { advice: { patience: { waitMin: wrong } } },
      settings: { clinic: { arrivals: { result: { batchSize: wrong } }, roles: { clerk: { awayWhenEmpty: wrong } } } },
    });
    expect(lines).toHaveLength(3);
  });

  it('is not seen in a role that happens to be called family', () => {
    const patch = {
      categories: { customer: { start: 'family', handlingMin: { family: 1 } } },
      settings: { shop: { roles: { family: { headCount: 1 } } } },
    };
    expect(problemsAfter(patch, 'mm1.yaml')).toEqual([]);
  });
});

describe('a profile', () => {
  const silent = 'expected weights with an hour in which something can arrive, got none';
  const profile = (patch: object) => problemsAfter({ calendar: { profiles: { 'office-hours': patch } } });

  it('has an hour in which something can arrive', () => {
    expect(profile({ hourWeights: Array(24).fill(0) })).toEqual([`calendar.profiles.office-hours: ${silent}`]);
    expect(profile({ dayWeights: Array(7).fill(0) })).toEqual([`calendar.profiles.office-hours: ${silent}`]);
    // The weekend has days but no hours, the other days have hours but no weight.
    expect(profile({ dayWeights: [0, 0, 0, 0, 0, 1, 1], weekendHourWeights: Array(24).fill(0) })).toEqual([
      `calendar.profiles.office-hours: ${silent}`,
    ]);
    expect(profile({ dayWeights: [0, 0, 0, 0, 0, 1, 1] })).toEqual([]);
  });

  it('of bins has one that is not zero', () => {
    const bins = (weights: number[]) => problemsAfter({ calendar: { profiles: { wave: { shape: 'linear', periodMin: 60, weights } } } });
    expect(bins([0, 0])).toEqual([`calendar.profiles.wave: ${silent}`]);
    expect(bins([0, 1])).toEqual([]);
  });
});
