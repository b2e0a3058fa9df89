import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrivalStream, createProfile, type ProfileSpec } from '../../../src/kernel/arrivals.ts';

const hours = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 17 ? 3 : 0));
const evenings = Array.from({ length: 24 }, (_, hour) => (hour >= 20 ? 1 : 0));
const clinic: ProfileSpec = { dayWeights: [2, 1, 1, 1, 1, 0.5, 0], hourWeights: hours, weekendHourWeights: evenings };

const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 10, noNaN: true }));
const anyProfile = fc
  .record({
    shape: fc.constantFrom('step' as const, 'linear' as const),
    periodMin: fc.double({ min: 10, max: 20_000, noNaN: true }),
    weights: fc.array(weight, { minLength: 1, maxLength: 30 }).filter((weights) => weights.some((w) => w > 0)),
  })
  .map(createProfile);
const time = fc.double({ min: 0, max: 100_000, noNaN: true });
const exponential = fc.double({ min: 1e-6, max: 30, noNaN: true });
const rate = fc.double({ min: 0.001, max: 5, noNaN: true });

describe('a rate profile', () => {
  it('spreads the week by day and each day by hour, with mean 1', () => {
    const profile = createProfile(clinic);
    expect(profile.periodMin).toBe(10_080);
    expect(profile.areaBetween(0, 10_080)).toBeCloseTo(10_080, 9);
    const share = (fromHour: number, toHour: number) => profile.areaBetween(fromHour * 60, toHour * 60) / 10_080;
    expect(share(0, 24)).toBeCloseTo(2 / 6.5, 12);
    expect(share(24, 48)).toBeCloseTo(1 / 6.5, 12);
    // The weekend's weights say how a day is spread, not how much comes.
    expect(share(5 * 24, 6 * 24)).toBeCloseTo(0.5 / 6.5, 12);
    expect(share(5 * 24 + 20, 6 * 24)).toBeCloseTo(0.5 / 6.5, 12);
    expect(share(6 * 24, 7 * 24)).toBe(0);
    expect(share(0, 8)).toBe(0);
    expect(profile.rateAt(8 * 60)).toBeCloseTo(((2 / 6.5) * 168) / 9, 12);
    expect(profile.rateAt(17 * 60)).toBe(0);
  });

  it('uses the hours of other days at the weekend when it has none of its own', () => {
    const profile = createProfile({ dayWeights: [1, 1, 1, 1, 1, 1, 1], hourWeights: hours });
    expect(profile.rateAt(6 * 1440 + 9 * 60)).toBeCloseTo(24 / 9, 12);
    expect(profile.rateAt(6 * 1440 + 21 * 60)).toBe(0);
  });

  it('of steps is constant in each bin', () => {
    const profile = createProfile({ shape: 'step', periodMin: 100, weights: [1, 3] });
    expect([0, 49.9, 50, 99.9, 100, 1049.9].map((t) => profile.rateAt(t))).toEqual([0.5, 0.5, 1.5, 1.5, 0.5, 0.5]);
  });

  it('of straight lines passes through the weights and closes the period', () => {
    const profile = createProfile({ shape: 'linear', periodMin: 100, weights: [1, 3] });
    expect([0, 25, 50, 75, 100].map((t) => profile.rateAt(t))).toEqual([0.5, 1, 1.5, 1, 0.5]);
    expect(profile.areaBetween(0, 25)).toBeCloseTo(18.75, 12);
    expect(profile.areaBetween(90, 1010)).toBeCloseTo(9 * 100 + ((2 * (0.5 + 0.7)) / 2) * 10, 10);
  });
});

describe('the next arrival', () => {
  it('is where the cumulative rate has grown by the exponential variate', () => {
    fc.assert(
      fc.property(anyProfile, rate, time, exponential, (profile, ratePerMin, after, variate) => {
        const next = new ArrivalStream(ratePerMin, profile).next(after, variate);
        return Math.abs(ratePerMin * profile.areaBetween(after, next) - variate) < 1e-9 * (1 + variate) && next >= after;
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('takes the factor of each day into account', () => {
    const busyness = (day: number) => [0.5, 2, 0, 1.25][day % 4];
    fc.assert(
      fc.property(anyProfile, rate, time, exponential, (profile, ratePerMin, after, variate) => {
        const next = new ArrivalStream(ratePerMin, profile, busyness).next(after, variate);
        let grown = 0;
        for (let day = Math.floor(after / 1440); day * 1440 < next; day++) {
          grown += busyness(day) * ratePerMin * profile.areaBetween(Math.max(after, day * 1440), Math.min(next, (day + 1) * 1440));
        }
        return Math.abs(grown - variate) < 1e-9 * (1 + variate);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('is the same with and without factors that are all one', () => {
    fc.assert(
      fc.property(anyProfile, rate, time, exponential, (profile, ratePerMin, after, variate) => {
        const plain = new ArrivalStream(ratePerMin, profile).next(after, variate);
        const withOnes = new ArrivalStream(ratePerMin, profile, () => 1).next(after, variate);
        const gap = Math.abs(profile.areaBetween(Math.min(plain, withOnes), Math.max(plain, withOnes)));
        return ratePerMin * gap < 1e-9 * (1 + variate);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('comes at the variate over the rate when the rate is flat', () => {
    expect(new ArrivalStream(0.5, 'flat').next(100, 3)).toBe(106);
    expect(new ArrivalStream(0.5, 'flat', (day) => (day === 0 ? 0.5 : 2)).next(1430, 3)).toBe(1440.5);
  });

  it('waits until the doors open', () => {
    const stream = new ArrivalStream(1, createProfile({ shape: 'step', periodMin: 24, weights: [0, 0, 1] }));
    expect(stream.next(0, 1)).toBeCloseTo(16 + 1 / 3, 12);
    expect(stream.next(23, 6)).toBeCloseTo(24 + 16 + 1, 12);
    expect(stream.next(23, 24 * 10)).toBeCloseTo(10 * 24 + 23, 10);
  });

  it('starts to come where a straight line leaves zero', () => {
    const stream = new ArrivalStream(1, createProfile({ shape: 'linear', periodMin: 20, weights: [0, 1] }));
    // The rate is t/5 in the first bin: t^2/10 = 0.9 at t = 3.
    expect(stream.next(0, 0.9)).toBeCloseTo(3, 12);
  });

  it('falls into the right hour after twenty years', () => {
    const profile = createProfile(clinic);
    const stream = new ArrivalStream(0.01, profile);
    let now = 20 * 52 * 10_080;
    for (let i = 1; i <= 2000; i++) {
      now = stream.next(now, 0.5 + (i % 7) / 7);
      expect(profile.rateAt(now)).toBeGreaterThan(0);
    }
  });

  it('stands firm where a period that is no round number ends', () => {
    const periodMin = 0.1 + 0.2;
    const profile = createProfile({ shape: 'step', periodMin, weights: [1, 2, 3] });
    const stream = new ArrivalStream(1, profile);
    for (let period = 1; period < 20_000; period++) {
      // The last number before the edge: its quotient may round up to the edge.
      for (const edge of [period * periodMin, period * periodMin * (1 - 2 ** -53)]) {
        const next = stream.next(edge, periodMin);
        expect(Math.abs(next - edge - periodMin)).toBeLessThan(1e-9);
      }
    }
  });

  it('is never when the rate is zero for ever', () => {
    const never = createProfile({ shape: 'step', periodMin: 60, weights: [0, 0] });
    expect(new ArrivalStream(0, 'flat').next(5, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(new ArrivalStream(2, never).next(5, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(new ArrivalStream(2, never, () => 1).next(5, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(new ArrivalStream(2, 'flat', () => 0).next(5, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('comes no later when the rate is higher, arrival by arrival', () => {
    fc.assert(
      fc.property(
        anyProfile,
        rate,
        fc.double({ min: 1.001, max: 3, noNaN: true }),
        fc.array(exponential, { minLength: 1, maxLength: 50 }),
        (profile, slow, factor, variates) => {
          const slower = new ArrivalStream(slow, profile);
          const faster = new ArrivalStream(slow * factor, profile);
          let late = 0;
          let early = 0;
          return variates.every((variate) => {
            late = slower.next(late, variate);
            early = faster.next(early, variate);
            return early <= late;
          });
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
