/** What a worker, of either kind, offers to the pool. */
import { type Endpoint, expose, transfer } from 'comlink';
import { createReplicators, type Job, type ReplicationResult, type Replicator } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { CreateReplicator } from './inline.ts';

export interface ReplicationService {
  /**
   * @param scenario of the run; only with its first job, in place of the scenario of the run before
   * @throws Error when the replication fails, or when another run is open.
   */
  replicate(run: number, job: Job, scenario?: Scenario): Promise<ReplicationResult>;
}

/**
 * Offers the service at an endpoint. The arrays of a result are handed over, not copied.
 * @param ready what the first answer waits for. (The endpoint itself must listen at once, or messages are lost.)
 */
export function serveReplications(endpoint: Endpoint, create: CreateReplicator = createReplicators(), ready?: Promise<void>): void {
  let open: { readonly run: number; readonly replicator: Replicator } | undefined;
  const service: ReplicationService = {
    async replicate(run, job, scenario) {
      await ready;
      if (scenario) open = { run, replicator: create(scenario) };
      if (open?.run !== run) throw new Error(`run ${run} is not open in this worker, but run ${open?.run}`);
      const result = open.replicator.replicate(job);
      const { values, curves, fates } = result;
      const columns = fates === undefined ? [] : [fates.source, fates.ordinal, fates.group, fates.arisenMin, fates.metAfterMin];
      return transfer(
        result,
        [values, curves, ...columns].map(({ buffer }) => buffer),
      );
    },
  };
  expose(service, endpoint);
}
