/** Pairs what became of the needs in each arm with what became of them in the baseline, as replications come in. */
import type { Layout, NeedFates } from '../model/index.ts';
import type { ReplicationResult } from './result.ts';
import { type PairedFates, pairFates } from './winners.ts';

export interface NeedPairs {
  add(result: ReplicationResult): void;
  /** Of one arm, those of the replications that had fates. */
  of(arm: number, replications: readonly number[]): PairedFates[];
}

/**
 * Fates are many numbers: each replication's are compared as soon as an arm and the baseline have it, and let go.
 * @param layouts of the arms, the baseline's first; with one arm there is nothing to pair and nothing is kept
 */
export function createNeedPairs(layouts: readonly Layout['needs'][]): NeedPairs {
  const pairs = layouts.map(() => new Map<number, PairedFates>());
  const unpaired = new Map<number, Map<number, NeedFates>>();
  return {
    add({ arm, replication, fates }) {
      if (fates === undefined || layouts.length < 2) return;
      const waiting = unpaired.get(replication) ?? new Map<number, NeedFates>();
      unpaired.set(replication, waiting.set(arm, fates));
      const baseline = waiting.get(0);
      if (baseline === undefined) return;
      for (const [other, theirs] of waiting) {
        if (other === 0) continue;
        pairs[other].set(replication, pairFates(baseline, theirs, { baseline: layouts[0], arm: layouts[other] }));
        waiting.delete(other);
      }
      if (pairs.every((known, index) => index === 0 || known.has(replication))) unpaired.delete(replication);
    },
    of: (arm, replications) => replications.map((replication) => pairs[arm].get(replication)).filter((paired) => paired !== undefined),
  };
}
