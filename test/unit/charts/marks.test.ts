import { describe, expect, it } from 'vitest';
import { armClass, armDash, armSymbol } from '../../../src/charts/index.ts';

const arm = (index: number) => ({ id: `arm-${index}`, title: `Arm ${index}`, index });

describe('the looks of six arms', () => {
  const looks = Array.from({ length: 6 }, (_, index) => arm(index));

  it('differ in colour and in symbol, so that colour is never the only sign', () => {
    expect(new Set(looks.map(armClass)).size).toBe(6);
    expect(new Set(looks.map((one) => armSymbol(one))).size).toBe(6);
  });

  it('differ in dash beyond the first two', () => {
    expect(new Set(looks.slice(1).map(armDash)).size).toBe(5);
  });
});
