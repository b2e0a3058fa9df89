/** The name and unit of a measure, as they stand in every row of a result. */
import { type Layout, type Measure, outcomes, type Series } from '../model/index.ts';

/** The same text for the same measure, in whichever arm. Identifiers hold no bar. */
export function keyOf(measure: Measure): string {
  const { outcome, statistic, setting, role, group, category } = measure;
  return [outcome, statistic, setting, role, group, category].map((part) => part ?? '').join('|');
}

/** The same for a curve, with the places of its points. */
function seriesKeyOf({ curve, setting, role, group, category, x }: Series): string {
  return [curve, setting, role, group, category, x.join(' ')].map((part) => part ?? '').join('|');
}

/** All that a replication's numbers mean, in their order. */
export function layoutKeys(layout: Layout): readonly string[] {
  return [...layout.measures.map(keyOf), ...layout.series.map(seriesKeyOf)];
}

/** How many points the curves of a replication have together. */
export function curveLength(layout: Layout): number {
  return layout.series.reduce((sum, series) => sum + series.x.length, 0);
}

/** The columns of a row that say what it measures. A ratio of quartiles and a Gini coefficient have no unit of their own. */
export function describeMeasure(measure: Measure) {
  const { outcome, statistic, setting, role, group, category } = measure;
  const unit = statistic === 'quartileRatio' || statistic === 'gini' ? 'ratio' : outcomes[outcome].unit;
  return { outcome, unit, statistic, setting, role, group, category };
}
