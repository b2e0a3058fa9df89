import { describe, expect, it } from 'vitest';
import { clockHour, inScale, plain, scaleFor, shortDuration, timeLeft, valueText, weekday, withUnit } from '../../../src/charts/numbers.ts';

describe('a number', () => {
  it.each([
    [1234567.891, 1, '1,234,567.9'],
    [999, 0, '999'],
    [-4.06, 1, '\u22124.1'],
    [-0.04, 1, '0.0'],
    [0.5, 3, '0.500'],
  ])('%d with %d decimals is written %s', (value, decimals, text) => {
    expect(plain(value, decimals)).toBe(text);
  });
});

describe('the unit of a value', () => {
  it.each([
    [4.25, 'min', '4.3 minutes'],
    [90, 'min', '90 minutes'],
    [200, 'min', '3.3 hours'],
    [5000, 'min', '3.5 days'],
    [61.72, 'min/day', '61.7 minutes'],
    [0.681, 'fraction', '68.1\u202f%'],
    [1.2345, 'count', '1.23'],
  ] as const)('fits its size: %d %s is %s', (value, unit, text) => {
    expect(valueText(value, unit)).toBe(text);
  });

  it('is in the singular for exactly one', () => {
    const by = scaleFor('min/day', { size: 1 });
    expect(withUnit(1, by)).toBe('1.0 minute');
    expect(withUnit(1.04, by)).toBe('1.0 minute');
    expect(withUnit(1.1, by)).toBe('1.1 minutes');
  });

  it('of a difference of fractions is percentage points, not per cent', () => {
    expect(withUnit(0.023, scaleFor('fraction', { size: 0.023, isDifference: true }))).toBe('2.3 percentage points');
  });

  it('has as many decimals as half of the interval needs, so that an interval never shrinks to nothing', () => {
    const by = scaleFor('fraction', { size: 0.0001, isDifference: true, fine: 0.0002 });
    expect([inScale(-0.0001, by), inScale(0.0003, by)]).toEqual(['\u22120.01', '0.03']);
    expect(scaleFor('fraction', { size: 0.2, isDifference: true, fine: 0.05 }).decimals).toBe(1);
    expect(scaleFor('fraction', { size: 0, isDifference: true, fine: 0 }).decimals).toBe(1);
  });
});

describe('time', () => {
  it('is short on an axis', () => {
    expect([15, 60, 90, 1440, 10080].map(shortDuration)).toEqual(['15\u202fmin', '1\u202fh', '1.5\u202fh', '1\u202fd', '7\u202fd']);
  });

  it('of day is said as on a clock, also beyond midnight', () => {
    expect([0, 7, 12, 15, 24, 37].map(clockHour)).toEqual(['midnight', '7 am', 'noon', '3 pm', 'midnight', '1 pm']);
  });

  it('of week begins with Monday', () => {
    expect([0, 23, 24, 167].map(weekday)).toEqual(['Monday', 'Monday', 'Tuesday', 'Sunday']);
  });

  it('left is said in steps that do not flicker', () => {
    expect([2, 12, 54, 61, 150].map(timeLeft)).toEqual([
      'a few seconds',
      'about 15 seconds',
      'about 55 seconds',
      'about a minute',
      'about 3 minutes',
    ]);
  });
});
