import { describe, expect, it } from 'vitest';
import { holm, pairedTest } from '../../../../src/experiment/selection/index.ts';
import { createNoise } from './noise.ts';

describe("Holm's adjustment", () => {
  it("agrees with R's p.adjust", () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [place, value] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[place]).toBeCloseTo(value, 12);
  });

  it('is never above 1, and never turns the order round', () => {
    expect(holm([0.5, 0.6, 0.4])).toEqual([1, 1, 1]);
    expect(holm([0.02, 0.0299])[1]).toBe(0.04);
  });

  it('leaves a single test alone, and tests that could not be made out of the family', () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([null, 0.03, null])).toEqual([null, 0.03, null]);
    expect(holm([])).toEqual([]);
  });

  it('counts the tests of a family that are still to come', () => {
    expect(holm([0.01, null, 0.02], 2)).toEqual([0.04, null, 0.06]);
    expect(holm([0.01, null, 0.02], 2)).toEqual(holm([0.01, null, 0.02, 1, 1]).slice(0, 3));
  });

  it('keeps a false finding among true hypotheses as rare as promised, where single tests do not', () => {
    // Six outcomes of which four do not differ; what they share makes them depend on one another.
    const noise = createNoise('holm');
    const trials = 800;
    const effects = [0, 0, 0, 0, 1.5, 3];
    let withSingle = 0;
    let withHolm = 0;
    for (let trial = 0; trial < trials; trial++) {
      const shared = Array.from({ length: 10 }, noise);
      const pValues = effects.map(
        (effect) =>
          pairedTest(
            shared.map((x) => effect + 0.5 * x + noise()),
            shared.map(() => 0),
          ).p,
      );
      const isTrue = (_: unknown, place: number) => effects[place] === 0;
      if (pValues.filter(isTrue).some((p) => p! < 0.05)) withSingle++;
      if (
        holm(pValues)
          .filter(isTrue)
          .some((p) => p! < 0.05)
      )
        withHolm++;
    }
    // Three standard errors of a share of 0.05 in 800 trials are 0.023.
    expect(withHolm / trials).toBeLessThan(0.073);
    expect(withSingle / trials).toBeGreaterThan(0.1);
  });
});
