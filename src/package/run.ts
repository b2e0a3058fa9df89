/** An experiment. */
import { createExperiment, createReplicator, type ExperimentResult } from '../experiment/index.ts';
import {
  budgetWords,
  chooseMeasures,
  defaultBudget,
  isBudget,
  type Progress,
  type RequestProblem,
  runExperiment,
  runToPrecision,
} from '../runner/index.ts';
import type { RunOverrides, Scenario } from '../scenario/index.ts';
import { withOverrides } from './edit.ts';
import { RequestError } from './errors.ts';
import { type Execution, inThreads } from './threads.ts';

/** How small half of the 95 % interval of every paired difference shall be. At least one of the two sizes; with both, either is enough. */
export interface Precision {
  /** Fraction of the size of the baseline's mean: 0.05 for 5 %. */
  readonly relativeFraction?: number;
  /** In the unit of the outcome. */
  readonly absolute?: number;
  /** Replications at which to give up, at least 10; 200 if left out. */
  readonly budget?: number;
}

export interface RunRequest extends RunOverrides, Execution<Progress> {
  /** As many replications as it takes; without it as many as `replications` or the scenario says. */
  readonly precision?: Precision;
  /** Outcomes of which the precision is told and judged, such as `needsMetFraction:group=english`; the lead outcomes if left out. */
  readonly outcomes?: readonly string[];
  /** Ids of patient groups of whose unmet urgent needs the same is done. */
  readonly groups?: readonly string[];
}

/**
 * Runs the arms of a scenario and compares each with the baseline. Replication k is the same whatever else is asked for: more replications,
 * or a smaller precision, go on from where fewer ended.
 * @returns the result; `replications` below `replicationsAsked` after an interruption, and 0 when nothing was finished
 * @throws ScenarioError and RequestError before anything is run; ReplicationError and WorkerDiedError
 */
export async function run(scenario: Scenario, request: RunRequest = {}): Promise<ExperimentResult> {
  const { precision, outcomes, groups, workers, onProgress, signal } = request;
  const chosen = withOverrides(scenario, request);
  const isAsked = precision !== undefined || outcomes !== undefined || groups !== undefined;
  const { measures, problems } = isAsked ? chooseMeasures(chosen, { outcomes, groups }) : { measures: [], problems: [] };
  const all = [...(precision === undefined ? [] : precisionProblems(precision, request)), ...problems];
  if (all.length > 0) throw new RequestError(all);
  const running = { onProgress, signal };
  return inThreads(workers, async (runner) => {
    if (precision === undefined) {
      const experiment = createExperiment(chosen, createReplicator(chosen), isAsked ? { measures } : undefined);
      return runExperiment(chosen, runner, { experiment, ...running });
    }
    const target = { ...precision, budget: precision.budget ?? defaultBudget };
    return runToPrecision(chosen, runner, { measures, target }, running);
  });
}

function precisionProblems({ relativeFraction, absolute, budget = defaultBudget }: Precision, { replications }: RunRequest) {
  const problems: RequestProblem[] = [];
  const sizes = [relativeFraction, absolute].filter((size) => size !== undefined);
  if (sizes.length === 0 || !sizes.every((size) => size > 0 && Number.isFinite(size))) {
    problems.push({ field: 'precision', expected: 'relativeFraction or absolute, above 0', got: sizes.join(' and ') });
  }
  if (!isBudget(budget)) problems.push({ field: 'budget', expected: budgetWords, got: String(budget) });
  if (replications !== undefined) problems.push({ field: 'replications', expected: 'no precision beside it', got: String(replications) });
  return problems;
}
