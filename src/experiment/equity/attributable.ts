/**
 * What the panel would gain if every group had the value of the reference: the least disadvantaged groups when all groups have a
 * rank, chosen in advance; without ranks the best group (as WHO HEAT does), which is partly noise. Zero when the reference is worse than the mean.
 */
import type { Direction } from '../../model/index.ts';
import { because, type EquityValue, map, onMean, type Panel } from './group-value.ts';

/**
 * Population attributable risk, |reference - mean| in the better direction, never below zero. In the unit of the outcome; 0 is equality.
 * No bounds; an order is used when there is one. (WHO HEAT, BMC Med Res Methodol 2016, doi 10.1186/s12874-016-0229-9.)
 */
export function par(panel: Panel, better: Direction): EquityValue {
  if (better === 'neither') return because('neitherBetter');
  const gain = (reference: number) => (better === 'higher' ? reference - panel.mean : panel.mean - reference);
  return Math.max(0, gain(leastDisadvantaged(panel) ?? bestOf(panel, better)));
}

/** Population attributable fraction, 100 PAR / mean: per cent of the mean. */
export function paf(panel: Panel, better: Direction): EquityValue {
  return onMean(panel, () => map(par(panel, better), (gain) => (100 * gain) / panel.mean));
}

/** The value of the groups of the lowest rank; undefined without an order. */
function leastDisadvantaged({ groups }: Panel): number | undefined {
  let least = Infinity;
  let most = -Infinity;
  let shares = 0;
  let total = 0;
  for (const { share, value, disadvantageRank } of groups) {
    if (disadvantageRank === undefined) return undefined;
    if (disadvantageRank < least) {
      least = disadvantageRank;
      shares = 0;
      total = 0;
    }
    if (disadvantageRank === least) {
      shares += share;
      total += share * value;
    }
    most = Math.max(most, disadvantageRank);
  }
  return least < most ? total / shares : undefined;
}

function bestOf({ groups }: Panel, better: 'higher' | 'lower'): number {
  const values = groups.map(({ value }) => value);
  return better === 'higher' ? Math.max(...values) : Math.min(...values);
}
