import { describe, expect, it } from 'vitest';
import { type CrossingResult, sentenceOf } from '../../../../src/cli/break-even/words.ts';
import type { BreakEven, Reading } from '../../../../src/experiment/index.ts';

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
      'AI triage lowers Wait (waitMin) at all 3 values tried, where it wins (',
    );
    expect(sentence([reading(0, -4), reading(0.5, -3), reading(1, -0.5)])).toContain(
      'at 2 of the 3 values tried, where it wins; at the others it cannot be told (',
    );
  });

  const told = { isTold: true, tried: 3, told: 3 } as const;
  const untold = { isTold: false, from: null, tried: 0, told: 0 } as const;
  const ends = { atLow: reading(0, 4), atHigh: reading(1, -0.5) };
  const rest = { kind: 'found', root: 0.71, rises: false, isWithinTolerance: true, readings: [ends.atLow, ends.atHigh], ...ends } as const;
  const answer: BreakEven = { ...rest, low: 0.66, high: 0.75, below: { ...told, from: 0.66 }, above: { ...told, from: 0.75 } };
  const said = (one: BreakEven, margin = 0, parameter = study.parameter) =>
    sentenceOf({ ...study, parameter }, { outcome, margin, answer: one });

  it('says what is sure on both sides of the break-even, and only beyond its interval', () => {
    expect(said(answer)).toBe(
      'AI triage surely lowers Wait (waitMin) where /p is 0.75 or more, and surely raises it where that is 0.66 or less; it breaks even at about 0.71 (95 % interval 0.66 to 0.75).',
    );
    expect(said({ ...answer, above: { isTold: true, from: 0.75, tried: 3, told: 2 } })).toContain(
      'where /p is 0.75 or more (at 2 of the 3 values tried there), and',
    );
    expect(said({ ...answer, above: { isTold: true, from: 1, tried: 1, told: 1 } })).toContain(
      'where /p is 1, the end of the range, and surely raises it where that is 0.66 or less;',
    );
    expect(said(answer, 7)).toContain(
      'AI triage surely keeps its difference in Wait (waitMin) below 7.00 min where /p is 0.75 or more, and surely keeps it above 7.00 min where',
    );
  });

  it('claims no win that no tried value shows, and gives what was found at both ends', () => {
    expect(said({ ...answer, high: null, above: untold })).toBe(
      'At none of the 2 values of /p tried from 0 to 1 does AI triage surely lower Wait (waitMin) (4.0 ± 1.0 min at 0, -0.5 ± 1.0 min at 1); it surely raises it where that is 0.66 or less. By the means alone it breaks even at about 0.71 (95 % interval 0.66 to above 1).',
    );
    expect(said({ ...answer, low: null, below: untold })).toBe(
      'AI triage surely lowers Wait (waitMin) where /p is 0.75 or more; at none of the 2 values tried from 0 to 1 does it surely raise it (4.0 ± 1.0 min at 0, -0.5 ± 1.0 min at 1). By the means alone it breaks even at about 0.71 (95 % interval below 0 to 0.75).',
    );
  });

  it('names the first whole number at which it is sure', () => {
    const whole = { ...study.parameter, isWhole: true, low: 0, high: 9 };
    const four = { ...answer, below: { ...told, from: 3.8 }, above: { ...told, from: 4.3 } };
    expect(said(four, 0, whole)).toContain('where /p is 5 or more, and surely raises it where that is 3 or less');
  });

  it('gives the stretches where it crosses more than once', () => {
    const crossings = [
      { from: 0, to: 0.2, rises: true },
      { from: 0.6, to: 0.8, rises: false },
    ] as const;
    expect(sentenceOf(study, { outcome, margin: 0, answer: { kind: 'several', crossings, readings: [] } })).toMatch(
      /surely crosses 2 times over 0 to 1 of \/p: from 0 to 0.2, from 0.6 to 0.8\. Ask again/,
    );
  });
});
