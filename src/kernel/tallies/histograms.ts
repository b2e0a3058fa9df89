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

/** A page of a histogram holds an octave; the first one holds zero, in its last place. */
const PAGES = OCTAVES + 1;
const slotOf = (bucket: number): number => bucket + BUCKETS - 1;
const bucketAt = (page: number, place: number): number => page * BUCKETS + place - (BUCKETS - 1);
/** Where no page is. */
const ABSENT = 0;

export class Histograms {
  /** By cell and page: where its counts begin. Most cells have numbers in few octaves; a page is made when its first number comes. */
  private readonly starts: Int32Array;
  /** By cell: how many numbers. */
  private readonly totals: Float64Array;
  private counts = new Uint32Array(64 * BUCKETS);
  private usedLength = BUCKETS;
  /** Where pages began that were cleared. */
  private readonly free: number[] = [];

  constructor(cells: number) {
    this.starts = new Int32Array(cells * PAGES);
    this.totals = new Float64Array(cells);
  }

  /** @param bucket bucketOf(x) */
  add(cell: number, bucket: number): void {
    const slot = slotOf(bucket);
    const start = this.startOf(cell * PAGES + (slot >> BUCKET_BITS));
    this.counts[start + (slot & (BUCKETS - 1))]++;
    this.totals[cell]++;
  }

  /** Adds the numbers of a cell to another. */
  merge(into: number, from: number): void {
    if (this.totals[from] === 0) return;
    this.totals[into] += this.totals[from];
    for (let page = 0; page < PAGES; page++) {
      const start = this.starts[from * PAGES + page];
      if (start === ABSENT) continue;
      const sum = this.startOf(into * PAGES + page);
      const { counts } = this;
      for (let place = 0; place < BUCKETS; place++) counts[sum + place] += counts[start + place];
    }
  }

  /** Forgets the numbers of a cell; their memory is for others. */
  clear(cell: number): void {
    if (this.totals[cell] === 0) return;
    this.totals[cell] = 0;
    for (let page = cell * PAGES; page < (cell + 1) * PAGES; page++) {
      const start = this.starts[page];
      if (start === ABSENT) continue;
      this.counts.fill(0, start, start + BUCKETS);
      this.free.push(start);
      this.starts[page] = ABSENT;
    }
  }

  /** How many numbers a cell has. */
  count(cell: number): number {
    return this.totals[cell];
  }

  /**
   * The p-quantile of a cell (Hyndman and Fan's type 7), 0 <= p <= 1. NaN when empty. Against the exact one: relative error at most
   * 1/256 for numbers from 2^-20 to 2^28.
   */
  quantile(cell: number, p: number): number {
    const n = this.totals[cell];
    if (n === 0) return Number.NaN;
    const rank = (n - 1) * p;
    const whole = Math.floor(rank);
    const part = rank - whole;
    let left = whole;
    let below = Number.NaN;
    for (let page = 0; page < PAGES; page++) {
      const start = this.starts[cell * PAGES + page];
      if (start === ABSENT) continue;
      for (let place = 0; place < BUCKETS; place++) {
        const count = this.counts[start + place];
        if (count === 0) continue;
        const middle = middleOf(bucketAt(page, place));
        // The number after it, in another bucket.
        if (left < 0) return below + part * (middle - below);
        left -= count;
        if (left >= 0) continue;
        // The number after it is in the same bucket, unless it was the last there.
        if (part === 0 || left < -1) return middle;
        below = middle;
      }
    }
    return below;
  }

  /** Of a page, which is made if it is not there. */
  private startOf(page: number): number {
    const start = this.starts[page];
    return start === ABSENT ? this.addPage(page) : start;
  }

  private addPage(page: number): number {
    const start = this.free.pop() ?? this.lengthen();
    this.starts[page] = start;
    return start;
  }

  /** @returns where a page begins that nobody has had yet */
  private lengthen(): number {
    const start = this.usedLength;
    if (start === this.counts.length) {
      const larger = new Uint32Array(2 * start);
      larger.set(this.counts);
      this.counts = larger;
    }
    this.usedLength = start + BUCKETS;
    return start;
  }
}

function middleOf(bucket: number): number {
  if (bucket === ZERO) return 0;
  const octave = (bucket - 1) >> BUCKET_BITS;
  let width = LEAST / BUCKETS;
  for (let i = 0; i < octave; i++) width *= 2;
  return (BUCKETS + ((bucket - 1) & (BUCKETS - 1)) + 0.5) * width;
}
