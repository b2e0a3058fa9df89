import { describe, expect, it } from 'vitest';
import { collectParameters, numbersWithoutEvidence } from '../../../src/scenario/parameters.ts';
import { fixture } from './fixtures.ts';

describe('collectParameters', () => {
  const { parameters } = fixture('small-clinic.yaml');
  const at = (pointer: string) => parameters.find((parameter) => parameter.pointer === pointer);

  it('takes a number with its own evidence', () => {
    expect(at('/populations/town/groups/english/share')).toEqual({
      pointer: '/populations/town/groups/english/share',
      value: 0.8,
      low: 0.7,
      high: 0.9,
      source: 'survey',
      grade: 'measured',
    });
  });

  it('takes a bare number with the basis of what is around it', () => {
    expect(at('/populations/town/groups/other/share')).toEqual({
      pointer: '/populations/town/groups/other/share',
      value: 0.2,
      grade: 'assumed',
      note: 'for tests',
    });
    expect(at('/calendar/staff/clinic/sessions/morning/visits/durationMin/mean')).toMatchObject({ value: 18, grade: 'assumed' });
  });

  it('leaves out numbers of which nothing is said, and lists', () => {
    expect(at('/settings/clinic/panel/patients')).toBeUndefined();
    expect(parameters.some(({ pointer }) => pointer.includes('Weights'))).toBe(false);
  });

  it('takes the nearest basis, and what the number says itself before it', () => {
    const document = {
      categories: {
        a: {
          handlingMin: {
            nurse: { family: 'gamma', mean: 5, cv: { value: 1, low: 0.5 }, basis: { grade: 'derived', source: 'near' } },
            clerk: { value: 3, grade: 'measured' },
          },
          basis: { grade: 'assumed', note: 'far' },
          priority: 2,
        },
      },
    };
    expect(collectParameters(document)).toEqual([
      { pointer: '/categories/a/handlingMin/nurse/mean', value: 5, grade: 'derived', source: 'near' },
      { pointer: '/categories/a/handlingMin/nurse/cv', value: 1, low: 0.5, grade: 'derived', source: 'near' },
      { pointer: '/categories/a/handlingMin/clerk', value: 3, grade: 'measured' },
      { pointer: '/categories/a/priority', value: 2, grade: 'assumed', note: 'far' },
    ]);
  });

  it('looks into the patches of the arms', () => {
    const patch = { policies: { triage: { ai: { specificity: { value: 0.9, grade: 'measured' }, sorter: null } } } };
    expect(collectParameters({ arms: [{ id: 'a' }, { id: 'b', patch }] })).toEqual([
      { pointer: '/arms/1/patch/policies/triage/ai/specificity', value: 0.9, grade: 'measured' },
    ]);
  });

  it('escapes what a JSON pointer must', () => {
    const document = { categories: { 'a/b~c': { handlingMin: { r: { value: 1, grade: 'assumed' } } } } };
    expect(collectParameters(document)[0].pointer).toBe('/categories/a~1b~0c/handlingMin/r');
  });
});

describe('numbersWithoutEvidence', () => {
  it('names every number of the world that nothing is said of', () => {
    const document = {
      calendar: {
        profiles: {
          day: { dayWeights: [1, 1], hourWeights: [2], basis: { grade: 'assumed' } },
          bins: { shape: 'step', periodMin: 5, weights: [1] },
        },
        staff: { s: { periodMin: 60, sessions: { a: { fromMin: 0, toMin: 30 } } } },
        holidays: [3],
      },
      categories: {
        a: { priority: 1, ageing: { afterMin: 60, priority: 0 }, handlingMin: { r: { value: 3 }, s: { value: 4, grade: 'assumed' } } },
      },
      settings: { x: { roles: { r: { headCount: 2, rank: 1 } }, arrivals: { a: { timesMin: [1, 2] } } } },
      policies: { triage: { ai: { flagPriority: 0, specificity: 0.9 } } },
      arms: [{ id: 'a', patch: { settings: { x: { roles: { r: { headCount: 3 } } } } } }],
      run: { observedDays: 5 },
    };
    expect(numbersWithoutEvidence(document)).toEqual([
      '/calendar/profiles/bins/weights',
      '/categories/a/ageing/afterMin',
      '/categories/a/handlingMin/r',
      '/settings/x/roles/r/headCount',
      '/settings/x/arrivals/a/timesMin',
      '/policies/triage/ai/specificity',
      '/arms/0/patch/settings/x/roles/r/headCount',
    ]);
  });
});
