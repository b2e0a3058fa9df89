/** A whole experiment on any runner. */
import { createExperiment, type Experiment, type ExperimentResult } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Runner } from './runner.ts';

export interface Progress {
  /** Replications, each arm counted. */
  readonly done: number;
  readonly total: number;
  /** What the replications finished so far say. */
  result(): ExperimentResult;
}

export interface ExperimentOptions {
  /** Which replications, 0-based; as many as the scenario asks for, if left out. */
  readonly replications?: readonly number[];
  /** Called after each replication of each arm. */
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting keeps what is finished. */
  readonly signal?: AbortSignal;
  /** Where the results are gathered. */
  readonly experiment?: Experiment;
}

/** What has to be gathered somewhere. */
export interface ReplicationsOptions extends ExperimentOptions {
  readonly experiment: Experiment;
}

/**
 * Runs all arms of a scenario, replication by replication, so that an interruption leaves as many complete ones as possible. What they say
 * is for the experiment to work out, which takes a while and nobody may want.
 * @throws as Runner.run does.
 */
export async function runReplications(scenario: Scenario, runner: Runner, options: ReplicationsOptions): Promise<void> {
  const { experiment, onProgress, signal } = options;
  const replications = options.replications ?? Array.from({ length: scenario.run.replications }, (_, replication) => replication);
  const all = replications.flatMap((replication) => scenario.arms.map((_, arm) => ({ arm, replication })));
  // What is there already, from a run that was stopped or is to go on, is not run again.
  const jobs = all.filter(({ arm, replication }) => !experiment.has(arm, replication));
  const total = all.length;
  let done = total - jobs.length;
  await runner.run(
    scenario,
    jobs,
    (result) => {
      experiment.add(result);
      done += 1;
      onProgress?.({ done, total, result: experiment.result });
    },
    signal,
  );
}

/** The same, and its result. @throws as Runner.run does. */
export async function runExperiment(scenario: Scenario, runner: Runner, options: ExperimentOptions = {}): Promise<ExperimentResult> {
  const { experiment = createExperiment(scenario) } = options;
  await runReplications(scenario, runner, { ...options, experiment });
  return experiment.result();
}
