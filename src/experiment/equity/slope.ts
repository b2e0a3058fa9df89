/**
 * Slope indices: the outcome at the two ends of the order of disadvantage, by regression on the midpoint rank with the shares as weights.
 * Positive slope: more of the outcome at the least disadvantaged end. The fit is linear, or for fractions the textbook grouped logit.
 */
import { because, type EquityValue, map, onMean, type Panel, type Step, sum } from './group-value.ts';
import { onLadder } from './ladder.ts';
import { fitLogit, fractionAt } from './logit.ts';

/** `logit` is for fractions only: values from 0 to 1. */
export type Fit = 'linear' | 'logit';

/**
 * Slope index of inequality, fitted value at rank 1 minus that at rank 0. In the unit of the outcome; 0 is equality. Needs an order, no
 * bounds. (WHO HEAT, BMC Med Res Methodol 2016, doi 10.1186/s12874-016-0229-9.)
 */
export function sii(panel: Panel, fit: Fit = 'linear'): EquityValue {
  return onEnds(panel, fit, (most, least) => least - most);
}

/** Relative index of inequality as WHO HEAT has it: fitted value at rank 1 over that at rank 0; 1 is equality. Needs an order, no bounds. */
export function rii(panel: Panel, fit: Fit = 'linear'): EquityValue {
  return onEnds(panel, fit, (most, least) => (most <= 0 ? because('fitBelowZero') : least / most));
}

/** Relative index of inequality as Pamuk has it (Popul Stud 1985): SII / mean; 0 is equality. Needs an order, no bounds. */
export function riiPamuk(panel: Panel, fit: Fit = 'linear'): EquityValue {
  return onMean(panel, () => map(sii(panel, fit), (slope) => slope / panel.mean));
}

function onEnds(panel: Panel, fit: Fit, measure: (most: number, least: number) => EquityValue): EquityValue {
  return onLadder(panel, ({ steps }) => {
    if (fit === 'linear') {
      const slope = linearSlope(panel, steps);
      return measure(panel.mean - slope / 2, panel.mean + slope / 2);
    }
    if (steps.some(({ value }) => value < 0 || value > 1)) return because('outsideBounds');
    const line = fitLogit(steps);
    return line === undefined ? because('noFit') : measure(fractionAt(line, 0), fractionAt(line, 1));
  });
}

/** Weighted least squares. The mean midpoint rank is 1/2 whatever the shares, so that the line passes through the mean at 1/2. */
function linearSlope({ mean }: Panel, steps: readonly Step[]): number {
  const weighted = (of: (step: Step) => number) => sum(steps, (step) => step.share * (step.midpointRank - 0.5) * of(step));
  return weighted(({ value }) => value - mean) / weighted(({ midpointRank }) => midpointRank - 0.5);
}
