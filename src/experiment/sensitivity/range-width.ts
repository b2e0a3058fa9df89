/** How uncertain a parameter is: one scale for shares, for times and numbers of people, and for what may be zero or less. */
import { log } from '../../kernel/index.ts';
import type { Range } from './in-ranges.ts';

/** What stands for 0 and 1 of a share, which lie infinitely far away: so far from them, or a tenth of the way to the other end if less. */
const pulledIn = 0.01;

/**
 * The width of a range, without a unit, so that ranges of unlike parameters can be held against one another:
 * - of a share, on the logit scale: log(high / (1 - high)) - log(low / (1 - low)), an end at 0 or 1 pulled in as said above;
 * - of a positive quantity, on the log scale: log(high / low), about the range in relation to the value where it is narrow;
 * - of a range that touches or crosses zero: high - low in units of the larger of |low| and |high|, hence 1 from zero upwards, and 2 at
 *   most. The parameter's own value, which may be zero, plays no part.
 *
 * @param isShare both ends lie in 0 to 1 and nothing beyond makes sense
 */
export function rangeWidth({ low, high }: Range, isShare: boolean): number {
  if (!(low < high)) return 0;
  if (isShare) {
    const from = low > 0 ? low : Math.min(pulledIn, high / 10);
    const to = high < 1 ? high : 1 - Math.min(pulledIn, (1 - low) / 10);
    return log(to / (1 - to)) - log(from / (1 - from));
  }
  return low > 0 ? log(high / low) : high < 0 ? log(low / high) : (high - low) / Math.max(-low, high);
}
