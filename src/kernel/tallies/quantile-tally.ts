/**
 * Quantiles of a stream of non-negative numbers in bounded memory: a histogram with 128 equal buckets in each octave [2^k, 2^(k+1)),
 * read off the bits of the double. A bucket is 1/128 of its octave's start wide, so its middle is within 1/256 (0.4 %) of every
 * number in it. (The idea of HdrHistogram and DDSketch.)
 */
import { highWord } from '../mathematics/binary64.ts';

/** 2^-20: smaller numbers (and negative rounding errors) count as zero. */
const LEAST = 9.5367431640625e-7;
const LEAST_OCTAVE = -20;
/** Numbers from 2^44 on fall into the last bucket. */
const OCTAVES = 64;
const BUCKETS = 128;
const BUCKET_BITS = 7;
/** Bits of the high word below sign, exponent and the 7 leading bits of the significand. */
const UNUSED_BITS = 20 - BUCKET_BITS;
const OFFSET = (1023 + LEAST_OCTAVE) << BUCKET_BITS;
const LAST = OCTAVES * BUCKETS - 1;

export class QuantileTally {
  private n = 0;
  private zeros = 0;
  private least = Number.POSITIVE_INFINITY;
  private greatest = Number.NEGATIVE_INFINITY;
  /** Counts by octave; an octave's array is made when its first number comes. */
  private readonly octaves: (Uint32Array | null)[] = new Array<Uint32Array | null>(OCTAVES).fill(null);

  add(x: number): void {
    this.n++;
    if (x < this.least) this.least = x;
    if (x > this.greatest) this.greatest = x;
    if (!(x >= LEAST)) {
      this.zeros++;
      return;
    }
    let bucket = (highWord(x) >> UNUSED_BITS) - OFFSET;
    if (bucket > LAST) bucket = LAST;
    const octave = bucket >> BUCKET_BITS;
    let counts = this.octaves[octave];
    if (counts === null) {
      counts = new Uint32Array(BUCKETS);
      this.octaves[octave] = counts;
    }
    counts[bucket & (BUCKETS - 1)]++;
  }

  get count(): number {
    return this.n;
  }

  /**
   * The p-quantile (Hyndman and Fan's type 7), 0 <= p <= 1. NaN when empty. Against the exact one: relative error at most 1/256 for
   * numbers from 2^-20 to 2^44; exact when all numbers are equal, and at p = 0 and 1.
   */
  quantile(p: number): number {
    if (this.n === 0) return Number.NaN;
    const rank = (this.n - 1) * p;
    const whole = Math.floor(rank);
    const below = this.orderStatistic(whole);
    const part = rank - whole;
    return part === 0 ? below : below + part * (this.orderStatistic(whole + 1) - below);
  }

  reset(): void {
    this.n = 0;
    this.zeros = 0;
    this.least = Number.POSITIVE_INFINITY;
    this.greatest = Number.NEGATIVE_INFINITY;
    this.octaves.fill(null);
  }

  /** The middle of the bucket of the number with this 0-based rank, but never outside what was seen. */
  private orderStatistic(rank: number): number {
    if (rank <= 0) return this.least;
    if (rank >= this.n - 1) return this.greatest;
    let left = rank - this.zeros;
    if (left < 0) return this.within(0);
    let width = LEAST / BUCKETS;
    for (const counts of this.octaves) {
      if (counts !== null) {
        for (let i = 0; i < BUCKETS; i++) {
          left -= counts[i];
          if (left < 0) return this.within((BUCKETS + i + 0.5) * width);
        }
      }
      width *= 2;
    }
    return this.greatest;
  }

  private within(x: number): number {
    return Math.min(this.greatest, Math.max(this.least, x));
  }
}
