/**
 * One class for all families, with a switch on a number: the call in the event loop stays monomorphic.
 * Every draw is an inversion: one uniform number, monotone in it, so that arms which differ in parameters only stay in step.
 */
import { exp, power } from '../mathematics/exp.ts';
import { gammaQuantile } from '../mathematics/gamma.ts';
import { log } from '../mathematics/log.ts';
import { normalQuantile } from '../mathematics/normal.ts';
import { correlatedScore, correlatedUniform } from './correlated-uniform.ts';

export const DETERMINISTIC = 0;
export const EXPONENTIAL = 1;
export const LOGNORMAL = 2;
export const GAMMA = 3;
export const WEIBULL = 4;
export const TRIANGULAR = 5;
export const UNIFORM = 6;
export const EMPIRICAL = 7;
export const SEQUENCE = 8;

/** What the parameters mean for each kind is said in `create-sampler.ts`. */
export interface SamplerParts {
  readonly kind: number;
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
  readonly values?: Float64Array;
  readonly cumulative?: Float64Array;
  readonly mean: number;
  readonly variance: number;
}

/** A compiled distribution. Make one with `createSampler`. */
export class Sampler {
  readonly mean: number;
  readonly variance: number;
  /** Mean of the square. */
  readonly secondMoment: number;
  /** True when a draw follows the ordinal and not the uniform number. */
  readonly usesOrdinal: boolean;
  private readonly kind: number;
  private readonly a: number;
  private readonly b: number;
  private readonly c: number;
  private readonly values: Float64Array;
  private readonly cumulative: Float64Array;

  constructor(parts: SamplerParts) {
    this.kind = parts.kind;
    this.a = parts.a ?? 0;
    this.b = parts.b ?? 0;
    this.c = parts.c ?? 0;
    this.values = parts.values ?? new Float64Array(0);
    this.cumulative = parts.cumulative ?? new Float64Array(0);
    this.mean = parts.mean;
    this.variance = parts.variance;
    this.secondMoment = parts.variance + parts.mean * parts.mean;
    this.usesOrdinal = parts.kind === SEQUENCE;
  }

  /** The draw that belongs to the uniform number u in (0, 1); for a sequence the one that belongs to the 0-based ordinal. */
  draw(u: number, ordinal: number): number {
    return this.kind === SEQUENCE ? this.sequenceValue(ordinal) : this.quantile(u);
  }

  /** Inverse of the cumulative distribution, u in (0, 1); never falls as u rises (gamma: up to a rounding error). */
  quantile(u: number): number {
    switch (this.kind) {
      case EXPONENTIAL:
        return -this.a * log(1 - u);
      case LOGNORMAL:
        return exp(this.a + this.b * normalQuantile(u));
      case GAMMA:
        return this.a * gammaQuantile(u, this.b);
      case WEIBULL:
        return this.a * power(-log(1 - u), this.b);
      case TRIANGULAR: {
        const width = this.c - this.a;
        const left = this.b - this.a;
        if (u * width < left) return this.a + Math.sqrt(u * width * left);
        return this.c - Math.sqrt((1 - u) * width * (this.c - this.b));
      }
      case UNIFORM:
        return this.a + u * (this.b - this.a);
      case EMPIRICAL:
        return this.values[this.indexOf(u)];
      default:
        return this.mean;
    }
  }

  /**
   * A draw correlated with others of the same message: a Gaussian copula of u with the message's `complexityU`
   * in (0, 1) and their `correlation` (-1 to 1). The distribution is that of `draw`.
   */
  drawCorrelated(u: number, ordinal: number, complexityU: number, correlation: number): number {
    if (correlation === 0 || this.kind === DETERMINISTIC || this.kind === SEQUENCE) return this.draw(u, ordinal);
    if (this.kind === LOGNORMAL) return exp(this.a + this.b * correlatedScore(complexityU, u, correlation));
    return this.quantile(correlatedUniform(complexityU, u, correlation));
  }

  /** The value of a sequence for a 0-based ordinal; after the last comes the first again. */
  sequenceValue(ordinal: number): number {
    return this.values[ordinal % this.values.length];
  }

  /** The first index whose cumulative share reaches u. */
  private indexOf(u: number): number {
    let low = 0;
    let high = this.cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cumulative[middle] < u) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
