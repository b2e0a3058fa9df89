/** How different one run is from another: quantiles over the replications, with intervals that assume nothing of their distribution. */
import type { Measure } from '../model/index.ts';
import { describeMeasure } from './measure.ts';
import type { ArmValues } from './precision-summary.ts';
import type { QuantileRow } from './result.ts';
import { quantileInterval } from './selection/index.ts';

/** A bad, a typical and a good run, or the other way round. */
const shares = [0.1, 0.5, 0.9] as const;

const isTotal = ({ setting, role, group, category }: Measure) => [setting, role, group, category].every((part) => part === null);

/**
 * For the totals, which the main table leads with: of the arm, and, given a baseline that has them too, of its paired difference.
 *
 * @param measures of the arm
 */
export function quantileRows(arm: ArmValues, measures: readonly Measure[], baseline?: ArmValues): QuantileRow[] {
  return measures.filter(isTotal).flatMap((measure) => {
    const values = arm.of(measure);
    const ofArm = rowsOf({ arm: arm.id, baseline: null }, measure, values);
    if (!baseline?.has(measure)) return ofArm;
    const before = baseline.of(measure);
    const differences = values.map((value, replication) => value - before[replication]);
    return [...ofArm, ...rowsOf({ arm: arm.id, baseline: baseline.id }, measure, differences)];
  });
}

function rowsOf(whose: Pick<QuantileRow, 'arm' | 'baseline'>, measure: Measure, values: readonly number[]): QuantileRow[] {
  const { outcome, unit, statistic } = describeMeasure(measure);
  return shares.map((share) => {
    const { n, estimate, low, high, coverage } = quantileInterval(values, share);
    return { ...whose, outcome, unit, statistic, share, n, estimate, low, high, coverage };
  });
}
