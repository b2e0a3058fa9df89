/**
 * What the panel would gain if every group had the value of the reference: the least disadvantaged groups when all groups have a
 * rank, chosen in advance; without ranks the best group (as WHO HEAT does), which is partly noise. Zero when the reference is worse than the mean.
 */
import { type Better, bestOf } from './dispersion.ts';
import { type EquityValue, type GroupValue, map, onMean, onPanel } from './group-value.ts';
import { onLadder } from './ladder.ts';

/**
 * Population attributable risk, |reference - mean| in the better direction, never below zero. In the unit of the outcome; 0 is equality.
 * No bounds; an order is used when there is one. (WHO HEAT, BMC Med Res Methodol 2016, doi 10.1186/s12874-016-0229-9.)
 */
export function par(groups: readonly GroupValue[], better: Better): EquityValue {
  return onPanel(groups, (panel) => {
    const ordered = onLadder(groups, ({ leastDisadvantaged }) => leastDisadvantaged.value);
    const reference = typeof ordered === 'number' ? ordered : bestOf(panel, better);
    return Math.max(0, better === 'higher' ? reference - panel.mean : panel.mean - reference);
  });
}

/** Population attributable fraction, 100 PAR / mean: per cent of the mean. */
export function paf(groups: readonly GroupValue[], better: Better): EquityValue {
  return onMean(groups, ({ mean }) => map(par(groups, better), (gain) => (100 * gain) / mean));
}
