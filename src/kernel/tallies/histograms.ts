/**
 * Quantiles of many streams of non-negative numbers in bounded memory: for each stream ("cell") a histogram with 128 equal buckets in
 * each octave [2^k, 2^(k+1)), read off the bits of the double. A bucket is 1/128 of its octave's start wide, so its middle is within
 * 1/256 (0.4 %) of every number in it. (The idea of HdrHistogram and DDSketch.) A number's bucket is found once for all its cells.
 */
import { highWord } from '../mathematics/binary64.ts';

const LEAST_OCTAVE = -20;
/** 2^-20: smaller numbers (and negative rounding errors) count as zero. */
const LEAST = 9.5367431640625e-7;
/** Numbers from 2^28 on fall into the last bucket. */
const OCTAVES = 48;
const BUCKET_BITS = 7;
const BUCKETS = 1 << BUCKET_BITS;
/** Bits of the high word below sign, exponent and the 7 leading bits of the significand. */
const UNUSED_BITS = 20 - BUCKET_BITS;
/** The bucket of zero comes first. */
const ZERO = 0;
const OFFSET = ((1023 + LEAST_OCTAVE) << BUCKET_BITS) - 1;
const LAST = OCTAVES * BUCKETS;

/** The bucket of a number. */
export function bucketOf(x: number): number {
  if (!(x >= LEAST)) return ZERO;
  const bucket = (highWord(x) >> UNUSED_BITS) - OFFSET;
  return bucket > LAST ? LAST : bucket;
}

export class Histograms {
  /** By cell; a cell's counts are made when its first number comes. */
  private readonly counts: (Uint32Array | null)[];

  constructor(cells: number) {
    this.counts = new Array<Uint32Array | null>(cells).fill(null);
  }

  /** @param bucket bucketOf(x) */
  add(cell: number, bucket: number): void {
    let counts = this.counts[cell];
    if (counts === null) {
      counts = new Uint32Array(LAST + 1);
      this.counts[cell] = counts;
    }
    counts[bucket]++;
  }

  /** Adds the numbers of a cell to another. */
  merge(into: number, from: number): void {
    const counts = this.counts[from];
    if (counts === null) return;
    const sum = this.counts[into];
    if (sum === null) this.counts[into] = counts.slice();
    else for (let bucket = 0; bucket <= LAST; bucket++) sum[bucket] += counts[bucket];
  }

  /**
   * The p-quantile of a cell (Hyndman and Fan's type 7), 0 <= p <= 1. NaN when empty. Against the exact one: relative error at most
   * 1/256 for numbers from 2^-20 to 2^28.
   * @param n how many numbers the cell has
   */
  quantile(cell: number, p: number, n: number): number {
    const counts = this.counts[cell];
    if (counts === null) return Number.NaN;
    const rank = (n - 1) * p;
    const whole = Math.floor(rank);
    const part = rank - whole;
    let left = whole;
    let bucket = -1;
    do left -= counts[++bucket];
    while (left >= 0);
    const below = middleOf(bucket);
    // The number after it is in the same bucket, unless it was the last there.
    if (part === 0 || left < -1) return below;
    do bucket++;
    while (counts[bucket] === 0);
    return below + part * (middleOf(bucket) - below);
  }
}

function middleOf(bucket: number): number {
  if (bucket === ZERO) return 0;
  const octave = (bucket - 1) >> BUCKET_BITS;
  let width = LEAST / BUCKETS;
  for (let i = 0; i < octave; i++) width *= 2;
  return (BUCKETS + ((bucket - 1) & (BUCKETS - 1)) + 0.5) * width;
}
