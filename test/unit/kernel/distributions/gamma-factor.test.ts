import { describe, expect, it } from 'vitest';
import { gammaFactor } from '../../../../src/kernel/distributions/gamma-factor.ts';

describe('gammaFactor', () => {
  it('is one without spread', () => {
    expect(gammaFactor(0.123, 0)).toBe(1);
  });

  it.each([0.1, 0.3, 1, 2])('has mean 1 and coefficient of variation %d', (cv) => {
    let sum = 0;
    let squares = 0;
    const steps = 20_000;
    for (let i = 0; i < steps; i++) {
      const v = (i + 0.5) / steps;
      const weight = (6 * v * (1 - v)) / steps;
      const factor = gammaFactor(v * v * (3 - 2 * v), cv);
      sum += factor * weight;
      squares += factor * factor * weight;
    }
    expect(sum).toBeCloseTo(1, 4);
    expect(Math.sqrt(squares - 1) / cv).toBeCloseTo(1, 2);
  });
});
