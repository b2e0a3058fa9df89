/** A replicator that keeps what it was asked last, so that needs which were picked together can be looked at one after the other at once. */
import type { Job, ReplicationResult, Replicator } from '../../experiment/index.ts';

type Traces = ReturnType<Replicator['trace']>;

const keyOf = ({ arm, replication }: Job): string => `${arm} ${replication}`;

/** It keeps the last result and the last traced ids of each arm. */
export function remembering(replicator: Replicator): Replicator {
  const results = new Map<number, ReplicationResult>();
  const traced = new Map<string, { readonly ids: ReadonlySet<string>; readonly traces: Traces }>();
  /** Ids that were asked for together: whoever asks for one of them in another arm will ask for the others. */
  let together: ReadonlySet<string> = new Set();
  return {
    ...replicator,
    replicate(job) {
      const known = results.get(job.arm);
      if (known?.replication === job.replication) return known;
      const result = replicator.replicate(job);
      results.set(job.arm, result);
      return result;
    },
    trace(job, sample) {
      if (!('ids' in sample)) return replicator.trace(job, sample);
      const known = traced.get(keyOf(job));
      const wanted = (traces: Traces): Traces => traces.filter(({ need }) => sample.ids.has(need));
      if (known !== undefined && isWithin(sample.ids, known.ids)) return wanted(known.traces);
      if (!isWithin(sample.ids, together)) together = sample.ids;
      const traces = replicator.trace(job, { ids: together });
      traced.set(keyOf(job), { ids: together, traces });
      return wanted(traces);
    },
  };
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every((id) => all.has(id));
