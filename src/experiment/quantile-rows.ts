/** How different one run is from another: quantiles over the replications, with intervals that assume nothing of their distribution. */
import type { Measure } from '../model/index.ts';
import { describeMeasure } from './measure.ts';
import type { QuantileRow } from './result.ts';
import { quantileInterval } from './selection/index.ts';

/** A bad, a typical and a good run, or the other way round. */
const shares = [0.1, 0.5, 0.9] as const;

const isTotal = ({ setting, role, group, category }: Measure) => [setting, role, group, category].every((part) => part === null);

/** Of one arm, for the totals, which the main table leads with. @param valuesOf one value per replication; NaN where it does not exist */
export function quantileRows(arm: string, measures: readonly Measure[], valuesOf: (measure: Measure) => readonly number[]): QuantileRow[] {
  return measures.filter(isTotal).flatMap((measure) => {
    const values = valuesOf(measure);
    const { outcome, unit, statistic } = describeMeasure(measure);
    return shares.map((share): QuantileRow => {
      const { n, estimate, low, high, coverage } = quantileInterval(values, share);
      return { arm, outcome, unit, statistic, share, n, estimate, low, high, coverage };
    });
  });
}
