import { describe, expect, it } from 'vitest';
import { highWord, powerOfTwo } from '../../../../src/kernel/mathematics/binary64.ts';

describe('the inside of a double', () => {
  it('gives the word with sign, exponent and leading significand', () => {
    expect(highWord(1)).toBe(0x3ff00000);
    expect(highWord(1.5)).toBe(0x3ff80000);
    expect(highWord(-2) >>> 0).toBe(0xc0000000);
    expect(highWord(5e-324)).toBe(0);
  });

  it('gives every power of two exactly', () => {
    for (const n of [-1074, -1073, -1023, -1022, -1, 0, 1, 52, 1023]) expect(powerOfTwo(n)).toBe(2 ** n);
  });
});
