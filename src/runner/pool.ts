/**
 * A runner over workers of either kind. Each worker gets the scenario with the first job of a run and then one job after the other, so a
 * slow replication holds up nobody; which ones, the run's queue says. What a worker says counts only as long as it holds the lease under which it was asked. A failed run
 * ends its busy workers at once. Those of a cancelled run may finish what they are at, which nobody waits for, if it does not take long:
 * a fresh worker has to be loaded, and simulates at half the speed until its code is compiled.
 */
import type { Remote } from 'comlink';
import type { Job, ReplicationResult } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { ReplicationError, WorkerDiedError } from './errors.ts';
import { JobQueue } from './job-queue.ts';
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
  readonly queue: JobQueue;
  readonly onResult: (result: ReplicationResult) => void;
  readonly end: (error?: Error) => void;
  unfinishedCount: number;
}

interface Member {
  readonly handle: WorkerHandle;
  /** From 0 to the number of workers - 1. Whoever takes the place of one that was ended has its number. */
  readonly number: number;
  /** The run whose scenario it has. */
  openRun: number | null;
  /** The run that it works for now; null when it is free, and when its run was cancelled. */
  lease: Run | null;
  /** What it is busy with. */
  job: Job | null;
  /** Ends it if it is busy for much longer though its run was cancelled. */
  deadline?: ReturnType<typeof setTimeout>;
}

/** How long the worker of a cancelled run may go on: most replications do not take longer, and the next run may have to wait for it. */
const usualPatienceMs = 1000;

/**
 * @param workerCount at most so many
 * @param patienceMs how long the worker of a cancelled run may go on with its replication
 */
export function createPoolRunner(workerCount: number, startWorker: StartWorker, patienceMs = usualPatienceMs): Runner {
  const members = new Set<Member>();
  const runs = new Set<Run>();
  let startedRuns = 0;
  let isClosed = false;

  function dismiss(member: Member): void {
    members.delete(member);
    clearTimeout(member.deadline);
    member.lease = null;
    member.handle.terminate();
  }

  function release(member: Member): void {
    member.lease = null;
    const end = (): void => {
      dismiss(member);
      assign();
    };
    member.deadline = setTimeout(end, patienceMs);
  }

  /** The least number that no worker has. */
  function firstUnused(): number {
    const used = new Set([...members].map(({ number }) => number));
    let number = 0;
    while (used.has(number)) number++;
    return number;
  }

  function recruit(number: number): Member {
    const handle = startWorker((reason) => {
      if (!members.has(member)) return;
      const { lease, job } = member;
      dismiss(member);
      if (lease && job) finish(lease, new WorkerDiedError(reason, lease.scenario, job));
      else assign();
    });
    const member: Member = { handle, number, openRun: null, lease: null, job: null };
    members.add(member);
    return member;
  }

  /** Ends a run, well or badly; once. */
  function finish(run: Run, error?: Error): void {
    if (!runs.delete(run)) return;
    for (const member of members) {
      if (member.lease !== run) continue;
      if (error === undefined) release(member);
      else dismiss(member);
    }
    run.end(error);
    assign();
  }

  /** Gives work to whoever is free, the oldest run first. */
  function assign(): void {
    if (isClosed) return;
    for (const run of runs) {
      for (;;) {
        const free = [...members].find((member) => !member.job);
        if (!free && members.size >= workerCount) return;
        const number = free?.number ?? firstUnused();
        const job = run.queue.take(number);
        if (!job) break;
        try {
          const member = free ?? recruit(number);
          member.lease = run;
          member.job = job;
          void work(member, run, job);
        } catch (error) {
          return finish(run, new WorkerDiedError(`it did not start: ${String(error)}`, run.scenario, job));
        }
      }
    }
  }

  function ask(member: Member, run: Run, job: Job): Promise<ReplicationResult> {
    const scenario = member.openRun === run.id ? undefined : run.scenario;
    member.openRun = run.id;
    return member.handle.service.replicate(run.id, job, scenario);
  }

  /** One job. Never rejects, and never returns when the worker is ended meanwhile: then the lease is gone and nobody waits. */
  async function work(member: Member, run: Run, job: Job): Promise<void> {
    try {
      const result = await ask(member, run, job);
      const isWanted = member.lease === run;
      clearTimeout(member.deadline);
      member.lease = null;
      member.job = null;
      if (isWanted) deliver(run, result);
    } catch (cause) {
      if (member.lease === run) finish(run, new ReplicationError(run.scenario, job, cause));
      else dismiss(member);
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
        const queue = new JobQueue(jobs, workerCount);
        const run: Run = { id: startedRuns++, scenario, queue, onResult, end, unfinishedCount: jobs.length };
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
