/**
 * Non-homogeneous Poisson arrivals by inversion of the cumulative rate (Cinlar 1975): the next arrival is where the cumulative rate
 * has grown by a unit-exponential variate. No thinning: a higher rate makes the same arrivals come earlier.
 */

/** A profile by weekday and hour, or in equal bins of any period; weights are relative. */
export type ProfileSpec =
  | {
      /** Monday to Sunday: the share of each day. */
      readonly dayWeights: readonly number[];
      /** Hours 0 to 23: how a day is spread. */
      readonly hourWeights: readonly number[];
      /** The same for Saturday and Sunday; as on other days if left out. */
      readonly weekendHourWeights?: readonly number[];
    }
  | {
      /** step: constant in each bin. linear: straight lines through the weights at the starts of the bins, also from the last to the first. */
      readonly shape: 'step' | 'linear';
      readonly periodMin: number;
      readonly weights: readonly number[];
    };

const DAY_MIN = 1440;
const WEEK_MIN = 10080;
/** How far a stream with busyness factors looks ahead: about a century. */
const DAYS_AHEAD = 36525;

/** A periodic relative rate with mean 1, straight in each of its equal bins. Time 0 is the start of a period. */
export class RateProfile {
  readonly periodMin: number;
  private readonly binMin: number;
  /** Rate at the start of each bin, and its change per minute within. */
  private readonly starts: Float64Array;
  private readonly slopes: Float64Array;
  /** Integral from the start of the period to the start of each bin; the last entry is that of the whole period. */
  private readonly areas: Float64Array;

  /** `ends` are the rates at the ends of the bins; equal to `starts` for steps. All zero: nothing ever arrives. */
  constructor(periodMin: number, starts: readonly number[], ends: readonly number[]) {
    const bins = starts.length;
    this.periodMin = periodMin;
    this.binMin = periodMin / bins;
    let sum = 0;
    for (let i = 0; i < bins; i++) sum += (starts[i] + ends[i]) / 2;
    const scale = sum > 0 ? bins / sum : 0;
    this.starts = Float64Array.from(starts, (start) => start * scale);
    this.slopes = Float64Array.from(starts, (start, i) => ((ends[i] - start) * scale) / this.binMin);
    this.areas = new Float64Array(bins + 1);
    for (let i = 0; i < bins; i++) this.areas[i + 1] = this.areas[i] + ((starts[i] + ends[i]) / 2) * scale * this.binMin;
  }

  /** Integral over one period: the period's length, or 0 when nothing ever arrives. */
  get periodArea(): number {
    return this.areas[this.starts.length];
  }

  /** Relative rate at a time; in a jump the one that follows. */
  rateAt(timeMin: number): number {
    const position = timeMin - Math.floor(timeMin / this.periodMin) * this.periodMin;
    const bin = this.binAt(position);
    return this.starts[bin] + this.slopes[bin] * (position - bin * this.binMin);
  }

  /** Integral from the start of a period to `positionMin` in it, 0 to periodMin. */
  areaBefore(positionMin: number): number {
    const bin = this.binAt(positionMin);
    const part = positionMin - bin * this.binMin;
    return this.areas[bin] + (this.starts[bin] + 0.5 * this.slopes[bin] * part) * part;
  }

  /** Integral from one time to a later one. */
  areaBetween(fromMin: number, toMin: number): number {
    const first = Math.floor(fromMin / this.periodMin);
    const last = Math.floor(toMin / this.periodMin);
    const within = this.areaBefore(toMin - last * this.periodMin) - this.areaBefore(fromMin - first * this.periodMin);
    return (last - first) * this.periodArea + within;
  }

  /** The time at which the integral from `fromMin` on reaches `area` > 0; Infinity when it never does. */
  timeAfter(fromMin: number, area: number): number {
    const whole = this.periodArea;
    if (whole === 0) return Number.POSITIVE_INFINITY;
    const period = Math.floor(fromMin / this.periodMin);
    const target = this.areaBefore(fromMin - period * this.periodMin) + area;
    const later = Math.floor(target / whole);
    const time = (period + later) * this.periodMin + this.positionOf(target - later * whole);
    return time > fromMin ? time : fromMin;
  }

  /** The position in a period at which `area` is reached: inverse of areaBefore. */
  private positionOf(area: number): number {
    const areas = this.areas;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (areas[middle] <= area) low = middle;
      else high = middle - 1;
    }
    const rest = area - areas[low];
    if (!(rest > 0)) return low * this.binMin;
    // start x + slope/2 x^2 = rest, solved without a difference of nearly equal numbers.
    const start = this.starts[low];
    const square = start * start + 2 * this.slopes[low] * rest;
    const part = (2 * rest) / (start + (square > 0 ? Math.sqrt(square) : 0));
    return low * this.binMin + (part < this.binMin ? part : this.binMin);
  }

  private binAt(positionMin: number): number {
    // A rounding error may put a position just outside its period.
    return Math.max(0, Math.min(Math.floor(positionMin / this.binMin), this.starts.length - 1));
  }
}

/** Compiles a profile, normalised to mean 1 over its period. */
export function createProfile(spec: ProfileSpec): RateProfile {
  if ('shape' in spec) {
    const { weights } = spec;
    const ends = spec.shape === 'step' ? weights : weights.map((_, i) => weights[(i + 1) % weights.length]);
    return new RateProfile(spec.periodMin, weights, ends);
  }
  const { dayWeights, hourWeights, weekendHourWeights = hourWeights } = spec;
  const hourly = dayWeights.flatMap((dayWeight, day) => {
    const hours = day < 5 ? hourWeights : weekendHourWeights;
    const sum = hours.reduce((total, weight) => total + weight, 0);
    return hours.map((weight) => (sum > 0 ? (dayWeight * weight) / sum : 0));
  });
  return new RateProfile(WEEK_MIN, hourly, hourly);
}

/** Arrival times of one Poisson stream. It has no random numbers of its own and does not change. */
export class ArrivalStream {
  private readonly ratePerMin: number;
  private readonly profile: RateProfile | null;
  private readonly busyness: ((dayIndex: number) => number) | null;

  /** `ratePerMin`: mean over a period at busyness 1. `busyness`: factor for each day, 0 for the first. */
  constructor(ratePerMin: number, profile: RateProfile | 'flat', busyness?: (dayIndex: number) => number) {
    this.ratePerMin = ratePerMin;
    this.profile = profile === 'flat' ? null : profile;
    this.busyness = busyness ?? null;
  }

  /**
   * The first arrival after `afterMin` >= 0, given a unit-exponential variate. Infinity when the rate is zero for ever, or, with
   * busyness, when none comes within a century.
   */
  next(afterMin: number, exponential: number): number {
    if (!(this.ratePerMin > 0)) return Number.POSITIVE_INFINITY;
    if (this.busyness !== null) return this.nextByDay(afterMin, exponential / this.ratePerMin, this.busyness);
    if (this.profile === null) return afterMin + exponential / this.ratePerMin;
    return this.profile.timeAfter(afterMin, exponential / this.ratePerMin);
  }

  /** Takes `area` (minutes at the mean rate) from one day after the other. */
  private nextByDay(afterMin: number, area: number, busyness: (dayIndex: number) => number): number {
    const firstDay = Math.floor(afterMin / DAY_MIN);
    let from = afterMin;
    let left = area;
    for (let day = firstDay; day < firstDay + DAYS_AHEAD; day++) {
      const end = (day + 1) * DAY_MIN;
      const factor = busyness(day);
      const here = factor * (this.profile === null ? end - from : this.profile.areaBetween(from, end));
      if (left < here) {
        const time = this.profile === null ? from + left / factor : this.profile.timeAfter(from, left / factor);
        return time < end ? time : end;
      }
      left -= here;
      from = end;
    }
    return Number.POSITIVE_INFINITY;
  }
}
