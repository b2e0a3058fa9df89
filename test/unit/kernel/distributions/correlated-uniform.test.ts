import { describe, expect, it } from 'vitest';
import { correlatedScore, correlatedUniform } from '../../../../src/kernel/distributions/correlated-uniform.ts';
import { normalCdf, normalQuantile } from '../../../../src/kernel/mathematics/normal.ts';

describe('correlatedUniform', () => {
  it('mixes the normal scores of both numbers', () => {
    const score = 0.6 * normalQuantile(0.9) + 0.8 * normalQuantile(0.3);
    expect(correlatedScore(0.9, 0.3, 0.6)).toBeCloseTo(score, 14);
    expect(correlatedUniform(0.9, 0.3, 0.6)).toBeCloseTo(normalCdf(score), 14);
  });

  it('is the own number without correlation and the common one, or its opposite, with full correlation', () => {
    expect(correlatedUniform(0.9, 0.3, 0)).toBe(0.3);
    expect(correlatedUniform(0.9, 0.3, 1)).toBeCloseTo(0.9, 14);
    expect(correlatedUniform(0.9, 0.3, -1)).toBeCloseTo(0.1, 14);
  });

  it('stays inside the open interval', () => {
    const [least, greatest] = [2 ** -53, 1 - 2 ** -53];
    expect(correlatedUniform(least, least, 0.7)).toBe(least);
    expect(correlatedUniform(greatest, greatest, 0.7)).toBe(greatest);
  });
});
