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
  /** Distinguishable by itself, but not when one allows for how many comparisons its family has (see `pHolm`). */
  readonly isDoubtful: boolean;
  /** False where the outcome was nothing in both arms in all replications: then no difference says little. */
  readonly hasOccurred: boolean;
}

/** Reads a comparison in the light of which direction is better for its outcome. */
export function describeDifference(row: ComparisonRow): Finding {
  const { difference, halfWidth, relative, isDistinguishable, pHolm } = row;
  // What is relative to a mean of zero is not defined.
  const hasOccurred = !(difference === 0 && !halfWidth && relative === null);
  if (difference === null || halfWidth === null) {
    return { direction: 'none', difference, low: null, high: null, isDistinguishable: false, isDoubtful: false, hasOccurred };
  }
  const { better } = outcomes[row.outcome];
  const isJudged = isDistinguishable && better !== 'neither';
  const isBetter = better === 'lower' ? difference < 0 : difference > 0;
  const direction = !isJudged ? 'none' : isBetter ? 'better' : 'worse';
  const isDoubtful = isDistinguishable && pHolm != null && pHolm >= 0.05;
  return { direction, difference, low: difference - halfWidth, high: difference + halfWidth, isDistinguishable, isDoubtful, hasOccurred };
}
