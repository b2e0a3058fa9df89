/** Fairness of a yes-or-no prediction: does it serve the groups equally well? None needs an order or bounds; 0 is equality. */
import { because, type EquityValue } from './group-value.ts';

/**
 * Greatest minus least true positive rate over the groups (Hardt et al., NeurIPS 2016; fairlearn). The same for false negative rates. Noise
 * alone makes it greater than zero.
 */
export function equalOpportunityDifference(truePositiveRates: readonly number[]): EquityValue {
  return spread(truePositiveRates);
}

/** The greater of the spreads of true and of false positive rates over the groups (fairlearn's worst case). */
export function equalizedOddsDifference(truePositiveRates: readonly number[], falsePositiveRates: readonly number[]): EquityValue {
  const opportunity = spread(truePositiveRates);
  const alarm = spread(falsePositiveRates);
  if (typeof opportunity !== 'number') return opportunity;
  return typeof alarm === 'number' ? Math.max(opportunity, alarm) : alarm;
}

function spread(rates: readonly number[]): EquityValue {
  if (rates.length < 2) return because('fewGroups');
  if (!rates.every(Number.isFinite)) return because('noCases');
  return Math.max(...rates) - Math.min(...rates);
}
