import { describe, expect, it } from 'vitest';
import { type ComparisonRow, describeDifference, type OutcomeId } from '../../../src/experiment/index.ts';
import { measure } from './small-study.ts';

const row = (outcome: OutcomeId, difference: number | null, halfWidth: number | null): ComparisonRow => ({
  ...measure('waitMin'),
  outcome,
  unit: 'min',
  baseline: 'baseline',
  arm: 'ai',
  n: 20,
  difference,
  halfWidth,
  relative: null,
  isDistinguishable: difference !== null && halfWidth !== null && Math.abs(difference) > halfWidth,
});

describe('the finding of a comparison', () => {
  it('is better when an outcome moves to its better side, and worse when it moves to the other', () => {
    expect(describeDifference(row('waitMin', -5, 2))).toEqual({
      direction: 'better',
      difference: -5,
      low: -7,
      high: -3,
      isDistinguishable: true,
      isDoubtful: false,
      hasOccurred: true,
    });
    expect(describeDifference(row('waitMin', 5, 2)).direction).toBe('worse');
    expect(describeDifference(row('needsMetFraction', 0.2, 0.1)).direction).toBe('better');
    expect(describeDifference(row('needsMetFraction', -0.2, 0.1)).direction).toBe('worse');
  });

  it('is none when the interval contains zero, at its end too', () => {
    expect(describeDifference(row('waitMin', -5, 6))).toMatchObject({ direction: 'none', isDistinguishable: false });
    expect(describeDifference(row('waitMin', -5, 5))).toMatchObject({ direction: 'none', isDistinguishable: false });
    expect(describeDifference(row('waitMin', 0, 0))).toMatchObject({ direction: 'none', low: 0, high: 0 });
  });

  it('is none without an interval', () => {
    expect(describeDifference(row('waitMin', -5, null))).toEqual({
      direction: 'none',
      difference: -5,
      low: null,
      high: null,
      isDistinguishable: false,
      isDoubtful: false,
      hasOccurred: true,
    });
  });

  it('passes no judgement on an outcome that has no better side, but says that it changed', () => {
    expect(describeDifference(row('messagesPerDay', 5, 1))).toMatchObject({ direction: 'none', isDistinguishable: true });
  });

  it('is doubtful when it does not hold for its whole family', () => {
    expect(describeDifference({ ...row('waitMin', -5, 2), pHolm: 0.2 })).toMatchObject({ direction: 'better', isDoubtful: true });
    expect(describeDifference({ ...row('waitMin', -5, 2), pHolm: 0.01 }).isDoubtful).toBe(false);
    expect(describeDifference({ ...row('waitMin', -5, 6), pHolm: 0.2 }).isDoubtful).toBe(false);
  });

  it('tells what never occurred from what is the same in both arms', () => {
    expect(describeDifference(row('emergencyVisitsPerDay', 0, 0)).hasOccurred).toBe(false);
    expect(describeDifference({ ...row('waitMin', 0, 0), relative: 0 }).hasOccurred).toBe(true);
  });
});
