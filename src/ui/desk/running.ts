/** Runs a scenario in the workers and tells how it goes. */
import { createReplicator, type ExperimentResult, leadMeasures, type PrecisionRequest } from '../../experiment/index.ts';
import { ReplicationError, type Runner, runExperiment, runToPrecision } from '../../runner/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { type Goal, precisionBudget } from '../state/goal.ts';
import { runWords } from '../words/run.ts';
import type { LateExperiment } from './late-experiment.ts';
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
  /** Where the results are gathered; it has those of a run before, if that goes on. */
  readonly experiment: LateExperiment;
  readonly goal: Goal;
  /** What the command line calls the scenario's file. */
  readonly file: string;
  readonly runner: Runner;
  readonly signal: AbortSignal;
  readonly tell: (event: RunEvent) => void;
  /** Clock in milliseconds. */
  readonly now: () => number;
}

/** Resolves when the run has ended in whatever way; what is finished by then is told. */
export async function runScenario({ scenario, experiment, goal, file, runner, signal, tell, now }: RunRequest): Promise<void> {
  const startMs = now();
  const progress = createThrottle(progressEveryMs, now);
  const summary = createThrottle(summaryEveryMs, now);
  try {
    const asked = goal.kind === 'count' ? Math.max(goal.replications ?? scenario.run.replications, experiment.finishedCount()) : null;
    const fewest = Math.min(fewestShown, asked ?? fewestShown);
    let shown = 0;
    let doneBefore: number | undefined;
    const told = (): ExperimentResult => {
      const result = experiment.result();
      return { ...result, replicationsAsked: asked ?? result.replications };
    };
    const hasNew = (): boolean => {
      const finished = experiment.finishedCount();
      return finished >= fewest && finished !== shown;
    };
    const showNew = (): void => {
      shown = experiment.finishedCount();
      tell({ kind: 'resultCame', result: told() });
    };
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      // What was there before this run says nothing of its pace.
      doneBefore ??= done - 1;
      const left = secondsLeft(done - doneBefore, total - doneBefore, now() - startMs);
      progress.offer(() => tell({ kind: 'progressed', done, total, secondsLeft: left }));
      // Only what can be shown takes a turn, or the first numbers would wait for the one after.
      if (hasNew()) summary.offer(showNew);
    };
    let isWhole = false;
    try {
      if (goal.kind === 'precision') {
        const result = await runToPrecision(scenario, runner, precisionGoal(scenario, goal), { experiment, signal, onProgress });
        isWhole = !signal.aborted && result.replications === result.replicationsAsked;
      } else {
        // One that goes on may have been judged by a precision.
        if (experiment.finishedCount() > 0) experiment.judgeBy(leadRequest(scenario, null));
        const replications = Array.from({ length: asked ?? 0 }, (_, replication) => replication);
        const run = runExperiment(scenario, runner, { experiment, replications, signal, onProgress });
        experiment.prepare();
        await run;
        isWhole = experiment.finishedCount() >= (asked ?? 0);
      }
    } finally {
      progress.flush();
      if (hasNew()) showNew();
    }
    tell({ kind: 'runEnded', status: isWhole ? 'finished' : 'stopped' });
  } catch (error) {
    tell({ kind: 'runEnded', status: 'failed', failure: failureText(error, file, scenario) });
  }
}

/** What the precision is told of: the lead outcomes, for one patient group if one is named. */
function leadRequest(scenario: Scenario, group: string | null): PrecisionRequest {
  return { measures: leadMeasures(scenario, createReplicator(scenario).layoutOf(0), group === null ? [] : [group]) };
}

function precisionGoal(scenario: Scenario, { relativeFraction, group }: Extract<Goal, { kind: 'precision' }>): Required<PrecisionRequest> {
  return { ...leadRequest(scenario, group), target: { relativeFraction, budget: precisionBudget } };
}

function failureText(error: unknown, file: string, scenario: Scenario): string {
  if (error instanceof ReplicationError) return error.describe(file);
  const reason = error instanceof Error ? error.message : String(error);
  return runWords.failure(reason, file, scenario.run.seed);
}
