/** Needs that tell what an arm does: in each group those to which it makes the greatest difference, for better and for worse. */
import { type NeedFates, type NeedTrace, needId } from '../../model/index.ts';
import type { Replicator } from '../replicate.ts';

export interface Example {
  /** Empty: patients without a group. */
  readonly group: string;
  /**
   * Met in both arms, and sooner or later in the arm by more than any other; met in one arm only (not the other's: its matter ended),
   * and of those the one that is met soonest there.
   */
  readonly change: 'helpedMost' | 'harmedMost' | 'newlyMet' | 'noLongerMet';
  readonly need: string;
  readonly urgency: NeedTrace['urgency'];
  /** Minutes until it was met; null: it was not. */
  readonly baselineMetAfterMin: number | null;
  readonly armMetAfterMin: number | null;
  /** Arm minus baseline; null when it is met in one of them only. */
  readonly changeMin: number | null;
}

const changes = ['helpedMost', 'harmedMost', 'newlyMet', 'noLongerMet'] as const;

interface Candidate extends Omit<Example, 'urgency'> {
  /** The greatest is the most telling. */
  readonly weight: number;
}

/** Runs one replication of the baseline (arm 0) and of an arm. By group, and in the order of the changes; what there is no example of is left out. */
export function tellingExamples(
  replicator: Replicator,
  { arm, replication }: { readonly arm: number; readonly replication: number },
): Example[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidatesIn(replicator, arm, replication)) {
    const place = `${candidate.group}\n${candidate.change}`;
    const known = best.get(place);
    // Of equals the first that arose.
    if (known === undefined || candidate.weight > known.weight) best.set(place, candidate);
  }
  const ids = new Set([...best.values()].map(({ need }) => need));
  const traces = new Map(replicator.trace({ arm: 0, replication }, { ids }).map((trace) => [trace.need, trace]));
  const groups = [...(replicator.layoutOf(0).needs?.groups ?? []), ''];
  return groups.flatMap((group) =>
    changes.flatMap((change): Example[] => {
      const found = best.get(`${group}\n${change}`);
      const trace = found && traces.get(found.need);
      if (found === undefined || trace === undefined) return [];
      const { weight: _, need, ...rest } = found;
      return [{ ...rest, need, urgency: trace.urgency }];
    }),
  );
}

function* candidatesIn(replicator: Replicator, arm: number, replication: number): Generator<Candidate> {
  const { sources = [], groups = [] } = replicator.layoutOf(0).needs ?? {};
  const baseline = replicator.replicate({ arm: 0, replication }).fates;
  const inArm = metAfterMinById(replicator.layoutOf(arm).needs?.sources ?? [], replicator.replicate({ arm, replication }).fates);
  for (let place = 0; place < (baseline?.source.length ?? 0); place++) {
    const { source, ordinal, group, metAfterMin } = baseline as NeedFates;
    const need = needId(sources[source[place]], ordinal[place]);
    const beforeMin = metAfterMin[place];
    const afterMin = inArm.get(need) ?? Number.NaN;
    // Undecided in one of the arms, or not there at all.
    if (Number.isNaN(beforeMin) || Number.isNaN(afterMin) || beforeMin === afterMin) continue;
    const change = changeOf(beforeMin, afterMin);
    const isMetInBoth = beforeMin !== Infinity && afterMin !== Infinity;
    yield {
      group: group[place] < 0 ? '' : groups[group[place]],
      change,
      need,
      baselineMetAfterMin: beforeMin === Infinity ? null : beforeMin,
      armMetAfterMin: afterMin === Infinity ? null : afterMin,
      changeMin: isMetInBoth ? afterMin - beforeMin : null,
      weight: isMetInBoth ? Math.abs(afterMin - beforeMin) : -Math.min(beforeMin, afterMin),
    };
  }
}

function changeOf(beforeMin: number, afterMin: number): Example['change'] {
  if (beforeMin === Infinity) return 'newlyMet';
  if (afterMin === Infinity) return 'noLongerMet';
  return afterMin < beforeMin ? 'helpedMost' : 'harmedMost';
}

function metAfterMinById(sources: readonly string[], fates: NeedFates | undefined): Map<string, number> {
  const byId = new Map<string, number>();
  fates?.metAfterMin.forEach((minutes, place) => void byId.set(needId(sources[fates.source[place]], fates.ordinal[place]), minutes));
  return byId;
}
