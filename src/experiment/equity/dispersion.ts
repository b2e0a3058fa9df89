/** How far the groups lie from the mean of the panel, in whatever order. None needs an order or bounds; 0 is equality. */
import { type EquityValue, map, onMean, type Panel, sum } from './group-value.ts';

/** Between-group variance, sum p (y - mean)^2. Unit squared. (Ahn et al., JCO Clin Cancer Inform 2018, doi 10.1200/CCI.18.00031.) */
export function bgv({ groups, mean }: Panel): EquityValue {
  return sum(groups, ({ share, value }) => share * (value - mean) * (value - mean));
}

/** Between-group standard deviation, the root of the variance. In the unit of the outcome. */
export function bgsd(panel: Panel): EquityValue {
  return map(bgv(panel), Math.sqrt);
}

/** Coefficient of variation, 100 BGSD / mean: per cent of the mean. */
export function cov(panel: Panel): EquityValue {
  return onMean(panel, () => map(bgsd(panel), (deviation) => (100 * deviation) / panel.mean));
}

/** Index of disparity, 100 sum |y - mean| / (count mean), every group counted once. Per cent of the mean (itself by share). */
export function idisUnweighted(panel: Panel): EquityValue {
  const { groups, mean } = panel;
  return onMean(panel, () => (100 * sum(groups, ({ value }) => Math.abs(value - mean))) / (groups.length * mean));
}

/** Index of disparity, 100 sum p |y - mean| / mean. Per cent of the mean. */
export function idisWeighted(panel: Panel): EquityValue {
  const { groups, mean } = panel;
  return onMean(panel, () => (100 * sum(groups, ({ share, value }) => share * Math.abs(value - mean))) / mean);
}
