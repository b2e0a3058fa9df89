/** Ids of needs as people write them, and what to say when there is no such need. */
import { isOfNeeds, type NeedFates, needId } from '../../model/index.ts';
import { nearest } from '../../scenario/index.ts';
import type { Replicator } from '../replicate.ts';

/** False where only messages come, as in a queue of the textbooks. */
export function hasNeeds(replicator: Replicator, arm = 0): boolean {
  return replicator.layoutOf(arm).needs?.sources.some(isOfNeeds) ?? false;
}

/** First and last number of the needs of each stream in the observed time. */
type Ranges = Map<string, { readonly first: number; readonly last: number }>;

/**
 * What there is instead of a need that does not arise in the observed time of a replication.
 * @returns an id that there is (undefined if there is none), and what to know beside: the nearest, and how many there are
 */
export function unknownNeed(
  replicator: Replicator,
  asked: { readonly need: string; readonly arm: number; readonly replication: number },
): { readonly example?: string; readonly hint: string } {
  const { fates } = replicator.replicate({ arm: asked.arm, replication: asked.replication });
  const ranges = rangesOf(replicator.layoutOf(asked.arm).needs?.sources ?? [], fates);
  const [one] = ranges;
  const where = `in the observed time of replication ${asked.replication}`;
  if (one === undefined) return { hint: `no need arises ${where}` };
  const [, source = asked.need, number] = /^(.*)#(\d+)$/.exec(asked.need) ?? [];
  const meant = ranges.has(source) ? source : nearest(source, [...ranges.keys()]);
  const range = ranges.get(meant ?? '');
  if (meant === undefined || range === undefined) {
    const all = [...ranges].map(([name, { first, last }]) => `${name}#${first} to #${last}`);
    return { example: needId(one[0], one[1].first), hint: `${where} there are ${all.join(', ')}` };
  }
  const { first, last } = range;
  const closest = needId(meant, Math.min(last, Math.max(first, number === undefined ? first : Number(number))));
  return { example: closest, hint: `${meant} has ${last - first + 1} needs ${where}, #${first} to #${last}; the nearest is ${closest}` };
}

/** Needs of a stream are numbered as they arise. */
function rangesOf(sources: readonly string[], fates: NeedFates | undefined): Ranges {
  const ranges: Ranges = new Map();
  fates?.ordinal.forEach((ordinal, place) => {
    const source = sources[fates.source[place]];
    ranges.set(source, { first: ranges.get(source)?.first ?? ordinal, last: ordinal });
  });
  return ranges;
}
