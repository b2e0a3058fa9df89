/** Sobol indices: what part of an outcome's variance each parameter brings in, alone and with the others. */
import { Tally } from '../../kernel/index.ts';
import { type BootstrapOptions, bootstrapIntervals, type Interval } from './bootstrap.ts';
import { meansOf, type NoiseShare, noiseShare, type Responses } from './noise-share.ts';
import { pointsPerRow, type SaltelliDesign } from './saltelli-design.ts';

export interface SobolIndex {
  /** May lie somewhat outside 0 to 1: it is an estimate. */
  readonly value: number;
  readonly interval: Interval | null;
}

export interface SobolIndices {
  /** Rows of the design of which every point has a value; the others are left out. */
  readonly rows: number;
  readonly mean: number;
  /** Population variance of the outcome over the points of A and B. */
  readonly variance: number;
  /** For each parameter: the part of the variance that goes when it is known, and the part that stays when all others are known. */
  readonly first: readonly SobolIndex[];
  readonly total: readonly SobolIndex[];
  /** For each pair i < j what they do beyond the sum of what each does; empty if the design is not for it. */
  readonly second: readonly (SobolIndex & { readonly pair: readonly [number, number] })[];
  /** The part of the differences between points that is chance of the replications; null with fewer than two. */
  readonly noise: NoiseShare | null;
  /** At most half of the variance is known to be chance. Otherwise the order of the indices says nothing about the parameters. */
  readonly hasRanking: boolean;
  /**
   * For each parameter: its total is told from chance. It lies above the share of chance by an interval of 1 - 0.05 / k for each of k
   * parameters (Bonferroni), so that all of these hold together. None where there is no ranking.
   */
  readonly isTold: readonly boolean[];
}

/** Of the variance: the most chance with which indices are ranked. */
const mostChance = 0.5;

/**
 * First order: mean(f_B (f_AB(i) - f_A)) / V, Saltelli et al. (2010), Computer Physics Communications 181, 259-270, table 2 b. Total: mean((f_A
 * - f_AB(i))^2) / 2V, M. J. W. Jansen (1999), ibid. 117, 35-43. Second order: mean(f_BA(i) f_AB(j) - f_A f_B) / V - S_i - S_j, Saltelli
 * (2002). The outcome is standardised first, without which a mean far from zero drowns the first order in rounding and chance.
 *
 * Of a random model the mean over replications is analysed, and `noise` says how much of that is still chance. The bootstrap takes rows for
 * independent; the points of a Sobol sequence are more even than that, so the intervals are rather too wide.
 *
 * @param responses one list of replications for each point of the design, in its order
 * @returns null where fewer than two rows are complete or the outcome is the same at all points
 */
export function sobolIndices(design: SaltelliDesign, responses: Responses, options: BootstrapOptions): SobolIndices | null {
  const { parameters: k, hasSecondOrder } = design;
  if (responses.length !== design.points.length) {
    throw new RangeError(`the design has ${design.points.length} points, ${responses.length} were given`);
  }
  const width = pointsPerRow(k, hasSecondOrder);
  const means = meansOf(responses);
  const complete = Array.from({ length: design.rows }, (_, row) => means.subarray(row * width, (row + 1) * width)).filter((row) =>
    row.every(Number.isFinite),
  );
  const spread = new Tally();
  for (const row of complete) {
    spread.add(row[0]);
    spread.add(row[k + 1]);
  }
  const variance = (spread.variance * (spread.count - 1)) / spread.count;
  if (complete.length < 2 || !(variance > 0)) return null;
  const deviation = Math.sqrt(variance);
  const rows = complete.map((row) =>
    termsOf(
      row.map((y) => (y - spread.mean) / deviation),
      k,
      hasSecondOrder,
    ),
  );
  const statistics = (sums: Float64Array, n: number) => indicesOf(sums, n, k);
  const sums = new Float64Array(rows[0].length);
  for (const row of rows) for (let term = 0; term < sums.length; term++) sums[term] += row[term];
  const intervals = bootstrapIntervals(rows, statistics, options);
  const indices = statistics(sums, rows.length).map((value, place) => ({ value, interval: intervals[place] }));
  const together = bootstrapIntervals(rows, statistics, { ...options, confidence: 1 - 0.05 / k }).slice(k, 2 * k);
  const noise = noiseShare(responses);
  const chance = noise?.share ?? 0;
  const hasRanking = chance <= mostChance;
  return {
    rows: rows.length,
    mean: spread.mean,
    variance,
    first: indices.slice(0, k),
    total: indices.slice(k, 2 * k),
    second: pairsOf(k, hasSecondOrder).map((pair, place) => ({ pair, ...indices[2 * k + place] })),
    noise,
    hasRanking,
    isTold: together.map((interval) => hasRanking && (interval?.low ?? 0) > chance),
  };
}

function pairsOf(k: number, hasSecondOrder: boolean): (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let i = 0; hasSecondOrder && i < k; i++) for (let j = i + 1; j < k; j++) pairs.push([i, j]);
  return pairs;
}

/** What a row adds: A + B and their squares (for the variance), k first-order products, k total-order squares, and those of the pairs. */
function termsOf(row: Float64Array, k: number, hasSecondOrder: boolean): Float64Array {
  const a = row[0];
  const b = row[k + 1];
  const ab = (i: number) => row[1 + i];
  const ba = (i: number) => row[k + 2 + i];
  const each = Array.from({ length: k }, (_, i) => i);
  return Float64Array.from([
    a + b,
    a * a + b * b,
    ...each.map((i) => b * (ab(i) - a)),
    ...each.map((i) => (a - ab(i)) * (a - ab(i))),
    ...pairsOf(k, hasSecondOrder).map(([i, j]) => ba(i) * ab(j) - a * b),
  ]);
}

/** First, total and second order from the sums of the terms of n rows; not finite where the rows are all alike. */
function indicesOf(sums: Float64Array, n: number, k: number): number[] {
  const mean = sums[0] / (2 * n);
  const variance = sums[1] / (2 * n) - mean * mean;
  const first = Array.from({ length: k }, (_, i) => sums[2 + i] / n / variance);
  const total = Array.from({ length: k }, (_, i) => sums[2 + k + i] / (2 * n) / variance);
  const second = pairsOf(k, sums.length > 2 + 2 * k).map(([i, j], place) => sums[2 + 2 * k + place] / n / variance - first[i] - first[j]);
  return [...first, ...total, ...second];
}
