/** Family-wise control over several tests. */

/**
 * Holm's step-down adjustment ("A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979)
 * 65-70): with m tests and p-values in rising order, the adjusted j-th is the largest of (m - i + 1) p(i) over i <= j, at most 1. Rejecting
 * what has an adjusted p below alpha rejects any true hypothesis with probability at most alpha, however the tests depend on one another.
 *
 * @param pValues of all tests of the family; null is a test that could not be made and is no part of it
 * @param times how many times as many tests the family has as are made here; the others count as if they came to nothing
 * @returns the adjusted p-values in the same order, null for null
 */
export function holm(pValues: readonly (number | null)[], times = 1): (number | null)[] {
  const tests = pValues.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((one, other) => one.p - other.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let largest = 0;
  for (const [before, { p, place }] of tests.entries()) {
    largest = Math.min(1, Math.max(largest, (tests.length * times - before) * p));
    adjusted[place] = largest;
  }
  return adjusted;
}
