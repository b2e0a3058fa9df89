/** The two ways in which a run can fail. */
import type { Job } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { shellWord } from './shell-word.ts';

/** Which replication, in words. */
function placeOf({ id, arms, run }: Scenario, { arm, replication }: Job): string {
  return `replication ${replication} of arm "${arms[arm].id}" of scenario "${id}" (seed "${run.seed}")`;
}

/** A replication failed: which one, and how to see it fail again. */
export class ReplicationError extends Error {
  override readonly name = 'ReplicationError';
  /** Id of the scenario and of the arm. */
  readonly scenario: string;
  readonly arm: string;
  readonly seed: string;
  /** 0-based. */
  readonly replication: number;
  readonly reason: string;
  readonly #place: string;
  readonly #runOptions: string;

  constructor(scenario: Scenario, job: Job, cause: unknown) {
    const { seed, warmUpDays, observedDays } = scenario.run;
    const arm = scenario.arms[job.arm].id;
    const reason = cause instanceof Error ? cause.message : String(cause);
    super('', { cause });
    this.scenario = scenario.id;
    this.arm = arm;
    this.seed = seed;
    this.replication = job.replication;
    this.reason = reason;
    this.#place = placeOf(scenario, job);
    this.#runOptions = `--arm=${arm} --seed=${shellWord(seed)} --warm-up=${warmUpDays} --days=${observedDays}`;
    this.message = this.describe(scenario.id);
  }

  /** The message with the command that repeats exactly this replication, for a scenario that is in this file. */
  describe(file: string): string {
    const command = `npm run -s sim -- run ${shellWord(file)} ${this.#runOptions} --only-replication=${this.replication}`;
    return `${this.#place} failed: ${this.reason}\nTo repeat it: ${command}`;
  }
}

/** A worker ended without having been asked to: by running out of memory, by a crash, or because it could not start. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';

  /** @param job what it was doing */
  constructor(reason: string, scenario: Scenario, job: Job) {
    super(`a worker died in ${placeOf(scenario, job)}: ${reason}`);
  }
}
