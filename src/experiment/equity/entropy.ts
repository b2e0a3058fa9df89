/** Inequality between groups as entropy. No order, no bounds; 0 is equality; undefined when a value is zero (or below). Not times 1000. */
import { log } from '../../kernel/index.ts';
import { type EquityValue, onPositive, type Panel, sum } from './group-value.ts';

/** Theil's T, sum p r log r with r = y / mean. (Theil 1967; Ahn et al., JCO Clin Cancer Inform 2018, doi 10.1200/CCI.18.00031.) */
export function theil(panel: Panel): EquityValue {
  const { groups, mean } = panel;
  return onPositive(panel, () => sum(groups, ({ share, value }) => share * (value / mean) * log(value / mean)));
}

/** Mean log deviation (Theil's L), - sum p log r with r = y / mean. */
export function mld(panel: Panel): EquityValue {
  const { groups, mean } = panel;
  return onPositive(panel, () => -sum(groups, ({ share, value }) => share * log(value / mean)));
}
