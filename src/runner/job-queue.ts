/**
 * The jobs of a run that nobody has taken. Every worker has replications of its own, by their numbers, so that the patients of a
 * replication are made once and not in every worker, also when an edit runs some of it again. Who has done its own helps the others.
 */
import type { Job } from '../experiment/index.ts';

export class JobQueue {
  private readonly jobs: readonly Job[];
  /** By worker: where its jobs stand in `jobs`, in their order, and how many of them are taken. */
  private readonly places: readonly number[][];
  private readonly taken: number[];

  /** @param jobs in the order in which they should be done */
  constructor(jobs: readonly Job[], workerCount: number) {
    this.jobs = jobs;
    this.places = Array.from({ length: workerCount }, () => []);
    this.taken = this.places.map(() => 0);
    for (const [place, { replication }] of jobs.entries()) this.places[replication % workerCount].push(place);
  }

  /** The next job for a worker, from 0 to workerCount - 1: its own, or else the one that waits in front of all; undefined if all are taken. */
  take(worker: number): Job | undefined {
    const owner = this.isEmptyFor(worker) ? this.ownerOfFirst() : worker;
    if (owner === undefined) return undefined;
    return this.jobs[this.places[owner][this.taken[owner]++]];
  }

  private isEmptyFor(owner: number): boolean {
    return this.taken[owner] === this.places[owner].length;
  }

  private ownerOfFirst(): number | undefined {
    let first: number | undefined;
    for (let owner = 0; owner < this.places.length; owner++) {
      if (!this.isEmptyFor(owner) && (first === undefined || this.next(owner) < this.next(first))) first = owner;
    }
    return first;
  }

  private next(owner: number): number {
    return this.places[owner][this.taken[owner]];
  }
}
