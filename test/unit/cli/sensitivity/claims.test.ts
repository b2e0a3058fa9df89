import { describe, expect, it } from 'vitest';
import { claimLines } from '../../../../src/cli/sensitivity/claims.ts';
import { sensitivityFormatters } from '../../../../src/cli/sensitivity/format.ts';
import { notMovedWords } from '../../../../src/cli/sensitivity/words.ts';
import type { SensitivityResult } from '../../../../src/runner/index.ts';

const head = {
  scenario: { id: 'queue', title: 'A queue', sha256: '' },
  outcome: { name: 'waitMin', title: 'Wait', unit: 'min', statistic: 'mean', better: 'lower' },
  arms: [{ id: 'baseline' }, { id: 'ai' }],
  arm: 'ai',
  seed: '1',
  replications: 4,
  warmUpDays: 1,
  observedDays: 1,
  leftOut: [],
  notMoved: { notBearing: 0, notNamed: 0, otherGrade: 0, cannotMove: 0, betterKnown: 0, unfinished: 0 },
  impossible: { count: 0, of: 9, because: null },
  simulations: { planned: 9, done: 9 },
};

const row = (pointer: string, grade: 'assumed' | 'measured', best: string, rivals: readonly string[] = []) => ({
  pointer,
  arm: null,
  grade,
  atBase: { value: 1, outcome: { n: 4, mean: -5, sd: 1, halfWidth: 1.6 } },
  recommended: { stretches: [{ from: 0, to: 2, best, rivals }], turn: null },
});

const tornado = (rows: readonly object[], toldEffects: readonly string[], carriesAnswer: readonly string[] | null) =>
  ({ ...head, method: 'one-at-a-time', parameters: rows, toldEffects, carriesAnswer, testCount: 8 }) as unknown as SensitivityResult;

const sobol = (share: number, hasRanking: boolean) =>
  ({
    ...head,
    method: 'sobol',
    rows: 8,
    mean: 1,
    variance: 1,
    noise: { ofPoints: 1, ofNoise: share, share },
    hasRanking,
    toldEffects: [],
    parameters: ['/b', '/a'].map((pointer) => ({
      pointer,
      arm: null,
      grade: 'assumed',
      first: { value: 0.4, interval: null },
      total: { value: 0.5, interval: null },
    })),
  }) as unknown as SensitivityResult;

describe('what a sensitivity study claims', () => {
  it('tells what has an effect from what carries the answer, and which of it is assumed', () => {
    const lines = claimLines(tornado([row('/a', 'assumed', 'ai'), row('/b', 'measured', 'baseline')], ['/a', '/b'], ['/b']));
    expect(lines).toEqual([
      'An effect that can be told from chance: 2 of the 2 parameters moved, 1 of them assumed: /a (assumed), /b (measured).',
      'The answer is carried by what is told to change the sign of the difference or the recommended arm: 1 of the 2 parameters moved, none of them assumed: /b (measured).',
      'Told: by paired t tests, 5 % for all 8 of the study together (Holm), and more replications tell more; the intervals shown are 95 % each.',
    ]);
  });

  it('says that an arm stays recommended only of the values that were tried', () => {
    const lines = (rivals: readonly string[]) =>
      claimLines(tornado([row('/a', 'assumed', 'ai'), row('/b', 'measured', 'ai', rivals)], [], []));
    expect(lines([])).toContain('At all values tried (low, base and high of each parameter, one at a time) ai stays recommended.');
    expect(lines(['baseline']).join(' ')).toMatch(
      /At all values tried \(.*\) ai keeps the best mean, but not at all of them can it be told/,
    );
    expect(lines([])[1]).toBe(
      'None carries the answer: at no end of a range is one told to change the sign of the difference or the recommended arm.',
    );
  });

  it('does not take an answer that is open at the base for one that nothing changes', () => {
    const open = row('/a', 'assumed', 'ai', ['baseline']);
    const lines = claimLines(tornado([{ ...open, atBase: { value: 1, outcome: { n: 4, mean: -1, sd: 1, halfWidth: 1.6 } } }], [], []));
    expect(lines[1]).toContain('At the base itself the difference cannot be told from zero');
    expect(claimLines(tornado([open], [], null))).toHaveLength(2);
  });

  it('ranks nothing by Sobol where most of the variance is chance', () => {
    const text = sensitivityFormatters.table(sobol(0.72, false), 120);
    expect(text).toContain('No ranking can be told: 72 % of the variance is chance; run more replications per row.');
    expect(text).not.toMatch(/greatest|first order|\/a|\/b/);
    expect(sensitivityFormatters.table(sobol(0.3, true), 120)).toMatch(/the greatest total first[\s\S]*\/b[\s\S]*\/a/);
    const [names, ...rows] = sensitivityFormatters.csv(sobol(0.72, false), 80).trim().split('\n');
    const column = names.split(',').indexOf('hasRanking');
    expect(rows.map((line) => line.split(',')[column])).toEqual(['false', 'false']);
  });

  it('says how many numbers with a range are not moved, by which rule', () => {
    expect(notMovedWords({ ...head.notMoved, notBearing: 3, betterKnown: 40 })).toBe(
      'not moved: 43 numbers with a range: 3 by their place do not bear on the outcome, 40 are better known, which are those with the narrower ranges (logit scale for shares, log scale for what is positive, in units of the larger end where zero is within)',
    );
    expect(notMovedWords(head.notMoved)).toBeUndefined();
  });
});
