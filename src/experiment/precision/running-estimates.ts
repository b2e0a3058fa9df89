/** The estimate after 1, 2, 3 ... values: the way that precision takes as replications come in. */
import { Tally } from '../../kernel/index.ts';
import { createStudentOfCount, type Estimate, estimateOf } from '../interval.ts';

/**
 * One estimate for each length of the series' beginning: the k-th is that of the first k entries. An entry that is not finite does
 * not exist; the estimate before it is repeated. Half widths are t(1 - alpha/2, n - 1) S / sqrt(n).
 */
export function runningEstimates(series: readonly number[], alpha = 0.05, student = createStudentOfCount(alpha)): Estimate[] {
  const tally = new Tally();
  return series.map((value) => {
    if (Number.isFinite(value)) tally.add(value);
    return estimateOf(tally, student);
  });
}
