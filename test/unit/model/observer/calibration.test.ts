import { describe, expect, it } from 'vitest';
import { Calibration } from '../../../../src/model/observer/calibration.ts';

/** So many messages at each log odds from -4 to 4, of which the share that the true line gives is urgent. */
function filled(intercept: number, slope: number, group = -1): Calibration {
  const calibration = new Calibration(2);
  for (let x = -4; x <= 4; x += 0.25) {
    const urgent = Math.round(10_000 / (1 + Math.exp(-(intercept + slope * x))));
    for (let message = 0; message < 10_000; message++) calibration.add(x, message < urgent, group);
  }
  return calibration;
}

describe('the calibration slope', () => {
  it('is 1 where the chances stated come true, and finds the slope where they do not', () => {
    expect(filled(0, 1).slope(-1)).toBeCloseTo(1, 3);
    expect(filled(0, 0.5).slope(-1)).toBeCloseTo(0.5, 3);
    expect(filled(-1, 1.5).slope(-1)).toBeCloseTo(1.5, 3);
  });

  it('is kept by group, and for all together', () => {
    const calibration = filled(0, 0.7, 1);
    expect(calibration.slope(1)).toBeCloseTo(0.7, 3);
    expect(calibration.slope(-1)).toBeCloseTo(0.7, 3);
    expect(calibration.slope(0)).toBeNaN();
  });

  it('does not exist where nothing or everything is urgent, all chances are the same, or they tell without fail', () => {
    const of = (messages: readonly (readonly [logOdds: number, isUrgent: boolean])[]) => {
      const calibration = new Calibration(0);
      for (const [logOdds, isUrgent] of messages) calibration.add(logOdds, isUrgent, -1);
      return calibration.slope(-1);
    };
    expect(of([])).toBeNaN();
    expect(
      of([
        [-1, false],
        [1, false],
      ]),
    ).toBeNaN();
    expect(
      of([
        [-1, true],
        [1, true],
      ]),
    ).toBeNaN();
    expect(
      of([
        [1, true],
        [1, false],
      ]),
    ).toBeNaN();
    expect(
      of([
        [-2, false],
        [-1, false],
        [1, true],
        [2, true],
      ]),
    ).toBeNaN();
  });
});
