/** Runs replications until the results are as precise as was asked. */
import { createExperiment, createReplicator, type ExperimentResult, nextReplications, type PrecisionRequest } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type ExperimentOptions, runExperiment } from './run-experiment.ts';
import type { Runner } from './runner.ts';

/** Replications before anything is judged. */
export const previewReplications = 10;

/** Which outcomes, how precise, and a budget of replications. */
export type PrecisionGoal = Required<PrecisionRequest>;

/**
 * A preview, then more in batches until the precision asked for is reached for all outcomes in all arms, or the budget is spent. Each
 * batch is decided from finished ones, so that the number of replications and every digit are the same with any number of workers; and
 * replication k is always the same, so that running on from fewer replications or from a wider target changes none of them.
 *
 * @returns the result, whose `precision` says how it ended and whose `replicationsAsked` is where the last batch was to end
 * @throws RangeError for a budget below the preview; and as Runner.run does
 */
export async function runToPrecision(
  scenario: Scenario,
  runner: Runner,
  request: PrecisionGoal,
  options: Omit<ExperimentOptions, 'replications'> = {},
): Promise<ExperimentResult> {
  const { budget } = request.target;
  if (!(budget >= previewReplications)) throw new RangeError(`the budget must be at least ${previewReplications}: ${budget}`);
  const { experiment = createExperiment(scenario, createReplicator(scenario), request), onProgress, signal } = options;
  experiment.judgeBy(request);
  const arms = scenario.arms.length;
  let asked = 0;
  for (;;) {
    const result = experiment.result();
    const { status, expected } = result.precision ?? {};
    if (status === 'reached' || asked >= budget || signal?.aborted) {
      // An experiment that goes on has some already.
      return { ...result, replicationsAsked: Math.max(asked, result.replications) };
    }
    const next = nextReplications(asked, expected ?? null, { preview: previewReplications, budget });
    const from = asked;
    await runExperiment(scenario, runner, {
      experiment,
      replications: Array.from({ length: next - from }, (_, k) => from + k),
      onProgress: ({ done, result: soFar }) => onProgress?.({ done: from * arms + done, total: next * arms, result: soFar }),
      signal,
    });
    asked = next;
  }
}
