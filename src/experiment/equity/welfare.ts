/** Inequality as the welfare that it costs: what every patient could have equally for the same welfare. None needs an order or bounds. */
import { exp, log, power } from '../../kernel/index.ts';
import { because, type EquityValue, map, onMean, onPositive, type Panel, sum } from './group-value.ts';

/**
 * Gini index between groups, 2 sum p y R / mean - 1 with R the midpoint rank by the value itself; 0 is equality. Undefined with a value below
 * zero. What differs within groups is not in it; no small-sample factor. (As R's `ineq`.)
 */
export function gini(panel: Panel): EquityValue {
  return onMean(panel, () => {
    if (panel.groups.some(({ value }) => value < 0)) return because('zeroValue');
    let below = 0;
    let total = 0;
    for (const { share, value } of [...panel.groups].sort((a, b) => a.value - b.value)) {
      total += share * value * (below + share / 2);
      below += share;
    }
    return (2 * total) / panel.mean - 1;
  });
}

/**
 * Atkinson's equally distributed equivalent, (sum p y^(1-e))^(1/(1-e)), for e = 1 exp(sum p log y). In the unit of the outcome. Undefined
 * when a value is zero (or below).
 *
 * @param epsilon aversion to inequality, above 0. It has no natural value: 0.5 to 2 are usual for incomes; for lifetime health 10.95 was found in
 *   England (Robson et al., Health Econ 2017, doi 10.1002/hec.3386)
 */
export function atkinsonEquivalent(panel: Panel, epsilon: number): EquityValue {
  // Relative to the mean, so that a great epsilon does not overflow.
  return onPositive(panel, () => {
    if (epsilon === 1) return panel.mean * exp(sum(panel.groups, ({ share, value }) => share * log(value / panel.mean)));
    const welfare = sum(panel.groups, ({ share, value }) => share * power(value / panel.mean, 1 - epsilon));
    return panel.mean * power(welfare, 1 / (1 - epsilon));
  });
}

/** Atkinson's index, 1 - equivalent / mean; 0 is equality. Relative: a change of unit leaves it as it is. */
export function atkinson(panel: Panel, epsilon: number): EquityValue {
  return onMean(panel, () => map(atkinsonEquivalent(panel, epsilon), (equivalent) => 1 - equivalent / panel.mean));
}

/**
 * Kolm's and Pollak's equally distributed equivalent, -log(sum p exp(-alpha y)) / alpha. In the unit of the outcome.
 *
 * @param alpha aversion to inequality, above 0, in one over the unit of the outcome: a value for years of life is not one for fractions
 */
export function kolmEquivalent(panel: Panel, alpha: number): EquityValue {
  // From the least value on, so that nothing underflows.
  const least = Math.min(...panel.groups.map(({ value }) => value));
  return least - log(sum(panel.groups, ({ share, value }) => share * exp(-alpha * (value - least)))) / alpha;
}

/** Kolm's index, mean - equivalent, in the unit of the outcome; 0 is equality. Adding the same to every group leaves it as it is. */
export function kolm(panel: Panel, alpha: number): EquityValue {
  return map(kolmEquivalent(panel, alpha), (equivalent) => panel.mean - equivalent);
}
