/** Groups in the order of disadvantage. */
import { because, type EquityValue, type GroupValue, onPanel, type Panel, sum } from './group-value.ts';

/** All groups of one disadvantage rank together. */
export interface Step {
  readonly share: number;
  /** Mean of its groups by share. */
  readonly value: number;
  /** Share of the patients who are more disadvantaged, and half of its own: 0 is the most disadvantaged end, 1 the least. */
  readonly midpointRank: number;
}

/** From most to least disadvantaged, at least two steps. */
export interface Ladder extends Panel {
  readonly steps: readonly Step[];
  readonly mostDisadvantaged: Step;
  readonly leastDisadvantaged: Step;
}

/** Applies an ordered measure. Undefined when a group has no rank, or all have the same. Groups of one rank share its midpoint. */
export function onLadder(groups: readonly GroupValue[], measure: (ladder: Ladder) => EquityValue): EquityValue {
  return onPanel(groups, (panel) => {
    const byRank = new Map<number, GroupValue[]>();
    for (const group of panel.groups) {
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
    return measure({ ...panel, steps, mostDisadvantaged: steps[0], leastDisadvantaged: steps[steps.length - 1] });
  });
}
