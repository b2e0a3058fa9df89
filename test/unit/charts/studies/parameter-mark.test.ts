import { describe, expect, it } from 'vitest';
import { gradeText, type ParameterMark, parameterText, placeInterval, rangeText } from '../../../../src/charts/index.ts';

const share: ParameterMark = {
  pointer: '/a',
  name: 'Share',
  around: '',
  grade: 'assumed',
  low: 0.5,
  base: 0.82,
  high: 0.95,
  unit: '%',
  scale: 100,
};
const money: ParameterMark = { ...share, low: 0, base: 900, high: 3000, unit: '$ a month', scale: 1 };

describe('parameters in pictures', () => {
  it('are written in their own unit with no digits that say nothing', () => {
    expect(parameterText(0.82, share)).toBe('82\u202f%');
    expect(parameterText(0.63749, share)).toBe('63.7\u202f%');
    expect(parameterText(900, money)).toBe('$900 a month');
  });

  it('say the unit of a range once', () => {
    expect(rangeText(0.5, 0.95, share)).toBe('50 to 95\u202f%');
    expect(rangeText(0, 3000, money)).toBe('$0 a month to $3,000 a month');
  });

  it('leave an interval open where it reaches beyond the range', () => {
    expect(placeInterval({ low: 0.6, high: 0.7 }, share)).toBe('60 to 70\u202f%');
    expect(placeInterval({ low: null, high: 0.7 }, share)).toBe('below 50\u202f% to 70\u202f%');
    expect(placeInterval({ low: 0.6, high: null }, share)).toBe('60\u202f% to above 95\u202f%');
  });

  it('have a symbol and a word for how well they are known', () => {
    expect(gradeText(share)).toBe('\u25cb assumed');
    expect(gradeText({ grade: 'measured' })).toBe('\u25cf measured');
    expect(gradeText({ grade: null })).toBe('\u2013 not graded');
  });
});
