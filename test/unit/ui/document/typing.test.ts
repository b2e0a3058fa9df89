import { describe, expect, it } from 'vitest';
import { readNumber, readNumbers, sliderOf, typedText } from '../../../../src/ui/document/typing.ts';

const percent = { unit: '%', scale: 100 };
const bare = { unit: '', scale: 1 };

describe('a typed number', () => {
  it('is read with a comma, a true minus sign or a per cent sign', () => {
    expect(readNumber('4,5', bare)).toBe(4.5);
    expect(readNumber('\u221210', percent)).toBe(-0.1);
    expect(readNumber(' 80 % ', percent)).toBe(0.8);
  });

  it('comes back as it was typed', () => {
    expect(typedText(readNumber('57.3', percent) ?? 0, percent)).toBe('57.3');
    expect(typedText(0.07, percent)).toBe('7');
  });

  it('is nothing when it is no number', () => {
    for (const typed of ['', '  ', 'abc', '1.2.3', '1/0', 'Infinity']) expect(readNumber(typed, bare), typed).toBeUndefined();
  });

  it('may be one of many', () => {
    expect(readNumbers('1, 2.5;3\n4')).toEqual([1, 2.5, 3, 4]);
    expect(readNumbers('1, two')).toBeUndefined();
    expect(readNumbers(' ')).toBeUndefined();
  });
});

describe('a slider', () => {
  const share = { min: 0, max: 1, isInteger: false };

  it('reaches over the allowed range of a share', () => {
    expect(sliderOf(0.8, share, { low: 0.6, high: 0.95 })).toEqual({ least: 0, most: 1, step: 0.01 });
  });

  it('is finer for a share of a few per cent, but holds its evidence', () => {
    const { most, step } = sliderOf(0.03, share, { low: 0.01, high: 0.1 });
    expect(most).toBe(0.2);
    expect(step).toBeLessThanOrEqual(0.001);
  });

  it('goes beyond the evidence where there is no limit, and holds the value itself', () => {
    const { least, most } = sliderOf(9, { min: 0, isInteger: false }, { low: 1, high: 4 });
    expect(least).toBe(0);
    expect(most).toBeGreaterThan(9);
  });

  it('has whole steps for what is counted', () => {
    expect(sliderOf(2, { min: 1, isInteger: true }, { low: 1, high: 5 })).toEqual({ least: 1, most: 8, step: 1 });
  });

  it('goes below zero where that is allowed', () => {
    expect(sliderOf(-0.5, { isInteger: false }, { low: -1, high: 2 }).least).toBeLessThanOrEqual(-1);
  });
});
