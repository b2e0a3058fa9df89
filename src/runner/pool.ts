/**
 * A runner over workers of either kind. Each worker gets the scenario once for a run and then asks for one job after the other, so a
 * slow replication holds up nobody. What a worker says counts only as long as it holds the lease under which it was asked: a
 * cancelled or failed run ends its busy workers at once, and the next run starts fresh ones.
 */
import type { Remote } from 'comlink';
import type { Job, ReplicationResult } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { ReplicationError, WorkerDiedError } from './errors.ts';
import { closedMessage, type Runner } from './runner.ts';
import type { ReplicationService } from './service.ts';

export interface WorkerHandle {
  readonly service: Remote<ReplicationService>;
  /** Ends the worker, also in the middle of a replication. */
  terminate(): void;
}

/** Starts a worker. `onDeath` is called, perhaps more than once, when it ends or breaks. */
export type StartWorker = (onDeath: (reason: string) => void) => WorkerHandle;

interface Run {
  readonly id: number;
  readonly scenario: Scenario;
  readonly jobs: readonly Job[];
  readonly onResult: (result: ReplicationResult) => void;
  readonly end: (error?: Error) => void;
  nextJob: number;
  unfinishedCount: number;
}

interface Member {
  readonly handle: WorkerHandle;
  openRun: number | null;
  /** The run that it works for now, and on what. */
  lease: Run | null;
  job: Job | null;
}

export function createPoolRunner(workerCount: number, startWorker: StartWorker): Runner {
  const members = new Set<Member>();
  const runs = new Set<Run>();
  let startedRuns = 0;
  let isClosed = false;

  function dismiss(member: Member): void {
    members.delete(member);
    member.lease = null;
    member.handle.terminate();
  }

  function recruit(): Member {
    const handle = startWorker((reason) => {
      if (!members.has(member)) return;
      const { lease, job } = member;
      dismiss(member);
      if (lease && job) finish(lease, new WorkerDiedError(reason, lease.scenario, job));
    });
    const member: Member = { handle, openRun: null, lease: null, job: null };
    members.add(member);
    return member;
  }

  /** Ends a run, well or badly; once. */
  function finish(run: Run, error?: Error): void {
    if (!runs.delete(run)) return;
    for (const member of members) if (member.lease === run) dismiss(member);
    run.end(error);
    assign();
  }

  /** Gives work to whoever is free, the oldest run first. */
  function assign(): void {
    if (isClosed) return;
    for (const run of runs) {
      while (run.nextJob < run.jobs.length) {
        const free = [...members].find((member) => !member.lease);
        if (!free && members.size >= workerCount) return;
        const job = run.jobs[run.nextJob++];
        try {
          const member = free ?? recruit();
          member.lease = run;
          member.job = job;
          void work(member, run, job);
        } catch (error) {
          return finish(run, new WorkerDiedError(`it did not start: ${String(error)}`, run.scenario, job));
        }
      }
    }
  }

  async function ask(member: Member, run: Run, job: Job): Promise<ReplicationResult> {
    if (member.openRun !== run.id) await member.handle.service.open(run.id, run.scenario);
    member.openRun = run.id;
    return member.handle.service.replicate(run.id, job);
  }

  /** One job. Never rejects, and never returns when the worker is ended meanwhile: then the lease is gone and nobody waits. */
  async function work(member: Member, run: Run, job: Job): Promise<void> {
    try {
      const result = await ask(member, run, job);
      if (member.lease !== run) return;
      member.lease = null;
      deliver(run, result);
    } catch (cause) {
      if (member.lease === run) finish(run, new ReplicationError(run.scenario, job, cause));
    }
    assign();
  }

  function deliver(run: Run, result: ReplicationResult): void {
    try {
      run.onResult(result);
    } catch (error) {
      return finish(run, error instanceof Error ? error : new Error(String(error)));
    }
    run.unfinishedCount -= 1;
    if (run.unfinishedCount === 0) finish(run);
  }

  return {
    run(scenario, jobs, onResult, signal) {
      if (isClosed) return Promise.reject(new Error(closedMessage));
      if (jobs.length === 0 || signal?.aborted) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const cancel = () => finish(run);
        const end = (error?: Error) => {
          signal?.removeEventListener('abort', cancel);
          if (error) reject(error);
          else resolve();
        };
        const run: Run = { id: startedRuns++, scenario, jobs, onResult, end, nextJob: 0, unfinishedCount: jobs.length };
        signal?.addEventListener('abort', cancel);
        runs.add(run);
        assign();
      });
    },
    close() {
      isClosed = true;
      for (const run of runs) finish(run, new Error(closedMessage));
      for (const member of members) dismiss(member);
    },
  };
}
