/**
 * Slope indices: the outcome at the two ends of the order of disadvantage, by regression on the midpoint rank with the shares as weights.
 * Positive slope: more of the outcome at the least disadvantaged end. The fit is linear, or for fractions the textbook grouped logit.
 */
import { because, type EquityValue, type GroupValue, map, onMean, sum } from './group-value.ts';
import { type Ladder, onLadder, type Step } from './ladder.ts';
import { fitLogit, fractionAt } from './logit.ts';

/** `logit` is for fractions only: values from 0 to 1. */
export type Fit = 'linear' | 'logit';

/**
 * Slope index of inequality, fitted value at rank 1 minus that at rank 0. In the unit of the outcome; 0 is equality. Needs an order, no
 * bounds. (WHO HEAT, BMC Med Res Methodol 2016, doi 10.1186/s12874-016-0229-9.)
 */
export function sii(groups: readonly GroupValue[], fit: Fit = 'linear'): EquityValue {
  return onEnds(groups, fit, (most, least) => least - most);
}

/** Relative index of inequality as WHO HEAT has it: fitted value at rank 1 over that at rank 0; 1 is equality. Needs an order, no bounds. */
export function rii(groups: readonly GroupValue[], fit: Fit = 'linear'): EquityValue {
  return onEnds(groups, fit, (most, least) => (most <= 0 ? because('fitBelowZero') : least / most));
}

/** Relative index of inequality as Pamuk has it (Popul Stud 1985): SII / mean; 0 is equality. Needs an order, no bounds. */
export function riiPamuk(groups: readonly GroupValue[], fit: Fit = 'linear'): EquityValue {
  return onMean(groups, ({ mean }) => map(sii(groups, fit), (slope) => slope / mean));
}

function onEnds(groups: readonly GroupValue[], fit: Fit, measure: (most: number, least: number) => EquityValue): EquityValue {
  return onLadder(groups, (ladder) => {
    if (fit === 'linear') {
      const middle = ladder.mean - linearSlope(ladder) / 2;
      return measure(middle, middle + linearSlope(ladder));
    }
    if (ladder.steps.some(({ value }) => value < 0 || value > 1)) return because('outsideBounds');
    const line = fitLogit(ladder.steps);
    return line === undefined ? because('noFit') : measure(fractionAt(line, 0), fractionAt(line, 1));
  });
}

/** Weighted least squares. The mean midpoint rank is 1/2 whatever the shares, so that the line passes through the mean at 1/2. */
function linearSlope({ steps, mean }: Ladder): number {
  const weighted = (of: (step: Step) => number) => sum(steps, (step) => step.share * (step.midpointRank - 0.5) * of(step));
  return weighted(({ value }) => value - mean) / weighted(({ midpointRank }) => midpointRank - 0.5);
}
