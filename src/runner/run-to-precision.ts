/** Runs replications until the results are as precise as was asked. */
import { createExperiment, createReplicator, type ExperimentResult, nextReplications, type PrecisionRequest } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type ReplicationsOptions, runReplications } from './run-experiment.ts';
import type { Runner } from './runner.ts';

/** Replications before anything is judged. */
export const previewReplications = 10;

/** Which outcomes, how precise, and a budget of replications. */
export type PrecisionGoal = Required<PrecisionRequest>;

type PrecisionOptions = Omit<ReplicationsOptions, 'replications'>;

/**
 * A preview, then more in batches until the precision asked for is reached for all outcomes in all arms, or the budget is spent. Each
 * batch is decided from finished ones, so that the number of replications and every digit are the same with any number of workers; and
 * replication k is always the same, so that running on from fewer replications or from a wider target changes none of them.
 *
 * @returns where the last batch was to end: how many replications were asked for
 * @throws RangeError for a budget below the preview; and as Runner.run does
 */
export async function runUntilPrecise(
  scenario: Scenario,
  runner: Runner,
  request: PrecisionGoal,
  { experiment, onProgress, signal }: PrecisionOptions,
): Promise<number> {
  const { budget } = request.target;
  if (!(budget >= previewReplications)) throw new RangeError(`the budget must be at least ${previewReplications}: ${budget}`);
  experiment.judgeBy(request);
  const arms = scenario.arms.length;
  let asked = 0;
  for (;;) {
    const { status, expected } = experiment.precision();
    // An experiment that goes on has some already.
    if (status === 'reached' || asked >= budget || signal?.aborted) return Math.max(asked, experiment.finishedCount());
    const next = nextReplications(asked, expected, { preview: previewReplications, budget });
    const from = asked;
    await runReplications(scenario, runner, {
      experiment,
      replications: Array.from({ length: next - from }, (_, k) => from + k),
      onProgress: ({ done, result: soFar }) => onProgress?.({ done: from * arms + done, total: next * arms, result: soFar }),
      signal,
    });
    asked = next;
  }
}

/**
 * The same, and its result, whose `precision` says how it ended.
 * @throws RangeError for a budget below the preview; and as Runner.run does
 */
export async function runToPrecision(
  scenario: Scenario,
  runner: Runner,
  request: PrecisionGoal,
  options: Partial<PrecisionOptions> = {},
): Promise<ExperimentResult> {
  const { experiment = createExperiment(scenario, createReplicator(scenario), request) } = options;
  const replicationsAsked = await runUntilPrecise(scenario, runner, request, { ...options, experiment });
  return { ...experiment.result(), replicationsAsked };
}
