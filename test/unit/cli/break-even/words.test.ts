import { describe, expect, it } from 'vitest';
import { type CrossingResult, sentenceOf } from '../../../../src/cli/break-even/words.ts';
import type { Reading } from '../../../../src/experiment/index.ts';

const reading = (x: number, mean: number): Reading => ({ x, difference: { n: 4, mean, sd: 1, halfWidth: 1 } });
const outcome = { name: 'waitMin', title: 'Wait', unit: 'min', statistic: 'mean', better: 'lower' } as const;
const study = {
  arm: 'ai',
  arms: [
    { id: 'baseline', title: 'As it is' },
    { id: 'ai', title: 'AI triage' },
  ],
  parameter: { pointer: '/p', low: 0, high: 1, isWhole: false },
} as unknown as CrossingResult;

describe('the sentence of a break-even study', () => {
  it('claims a lever to win only at the values where that can be told', () => {
    const sentence = (readings: readonly Reading[]) =>
      sentenceOf(study, {
        outcome,
        margin: 0,
        answer: { kind: 'none', side: 'below', atLow: readings[0], atHigh: readings[readings.length - 1], readings },
      });
    expect(sentence([reading(0, -4), reading(0.5, -3), reading(1, -2)])).toContain(
      'AI triage lowers Wait (waitMin) at all 3 values tried: it wins',
    );
    expect(sentence([reading(0, -4), reading(0.5, -3), reading(1, -0.5)])).toContain(
      'at 2 of the 3 values tried, and at the others it cannot be told',
    );
  });

  it('says on which side of the break-even it wins, and where the interval leaves the range', () => {
    const answer = { kind: 'found', root: 0.71, low: 0.66, high: null, rises: false, isWithinTolerance: true, readings: [] } as const;
    expect(sentenceOf(study, { outcome, margin: 0, answer })).toBe(
      'AI triage lowers Wait (waitMin) as long as /p is above 0.71 (95 % interval 0.66 to above 1).',
    );
    const crossings = [
      { from: 0, to: 0.2, rises: true },
      { from: 0.6, to: 0.8, rises: false },
    ] as const;
    expect(sentenceOf(study, { outcome, margin: 0, answer: { kind: 'several', crossings, readings: [] } })).toMatch(
      /crosses 2 times over 0 to 1 of \/p: from 0 to 0.2, from 0.6 to 0.8\. Ask again/,
    );
  });
});
