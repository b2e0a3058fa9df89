/** The best arm. */
import type { SelectionResult } from '../experiment/index.ts';
import { planSelection, type SelectRequest, type StudyProgress, select as selectArm, selectionNumberProblems } from '../runner/index.ts';
import type { RunOverrides, Scenario } from '../scenario/index.ts';
import { withOverrides } from './edit.ts';
import { planned, RequestError } from './errors.ts';
import { type Execution, inThreads } from './threads.ts';

/**
 * Finds the best arm with a guaranteed probability (Kim and Nelson's procedure on paired variances), running only those that may be it.
 * @param request also whether arms that are out go on (`keepsAll`), so that the matrix of pairs and the ranks rest on all replications
 * @throws ScenarioError and RequestError before anything is run; ReplicationError and WorkerDiedError
 */
export async function select(
  scenario: Scenario,
  request: SelectRequest & Omit<RunOverrides, 'replications'> & Execution<StudyProgress> & { readonly keepsAll?: boolean },
): Promise<SelectionResult> {
  const { workers, onProgress, signal, keepsAll } = request;
  const chosen = withOverrides(scenario, request);
  const wrong = selectionNumberProblems(request);
  const plan = planSelection(chosen, request);
  if (wrong.length > 0) throw new RequestError('problems' in plan ? [...wrong, ...plan.problems] : wrong);
  const { request: selection, replicator } = planned(plan);
  return inThreads(workers, (runner) => selectArm(chosen, runner, selection, { onProgress, signal, keepsAll, replicator }));
}
