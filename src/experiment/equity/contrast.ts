/** Two ends set against each other. */
import { because, type EquityValue, type Panel } from './group-value.ts';
import { onLadder } from './ladder.ts';

/**
 * y(most disadvantaged) - y(least disadvantaged), each the mean of the groups of that rank. In the unit of the outcome; 0 is equality. Needs
 * an order, no bounds. Mind the sign: a slope index runs the other way. (Schlotheuber & Hosseinpoor, Int J Environ Res Public Health 2022.)
 */
export function difference(panel: Panel): EquityValue {
  return onLadder(panel, ({ mostDisadvantaged, leastDisadvantaged }) => mostDisadvantaged.value - leastDisadvantaged.value);
}

/** y(most disadvantaged) / y(least disadvantaged); 1 is equality. Needs an order, no bounds. Undefined when the latter is zero. */
export function ratio(panel: Panel): EquityValue {
  return onLadder(panel, ({ mostDisadvantaged, leastDisadvantaged }) =>
    leastDisadvantaged.value === 0 ? because('zeroDenominator') : mostDisadvantaged.value / leastDisadvantaged.value,
  );
}

/** Greatest minus least value over all groups. No order, no bounds. Noise alone makes it greater than zero: see `expectedFromNoise`. */
export function gap({ groups }: Panel): EquityValue {
  const values = groups.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}
