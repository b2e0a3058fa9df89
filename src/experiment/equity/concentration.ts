/** Concentration indices: is the outcome gathered at one end of the order of disadvantage? Positive: with the less disadvantaged. */
import { because, type EquityValue, type GroupValue, map, onMean, type Panel, sum } from './group-value.ts';
import { onLadder } from './ladder.ts';

/** The least and greatest value that the outcome can have in theory, not those that happened to be observed. */
export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}
export const fractionBounds: Bounds = { least: 0, greatest: 1 };

/**
 * Absolute concentration index, 2 sum p y (X - 1/2) with X the midpoint rank. In the unit of the outcome; 0 is equality. Needs an order, no
 * bounds. (WHO HEAT, BMC Med Res Methodol 2016, doi 10.1186/s12874-016-0229-9.)
 */
export function aci(panel: Panel): EquityValue {
  return onLadder(panel, ({ steps }) => sum(steps, ({ share, value, midpointRank }) => share * value * (2 * midpointRank - 1)));
}

/**
 * Relative concentration index, ACI / mean. Needs an order, no bounds; undefined without a mean. For a fraction it can only lie between mean
 * - 1 and 1 - mean, and it changes size when y is recoded as 1 - y. (Kakwani 1997; Wagstaff 2005, doi 10.1002/hec.953.)
 */
export function rci(panel: Panel): EquityValue {
  return onMean(panel, () => map(aci(panel), (index) => index / panel.mean));
}

/**
 * Erreygers' corrected index, 4 ACI / (greatest - least). Needs an order and the theoretical bounds; -1 to 1, 0 is equality, and only the
 * sign changes under 1 - y. (Erreygers, J Health Econ 2009, doi 10.1016/j.jhealeco.2008.02.003.)
 */
export function erreygers(panel: Panel, bounds?: Bounds): EquityValue {
  return onBounded(panel, bounds, ({ least, greatest }) => map(aci(panel), (index) => (4 * index) / (greatest - least)));
}

/**
 * Wagstaff's normalized index, ACI (greatest - least) / ((greatest - mean) (mean - least)). Needs an order and the theoretical bounds;
 * undefined when the mean is at one. (Wagstaff 2005, doi 10.1002/hec.953.)
 */
export function wagstaff(panel: Panel, bounds?: Bounds): EquityValue {
  const { mean } = panel;
  return onBounded(panel, bounds, ({ least, greatest }) => {
    if (mean <= least || mean >= greatest) return because('atBound');
    return map(aci(panel), (index) => (index * (greatest - least)) / ((greatest - mean) * (mean - least)));
  });
}

function onBounded({ groups }: Panel, bounds: Bounds | undefined, measure: (bounds: Bounds) => EquityValue): EquityValue {
  if (bounds === undefined) return because('noBounds');
  const isOutside = ({ value }: GroupValue) => value < bounds.least || value > bounds.greatest;
  return groups.some(isOutside) ? because('outsideBounds') : measure(bounds);
}
