import { describe, expect, it } from 'vitest';
import { differenceWords, eachDifference, less, levelWords } from '../../../../src/ui/words/compared.ts';

const change = { unit: 'min/day', difference: -5.1, low: -7.2, high: -3, isDistinguishable: true } as const;
const unclear = { unit: 'min/day', difference: 0.4, low: -1, high: 1.8, isDistinguishable: false } as const;

describe('a difference in a title', () => {
  it('has its direction and its interval', () => {
    expect(differenceWords(change, less)).toBe('5.1 minutes less (95\u202f% interval 3.0 to 7.2 less)');
  });

  it('is not claimed where the interval contains zero', () => {
    expect(differenceWords(unclear, less)).toBe('cannot be told apart from the baseline (95\u202f% interval 1.0 less to 1.8 more)');
  });

  it('is told of every arm, by its title', () => {
    const arm = (title: string, index: number) => ({ id: title, title, index });
    const both = eachDifference(
      [
        { arm: arm('A', 1), change },
        { arm: arm('B', 2), change: unclear },
      ],
      less,
    );
    expect(both).toMatch(/^with \u201cA\u201d 5\.1 minutes less .*; with \u201cB\u201d cannot be told apart/);
  });
});

describe('a level in a title', () => {
  it('has half of its interval, where there is one', () => {
    expect(levelWords(66.4, 0.8, 'min/day')).toBe('66.4 minutes (\u00b1\u202f0.8 minutes)');
    expect(levelWords(66.4, null, 'min/day')).toBe('66.4 minutes');
  });
});
