/** Arrivals by inversion are Poisson with the rate of their profile. */
import { describe, expect, it } from 'vitest';
import { ArrivalStream, createProfile } from '../../../src/kernel/arrivals.ts';
import { createSampler } from '../../../src/kernel/distributions/create-sampler.ts';
import { createKeys, uniform } from '../../../src/kernel/random.ts';
import { chiSquareScore } from './goodness-of-fit.ts';

const unit = createSampler({ family: 'exponential', mean: 1 });
const keys = createKeys('arrivals');

function arrivalTimes(stream: ArrivalStream, name: string, untilMin: number): number[] {
  const [key0, key1] = keys.namedKey(name);
  const times: number[] = [];
  let now = 0;
  for (let i = 0; ; i++) {
    now = stream.next(now, unit.draw(uniform(key0, key1, 0, i), i));
    if (now >= untilMin) return times;
    times.push(now);
  }
}

/** Counts in equal slices of the period against their expected numbers, slices without any left out. */
function scoreByPhase(times: readonly number[], periodMin: number, slices: number, expected: (slice: number) => number): number {
  const counts = new Float64Array(slices);
  for (const time of times) counts[Math.floor(((time % periodMin) / periodMin) * slices)]++;
  const open = [...counts.keys()].filter((slice) => expected(slice) > 1e-9);
  for (const slice of counts.keys()) if (!open.includes(slice)) expect(counts[slice]).toBe(0);
  return chiSquareScore(
    open.map((slice) => counts[slice]),
    (i) => expected(open[i]),
    0,
  );
}

describe('arrivals of a week', () => {
  const hourWeights = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 0 : 1 + ((hour * 5) % 7)));
  const profile = createProfile({ dayWeights: [3, 2, 2, 2, 2, 1, 0], hourWeights });
  const weeks = 60;

  it('come in each hour as the profile says', () => {
    const times = arrivalTimes(new ArrivalStream(0.1, profile), 'week', weeks * 10_080);
    const score = scoreByPhase(times, 10_080, 168, (hour) => weeks * 0.1 * profile.areaBetween(hour * 60, (hour + 1) * 60));
    expect(Math.abs(score)).toBeLessThan(4);
  });

  it('come on each day as its factor says', () => {
    const factors = [0.4, 1.7, 1, 0.9];
    const days = weeks * 7;
    const times = arrivalTimes(new ArrivalStream(0.1, profile, (day) => factors[day % 4]), 'days', days * 1440);
    const counts = new Float64Array(days);
    for (const time of times) counts[Math.floor(time / 1440)]++;
    const open = [...counts.keys()].filter((day) => day % 7 !== 6);
    expect(times.every((time) => Math.floor(time / 1440) % 7 !== 6)).toBe(true);
    const score = chiSquareScore(
      open.map((day) => counts[day]),
      (i) => factors[open[i] % 4] * 0.1 * profile.areaBetween(open[i] * 1440, (open[i] + 1) * 1440),
      0,
    );
    expect(Math.abs(score)).toBeLessThan(4);
  });
});

describe('arrivals along straight lines', () => {
  it('follow the slope within each bin', () => {
    const profile = createProfile({ shape: 'linear', periodMin: 300, weights: [0, 4, 1] });
    const periods = 1000;
    const times = arrivalTimes(new ArrivalStream(0.1, profile), 'linear', periods * 300);
    const score = scoreByPhase(times, 300, 30, (slice) => periods * 0.1 * profile.areaBetween(slice * 10, (slice + 1) * 10));
    expect(Math.abs(score)).toBeLessThan(4);
  });
});

describe('counts', () => {
  it('have the variance of a Poisson number', () => {
    const profile = createProfile({ shape: 'step', periodMin: 60, weights: [1, 5] });
    const windows = 5000;
    const times = arrivalTimes(new ArrivalStream(0.2, profile), 'poisson', windows * 60);
    const counts = new Float64Array(windows);
    for (const time of times) counts[Math.floor(time / 60)]++;
    const mean = counts.reduce((sum, count) => sum + count, 0) / windows;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (windows - 1);
    expect(Math.abs(variance / mean - 1) / Math.sqrt(2 / windows)).toBeLessThan(4);
  });
});
