/** The rows of one arm: every measure and every curve with its interval. */
import type { Layout } from '../model/index.ts';
import { createEstimator } from './interval.ts';
import { describeMeasure } from './measure.ts';
import type { OutcomeRow, ReplicationResult, SeriesRow } from './result.ts';

/** An arm with its replications in the order of their numbers. */
export interface ArmSample {
  readonly id: string;
  readonly layout: Layout;
  readonly results: readonly ReplicationResult[];
}

export function summarize({ id, layout, results }: ArmSample, estimate = createEstimator()): OutcomeRow[] {
  return layout.measures.map((measure, index) => {
    const { outcome, unit, statistic, setting, role, group, category } = describeMeasure(measure);
    const { n, mean, sd, halfWidth } = estimate(results.map((result) => result.values[index]));
    return { arm: id, outcome, unit, statistic, setting, role, group, category, n, mean, sd, halfWidth };
  });
}

/** Each point of a curve is estimated by itself. */
export function summarizeCurves({ id, layout, results }: ArmSample, estimate = createEstimator()): SeriesRow[] {
  let start = 0;
  return layout.series.map(({ curve, setting, role, group, category, x }) => {
    const from = start;
    start += x.length;
    const points = x.map((_, index) => estimate(results.map((result) => result.curves[from + index])));
    const mean = points.map((point) => point.mean);
    const halfWidth = points.map((point) => point.halfWidth);
    return { arm: id, curve, setting, role, group, category, x, mean, halfWidth };
  });
}
