/** What a comparison says, for a sentence, a colour or a table cell to be made of. */
import { outcomes } from '../model/index.ts';
import type { ComparisonRow } from './result.ts';

export interface Finding {
  /**
   * `none` when the interval contains zero, when there is no interval, and for an outcome of which neither more nor less is better:
   * then `isDistinguishable` still says whether it changed.
   */
  readonly direction: 'better' | 'worse' | 'none';
  readonly difference: number | null;
  /** Ends of the 95 % interval, in the unit of the outcome. */
  readonly low: number | null;
  readonly high: number | null;
  readonly isDistinguishable: boolean;
}

/** Reads a comparison in the light of which direction is better for its outcome. */
export function describeDifference(row: ComparisonRow): Finding {
  const { difference, halfWidth, isDistinguishable } = row;
  if (difference === null || halfWidth === null) return { direction: 'none', difference, low: null, high: null, isDistinguishable: false };
  const { better } = outcomes[row.outcome];
  const isJudged = isDistinguishable && better !== 'neither';
  const isBetter = better === 'lower' ? difference < 0 : difference > 0;
  const direction = !isJudged ? 'none' : isBetter ? 'better' : 'worse';
  return { direction, difference, low: difference - halfWidth, high: difference + halfWidth, isDistinguishable };
}
