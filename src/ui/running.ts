/** Runs the scenario in the workers and tells the state how it goes. */
import { createExperiment, type ExperimentResult } from '../experiment/index.ts';
import { ReplicationError, type Runner, runExperiment } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { createThrottle, secondsLeft } from './pace.ts';
import { commandFile } from './scenarioFile.ts';
import type { Action, Origin, State } from './state.ts';
import { runWords } from './words/run.ts';

/** Summaries are made at most this often. */
const summaryEveryMs = 300;
const progressEveryMs = 100;
/** With fewer the intervals say nothing yet. A run that asks for fewer is shown when it ends. */
const fewestShown = 3;

export interface RunRequest {
  readonly scenario: Scenario;
  readonly origin: Origin;
  readonly edits: State['edits'];
  readonly runner: Runner;
  readonly signal: AbortSignal;
  readonly tell: (action: Action) => void;
  readonly now?: () => number;
}

/** Resolves when the run has ended in whatever way; what is finished by then is told. */
export async function runScenario(request: RunRequest): Promise<void> {
  const { scenario, origin, edits, runner, signal, tell, now = () => performance.now() } = request;
  const startMs = now();
  const progress = createThrottle(progressEveryMs, now);
  const summary = createThrottle(summaryEveryMs, now);
  let summarized = 0;
  const fewest = Math.min(fewestShown, scenario.run.replications);
  const show = (result: ExperimentResult): void => {
    summarized = result.replications;
    tell({ kind: 'resultCame', shown: { scenario, origin, edits, result } });
  };
  tell({ kind: 'runStarted', total: scenario.run.replications * scenario.arms.length });
  try {
    const experiment = createExperiment(scenario);
    const showNew = (): void => {
      if (experiment.finishedCount() > Math.max(summarized, fewest - 1)) show(experiment.result());
    };
    try {
      await runExperiment(scenario, runner, {
        experiment,
        signal,
        onProgress: ({ done, total }) => {
          if (signal.aborted) return;
          progress.offer(() => tell({ kind: 'progressed', done, total, secondsLeft: secondsLeft(done, total, now() - startMs) }));
          if (experiment.finishedCount() > summarized) summary.offer(showNew);
        },
      });
    } finally {
      progress.flush();
      showNew();
    }
    const isComplete = experiment.finishedCount() >= scenario.run.replications;
    tell({ kind: 'runEnded', status: isComplete ? 'finished' : 'stopped' });
  } catch (error) {
    tell({ kind: 'runEnded', status: 'failed', failure: failureText(error, commandFile(origin, scenario, edits), scenario) });
  }
}

function failureText(error: unknown, file: string, scenario: Scenario): string {
  if (error instanceof ReplicationError) return error.describe(file);
  const reason = error instanceof Error ? error.message : String(error);
  return runWords.failure(reason, file, scenario.run.seed);
}
