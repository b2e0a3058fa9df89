/** Runs arms until the best of them is known with the probability asked for. */
import {
  createReplicator,
  createSelectionStudy,
  firstStage,
  keyOf,
  type Replicator,
  type SelectionRequest,
  type SelectionResult,
} from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Runner } from './runner.ts';

export interface SelectOptions {
  /** Replications, each arm counted; `total` is where the present batch ends. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Aborting keeps the batches that are finished. */
  readonly signal?: AbortSignal;
  /** Goes on running eliminated arms, so that the matrix of pairs and the ranks rest on all replications. */
  readonly keepsAll?: boolean;
  readonly replicator?: Replicator;
}

/**
 * A first stage of all arms, then batches of those that are not eliminated. A batch is judged replication by replication once it is
 * finished, so that the choice and all digits are the same with any number of workers.
 *
 * @throws RangeError for a budget below the first stage, and for what createSelection refuses; and as Runner.run does
 */
export async function select(
  scenario: Scenario,
  runner: Runner,
  request: SelectionRequest,
  { onProgress, signal, keepsAll = false, replicator = createReplicator(scenario) }: SelectOptions = {},
): Promise<SelectionResult> {
  const { budget } = request;
  if (!(budget >= firstStage)) throw new RangeError(`the budget must be at least ${firstStage}: ${budget}`);
  const all = scenario.arms.map((_, arm) => arm);
  const measures = [request.measure, ...request.constraints.map(({ measure }) => measure)].map(keyOf);
  const places = all.map((arm) => new Map(replicator.layoutOf(arm).measures.map((measure, place) => [keyOf(measure), place])));
  /** What is asked of each replication of each arm; the rest is not kept. */
  const kept = all.map(() => new Map<number, ReadonlyMap<string, number>>());
  const study = createSelectionStudy(scenario, request, (arm, measure, replication) => kept[arm].get(replication)?.get(keyOf(measure)));
  let run = 0;
  let done = 0;
  while (!study.isOver && run < budget && !signal?.aborted) {
    const size = run === 0 ? firstStage : Math.min(budget - run, Math.max(firstStage, Math.floor(run / 2)));
    const arms = keepsAll ? all : study.armsToRun;
    const jobs = Array.from({ length: size }, (_, k) => arms.map((arm) => ({ arm, replication: run + k }))).flat();
    const total = done + jobs.length;
    await runner.run(
      scenario,
      jobs,
      ({ arm, replication, values }) => {
        kept[arm].set(replication, new Map(measures.map((key) => [key, values[places[arm].get(key) ?? -1] ?? Number.NaN])));
        done += 1;
        onProgress?.({ done, total });
      },
      signal,
    );
    // A batch that was broken off has gaps, which are no values that do not exist.
    if (done < total) break;
    study.feed(size);
    run += size;
  }
  return study.result(signal?.aborted ?? false);
}
