/** Runs a scenario in the workers and tells how it goes. */
import { createReplicator, type ExperimentResult, leadMeasures, type PrecisionRequest } from '../../experiment/index.ts';
import { ReplicationError, runReplications, runUntilPrecise } from '../../runner/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { type Goal, precisionBudget } from '../state/goal.ts';
import { runWords } from '../words/run.ts';
import { firstReplications } from './first-jobs.ts';
import type { KeepingRunner } from './keeping-runner.ts';
import type { LateExperiment } from './late-experiment.ts';
import { createLooks } from './looks.ts';
import { createThrottle, secondsLeft } from './pace.ts';
import { createShowing } from './showing.ts';

export type RunEvent =
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number; readonly secondsLeft: number | null }
  | { readonly kind: 'resultCame'; readonly result: ExperimentResult }
  | { readonly kind: 'runEnded'; readonly status: 'finished' | 'stopped' | 'failed'; readonly failure?: string };

const progressEveryMs = 100;
export interface RunRequest {
  readonly scenario: Scenario;
  /** Where the results are gathered; it has those of a run before, if that goes on. */
  readonly experiment: LateExperiment;
  readonly goal: Goal;
  /** What the command line calls the scenario's file. */
  readonly file: string;
  readonly runner: KeepingRunner;
  readonly signal: AbortSignal;
  readonly tell: (event: RunEvent) => void | Promise<void>;
  /** False: another run has taken its place, and nobody waits for it. */
  readonly isWanted: () => boolean;
  /** Clock in milliseconds. */
  readonly now: () => number;
}

/** Resolves when the run has ended in whatever way; what is finished by then is told. */
export async function runScenario(request: RunRequest): Promise<void> {
  const { scenario, experiment, goal, file, runner, signal, tell, isWanted, now } = request;
  const startMs = now();
  const progress = createThrottle(progressEveryMs, now);
  try {
    const asked = goal.kind === 'count' ? Math.max(goal.replications ?? scenario.run.replications, experiment.finishedCount()) : null;
    const everyArm = scenario.arms.map((_, arm) => arm);
    const begun = everyArm.filter((arm) => isKnown(request, arm, firstReplications));
    const isAllKnown = asked !== null && everyArm.every((arm) => isKnown(request, arm, asked));
    const isContinued = experiment.finishedCount() >= firstReplications;
    const looks = createLooks({ experiment, armCount: everyArm.length, begun, isContinued });
    const tellResult = (result: ExperimentResult) =>
      tell({ kind: 'resultCame', result: { ...result, replicationsAsked: asked ?? result.replications } });
    const showing = createShowing({ looks, experiment, tell: tellResult, isWanted, now });
    let doneBefore: number | undefined;
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      // What was there before this run says nothing of its pace.
      doneBefore ??= done - 1;
      const left = secondsLeft(done - doneBefore, total - doneBefore, now() - startMs);
      progress.offer(() => void tell({ kind: 'progressed', done, total, secondsLeft: left }));
      // What is all known is there at once.
      if (!isAllKnown) showing.offer();
    };
    let isWhole = false;
    try {
      if (goal.kind === 'precision') {
        const wanted = await runUntilPrecise(scenario, runner, precisionGoal(scenario, goal), { experiment, signal, onProgress });
        isWhole = !signal.aborted && experiment.finishedCount() === wanted;
      } else {
        // One that goes on may have been judged by a precision.
        if (experiment.finishedCount() > 0) experiment.judgeBy(leadRequest(scenario, null));
        const replications = Array.from({ length: asked ?? 0 }, (_, replication) => replication);
        const run = runReplications(scenario, runner, { experiment, replications, signal, onProgress });
        experiment.prepare();
        await run;
        isWhole = experiment.finishedCount() >= (asked ?? 0);
      }
    } finally {
      progress.flush();
      await showing.end();
    }
    tell({ kind: 'runEnded', status: isWhole ? 'finished' : 'stopped' });
  } catch (error) {
    tell({ kind: 'runEnded', status: 'failed', failure: failureText(error, file, scenario) });
  }
}

/** Whether these replications of the arm need not be simulated. */
function isKnown({ scenario, experiment, runner }: RunRequest, arm: number, replications: number): boolean {
  return Array.from({ length: replications }, (_, replication) => ({ arm, replication })).every(
    (job) => experiment.has(arm, job.replication) || runner.knows(scenario, job),
  );
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
