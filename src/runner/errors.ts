/** The two ways in which a run can fail. */
import type { Job } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';

/** As one word for a POSIX shell. */
function quote(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
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
    this.#runOptions = `--arm=${arm} --seed=${quote(seed)} --warm-up=${warmUpDays} --days=${observedDays}`;
    this.message = this.describe(scenario.id);
  }

  /** The message with the command that repeats exactly this replication, for a scenario that is in this file. */
  describe(file: string): string {
    const place = `replication ${this.replication} of arm "${this.arm}" of scenario "${this.scenario}" (seed "${this.seed}")`;
    const command = `npm run -s sim -- run ${quote(file)} ${this.#runOptions} --only-replication=${this.replication}`;
    return `${place} failed: ${this.reason}\nTo repeat it: ${command}`;
  }
}

/** A worker ended without having been asked to: by running out of memory, by a crash, or because it could not start. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';

  constructor(reason: string) {
    super(`a worker died: ${reason}`);
  }
}
