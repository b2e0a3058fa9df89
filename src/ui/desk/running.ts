/** Runs a scenario in the workers and tells how it goes. */
import { createExperiment, type ExperimentResult } from '../../experiment/index.ts';
import { ReplicationError, type Runner, runExperiment } from '../../runner/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { runWords } from '../words/run.ts';
import { createThrottle, secondsLeft } from './pace.ts';

export type RunEvent =
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number; readonly secondsLeft: number | null }
  | { readonly kind: 'resultCame'; readonly result: ExperimentResult }
  | { readonly kind: 'runEnded'; readonly status: 'finished' | 'stopped' | 'failed'; readonly failure?: string };

/** Summaries are made at most this often: the page has to draw each. */
const summaryEveryMs = 400;
const progressEveryMs = 100;
/** With fewer replications the intervals say nothing yet. A run that asks for fewer is shown when it ends. */
const fewestShown = 3;

export interface RunRequest {
  readonly scenario: Scenario;
  /** What the command line calls the scenario's file. */
  readonly file: string;
  readonly runner: Runner;
  readonly signal: AbortSignal;
  readonly tell: (event: RunEvent) => void;
  /** Clock in milliseconds. */
  readonly now: () => number;
}

/** Resolves when the run has ended in whatever way; what is finished by then is told. */
export async function runScenario({ scenario, file, runner, signal, tell, now }: RunRequest): Promise<void> {
  const startMs = now();
  const progress = createThrottle(progressEveryMs, now);
  const summary = createThrottle(summaryEveryMs, now);
  try {
    const experiment = createExperiment(scenario);
    const fewest = Math.min(fewestShown, scenario.run.replications);
    let shown = 0;
    const showNew = (): void => {
      const finished = experiment.finishedCount();
      if (finished < fewest || finished === shown) return;
      shown = finished;
      tell({ kind: 'resultCame', result: experiment.result() });
    };
    try {
      await runExperiment(scenario, runner, {
        experiment,
        signal,
        onProgress: ({ done, total }) => {
          progress.offer(() => tell({ kind: 'progressed', done, total, secondsLeft: secondsLeft(done, total, now() - startMs) }));
          summary.offer(showNew);
        },
      });
    } finally {
      progress.flush();
      showNew();
    }
    tell({ kind: 'runEnded', status: experiment.finishedCount() < scenario.run.replications ? 'stopped' : 'finished' });
  } catch (error) {
    tell({ kind: 'runEnded', status: 'failed', failure: failureText(error, file, scenario) });
  }
}

function failureText(error: unknown, file: string, scenario: Scenario): string {
  if (error instanceof ReplicationError) return error.describe(file);
  const reason = error instanceof Error ? error.message : String(error);
  return runWords.failure(reason, file, scenario.run.seed);
}
