/** How far to run before looking again. */

/** The least and the most by which the replications grow between two looks. */
const leastMore = 5;
const mostGrowth = 2;

/**
 * The number of replications at which to judge next: what the target should take, as far as it is known, but at most twice as many as
 * there are, because an early guess may be far off. It depends on finished batches only, so that everybody stops at the same number.
 *
 * @param replications finished @param expected what the target should take in all; null when that is not known
 * @param preview how many to begin with @param budget beyond which nobody goes
 */
export function nextReplications(replications: number, expected: number | null, { preview, budget }: { preview: number; budget: number }) {
  const most = mostGrowth * replications;
  const next = Math.max(preview, replications + leastMore, Math.min(expected ?? most, most));
  return Math.min(budget, replications === 0 ? preview : next);
}
