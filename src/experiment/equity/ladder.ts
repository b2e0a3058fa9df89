/** Groups in the order of disadvantage. */
import { because, type EquityValue, type GroupValue, type Ladder, type Panel, type Step, sum, type Undefined } from './group-value.ts';

/** Applies an ordered measure. Undefined when a group has no rank, or all have the same. Groups of one rank share its midpoint. */
export function onLadder(panel: Panel, measure: (ladder: Ladder) => EquityValue): EquityValue {
  panel.ladder ??= ladderOf(panel.groups);
  return 'undefinedBecause' in panel.ladder ? panel.ladder : measure(panel.ladder);
}

function ladderOf(groups: readonly GroupValue[]): Ladder | Undefined {
  const byRank = new Map<number, GroupValue[]>();
  for (const group of groups) {
    if (group.disadvantageRank === undefined) return because('noRank');
    const peers = byRank.get(group.disadvantageRank);
    if (peers === undefined) byRank.set(group.disadvantageRank, [group]);
    else peers.push(group);
  }
  if (byRank.size < 2) return because('oneRank');
  let below = 0;
  const steps = [...byRank]
    .sort(([a], [b]) => b - a)
    .map(([, peers]): Step => {
      const share = sum(peers, (peer) => peer.share);
      const midpointRank = below + share / 2;
      below += share;
      return { share, value: sum(peers, (peer) => peer.share * peer.value) / share, midpointRank };
    });
  return { steps, mostDisadvantaged: steps[0], leastDisadvantaged: steps[steps.length - 1] };
}
