import { describe, expect, it } from 'vitest';
import { evidenceText, numberText } from '../../../../src/ui/document/value-text.ts';
import { fieldMeasures } from '../../../../src/ui/words/field.ts';

const { share, shift, people, perYear, minutes } = fieldMeasures;

describe('a number in words', () => {
  it('has its unit, shares in per cent and their differences in points', () => {
    expect([numberText(0.985, share), numberText(-0.1, shift), numberText(8, people), numberText(2.15, perYear)]).toEqual([
      '98.5\u202f%',
      '\u221210 points',
      '8 people',
      '2.15 a year',
    ]);
  });

  it('has a range that says what kind of range it is, with the unit once', () => {
    expect(evidenceText({ low: 0.63, high: 0.98, grade: 'measured' }, share)).toBe('Evidence 63 to 98\u202f%');
    expect(evidenceText({ low: 0.65, high: 2.6, grade: 'assumed' }, minutes)).toBe('Worth trying 0.65 to 2.6 minutes');
    expect(evidenceText({ grade: 'assumed' }, minutes)).toBe('No range given');
  });
});
