/** How far the groups lie from one another or from a target, in whatever order. None needs an order or bounds; 0 is equality. */
import { because, type EquityValue, type GroupValue, map, onMean, onPanel, type Panel, sum } from './group-value.ts';

export type Better = 'lower' | 'higher';

/** Between-group variance, sum p (y - mean)^2. Unit squared. (Ahn et al., JCO Clin Cancer Inform 2018, doi 10.1200/CCI.18.00031.) */
export function bgv(groups: readonly GroupValue[]): EquityValue {
  return onPanel(groups, (panel) => sum(panel.groups, ({ share, value }) => share * (value - panel.mean) * (value - panel.mean)));
}

/** Between-group standard deviation, the root of the variance. In the unit of the outcome. */
export function bgsd(groups: readonly GroupValue[]): EquityValue {
  return map(bgv(groups), Math.sqrt);
}

/** Coefficient of variation, 100 BGSD / mean: per cent of the mean. */
export function cov(groups: readonly GroupValue[]): EquityValue {
  return onMean(groups, ({ mean }) => map(bgsd(groups), (deviation) => (100 * deviation) / mean));
}

/** Index of disparity, 100 sum |y - mean| / (count mean), every group counted once. Per cent of the mean (itself by share). */
export function idisUnweighted(groups: readonly GroupValue[]): EquityValue {
  return onMean(groups, ({ mean }) => map(mdmUnweighted(groups), (distance) => (100 * distance) / mean));
}

/** Index of disparity, 100 sum p |y - mean| / mean. Per cent of the mean. */
export function idisWeighted(groups: readonly GroupValue[]): EquityValue {
  return onMean(groups, ({ mean }) => map(mdmWeighted(groups), (distance) => (100 * distance) / mean));
}

/** Mean distance from the mean of the panel, every group counted once. In the unit of the outcome, like the next five. */
export function mdmUnweighted(groups: readonly GroupValue[]): EquityValue {
  return onPanel(groups, (panel) => distance(panel, panel.mean, 'each group once'));
}

/** Mean distance from the mean of the panel, by share. */
export function mdmWeighted(groups: readonly GroupValue[]): EquityValue {
  return onPanel(groups, (panel) => distance(panel, panel.mean, 'by share'));
}

/** Mean distance from the best group, every group (the best too) counted once. Which group is best is partly noise. */
export function mdbUnweighted(groups: readonly GroupValue[], better: Better): EquityValue {
  return onPanel(groups, (panel) => distance(panel, bestOf(panel, better), 'each group once'));
}

/** Mean distance from the best group, by share. */
export function mdbWeighted(groups: readonly GroupValue[], better: Better): EquityValue {
  return onPanel(groups, (panel) => distance(panel, bestOf(panel, better), 'by share'));
}

/** Mean distance from a reference value, every group (the reference too) counted once. */
export function mdrUnweighted(groups: readonly GroupValue[], reference: number): EquityValue {
  return Number.isFinite(reference) ? onPanel(groups, (panel) => distance(panel, reference, 'each group once')) : because('noValue');
}

/** Mean distance from a reference value, by share. */
export function mdrWeighted(groups: readonly GroupValue[], reference: number): EquityValue {
  return Number.isFinite(reference) ? onPanel(groups, (panel) => distance(panel, reference, 'by share')) : because('noValue');
}

/** The value of the best group. */
export function bestOf({ groups }: Panel, better: Better): number {
  const values = groups.map(({ value }) => value);
  return better === 'higher' ? Math.max(...values) : Math.min(...values);
}

function distance({ groups }: Panel, target: number, weights: 'by share' | 'each group once'): number {
  return sum(groups, ({ share, value }) => (weights === 'by share' ? share : 1 / groups.length) * Math.abs(value - target));
}
