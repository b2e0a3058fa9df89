/** How much of the beginning to leave out. */
import { adviseWarmUp, type WarmUpAdvice } from '../experiment/index.ts';
import { planWarmUp, type WarmUpRequest, warmUpWordProblems } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { planned, RequestError } from './errors.ts';

/**
 * MSER on the weeks of some replications from their very start. Runs on the thread of the caller.
 * @returns advice for all roles together first, then for each role
 * @throws RequestError before anything is run
 */
export function warmUp(scenario: Scenario, request: WarmUpRequest = {}): readonly WarmUpAdvice[] {
  const wrong = warmUpWordProblems(request);
  if (wrong.length > 0) throw new RequestError(wrong);
  const plan = planned(planWarmUp(scenario, request));
  return adviseWarmUp(plan.scenario, plan.question);
}
