/**
 * MSER-5 (marginal standard error rule): leave out so much of the start that the standard error of the mean of the rest is least.
 * K. P. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69 (1997) 323-334; chosen among
 * 44 methods by Hoad, Robinson and Davies, "Automating warm-up length estimation", Journal of the Operational Research Society 61
 * (2010) 1389-1403.
 */
import { Tally } from '../../kernel/index.ts';

export interface MserOptions {
  /** Points in a batch: 5 in MSER-5. */
  readonly batchSize?: number;
}

/** What MSER worked on: the means of the batches, and for d = 0, 1, ... batches left out the statistic that is to be least. */
interface MserCourse {
  readonly batchSize: number;
  readonly batchMeans: readonly number[];
  readonly statistic: readonly number[];
}

export type MserVerdict =
  | (MserCourse & {
      readonly kind: 'found';
      readonly deletedBatches: number;
      /** Points to leave out from the start of the series: whole batches. */
      readonly deletedPoints: number;
      /** Mean of the batches that stay. */
      readonly truncatedMean: number;
    })
  /**
   * The least lies in the second half or at the end of the search, or there are too few batches. A series that does not settle ends so, and
   * so do one in ten that have nothing to settle: see settling-tests.ts for what may be said.
   */
  | (MserCourse & { readonly kind: 'not found' })
  /** The series has points without a value (counted from 0), so nothing can be said. */
  | (MserCourse & { readonly kind: 'undefined'; readonly point: number });

/** With fewer batches left their scatter is chance: two that happen to tie have a standard error of zero. */
const leastLeft = 5;
/** Below this the search (which leaves five) does not reach the second half, so that it could not see that a series does not settle. */
const leastBatches = 2 * leastLeft;

/**
 * The series Y is cut into b = floor(n / batchSize) batches with means Z; points beyond the last whole batch are not used. With the
 * first d batches left out MSER(d) is the sum of squares of Z(d+1) .. Z(b) around their mean, over (b - d)^2. The answer is the first
 * d of the least MSER(d) among those that leave five batches. There is none when d > b/2, when the statistic is still falling
 * where the search ends, or when there are fewer than ten batches. A constant series needs no warm-up: d = 0.
 *
 * @param series the mean of the series over replications (see averageSeries): one replication alone is too noisy
 *
 * A clinic's week has no steady state: nights and weekends would be taken for bias. Feed it points of whole weeks (weekly means or
 * totals, with any batch size), or daily points with a batch size that is a multiple of 7, so that every batch has the same days.
 * What settles is then the week, and what is deleted is whole weeks. With few weeks use batches of one week.
 */
export function mser(series: readonly number[], { batchSize = 5 }: MserOptions = {}): MserVerdict {
  if (!(Number.isInteger(batchSize) && batchSize >= 1)) throw new RangeError(`a batch has a whole number of points: ${batchSize}`);
  const count = Math.floor(series.length / batchSize);
  const batchMeans = Array.from({ length: count }, (_, batch) => mean(series.slice(batch * batchSize, (batch + 1) * batchSize)));
  const statistic = standardErrors(batchMeans);
  const course = { batchSize, batchMeans, statistic };
  const point = series.slice(0, count * batchSize).findIndex((value) => !Number.isFinite(value));
  if (point >= 0) return { ...course, kind: 'undefined', point };
  if (count < leastBatches) return { ...course, kind: 'not found' };
  const lastSearched = count - leastLeft;
  const searched = statistic.slice(0, lastSearched + 1);
  const deletedBatches = searched.indexOf(searched.reduce((least, value) => Math.min(least, value)));
  if (deletedBatches > count / 2 || deletedBatches === lastSearched) return { ...course, kind: 'not found' };
  const deletedPoints = deletedBatches * batchSize;
  return { ...course, kind: 'found', deletedBatches, deletedPoints, truncatedMean: mean(batchMeans.slice(deletedBatches)) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** MSER(d) for d = 0 .. b - 1, from the end so that each value is looked at once. */
function standardErrors(batchMeans: readonly number[]): number[] {
  const tally = new Tally();
  const statistic: number[] = [];
  for (let d = batchMeans.length - 1; d >= 0; d--) {
    tally.add(batchMeans[d]);
    const left = tally.count;
    statistic[d] = left === 1 ? 0 : (tally.variance * (left - 1)) / (left * left);
  }
  return statistic;
}
