/** Paired differences of curves, for pictures that show where in the week work has moved. */
import { createEstimator } from './interval.ts';
import type { SeriesRow } from './result.ts';
import { type ArmSample, summarizeCurves } from './summarize.ts';

/**
 * The curves of an arm; those of the hours of the week over all settings with their differences to the baseline, point by point within each
 * replication. Both samples hold the same replications in the same order.
 */
export function compareCurves(baseline: ArmSample, arm: ArmSample, estimate = createEstimator()): SeriesRow[] {
  const before = startsOf(baseline);
  const starts = startsOf(arm);
  return summarizeCurves(arm, estimate).map((row): SeriesRow => {
    const [from, baselineFrom] = [starts.get(keyOf(row)), before.get(keyOf(row))];
    const isCompared = row.curve === 'inboxMinByHourOfWeek' && row.setting === null;
    if (!isCompared || from === undefined || baselineFrom === undefined) return row;
    const points = row.x.map((_, index) =>
      estimate(arm.results.map(({ curves }, k) => curves[from + index] - baseline.results[k].curves[baselineFrom + index])),
    );
    return { ...row, difference: { mean: points.map(({ mean }) => mean), halfWidth: points.map(({ halfWidth }) => halfWidth) } };
  });
}

type Place = Pick<SeriesRow, 'curve' | 'setting' | 'role' | 'group' | 'category'>;

const keyOf = ({ curve, setting, role, group, category }: Place): string => JSON.stringify([curve, setting, role, group, category]);

/** Where each curve begins among the points of a replication. */
function startsOf({ layout }: ArmSample): ReadonlyMap<string, number> {
  let start = 0;
  return new Map(
    layout.series.map((series) => {
      const from = start;
      start += series.x.length;
      return [keyOf(series), from];
    }),
  );
}
