/** The mean course of a series over replications. */

/**
 * @param replications for each replication the same series, all of one length (a point is an hour, a day, a week: the caller's choice)
 * @returns the mean of each point over the replications that have a finite value there; NaN where none has
 */
export function averageSeries(replications: readonly (readonly number[])[]): number[] {
  const length = replications[0]?.length ?? 0;
  if (replications.some((series) => series.length !== length)) throw new RangeError('the series of the replications differ in length');
  return Array.from({ length }, (_, point) => {
    const values = replications.map((series) => series[point]).filter(Number.isFinite);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
