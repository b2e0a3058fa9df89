/** What the picture of winners and losers shows, in a sentence. */
import { balanceOf, gainOf, lossOf, plain, type WinnersData } from '../../../charts/index.ts';
import { winnersWords } from '../../words/patients.ts';

const percent = (share: number): string => `${plain(share * 100, 1)}\u202f%`;

/** Of all needs in each arm, and in how many groups losers outnumber winners beyond what the intervals leave open. */
export function winnersTitle({ rows }: WinnersData): string {
  const all = rows.find(({ group }) => group === null);
  const groups = rows.filter(({ group }) => group !== null);
  const each = (all?.bars ?? []).map((bar) => winnersWords.each(percent(gainOf(bar)), percent(lossOf(bar)), bar.arm.title));
  const losing = (all?.bars ?? []).flatMap(({ arm }) => {
    const bars = groups.flatMap((row) => row.bars.filter((bar) => bar.arm.id === arm.id));
    const count = bars.filter((bar) => balanceOf(bar) === 'loss').length;
    return count > 0 ? [winnersWords.losers(count, bars.length, arm.title)] : [];
  });
  const first = winnersWords.title(each.join(', '));
  if (groups.length === 0) return first;
  return winnersWords.join(first, losing.length > 0 ? losing.join(', ') : winnersWords.noLosers(groups.length));
}
