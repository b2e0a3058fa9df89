/** A scenario at many values of its parameters. */
import {
  type BreakEvenRequest,
  type BreakEvenResult,
  designReplications,
  planBreakEven,
  planSensitivity,
  runBreakEven,
  runSensitivity,
  type SensitivityRequest,
  type SensitivityResult,
  type StudyProgress,
} from '../runner/index.ts';
import type { RunOverrides, Scenario } from '../scenario/index.ts';
import { withOverrides } from './edit.ts';
import { planned } from './errors.ts';
import { type Execution, inThreads } from './threads.ts';

/** What the run of a study may be told; its `arms` are part of the request, since pointers into the list of arms must go on to mean the same. */
type RunOfStudy = Omit<RunOverrides, 'arms'> & Execution<StudyProgress>;

/**
 * Which assumptions carry a result: parameters are moved through the ranges of their evidence, one at a time, by Morris or by Sobol.
 * @param request `replications` of each arm at each point: those of the scenario if left out, 4 for Morris and Sobol
 * @returns undefined when nothing that says anything was finished before an interruption
 * @throws ScenarioError and RequestError before anything is run; Error with the values of the parameters when a replication fails
 */
export async function sensitivity(scenario: Scenario, request: SensitivityRequest & RunOfStudy): Promise<SensitivityResult | undefined> {
  const { method = 'one-at-a-time', replications = method === 'one-at-a-time' ? undefined : designReplications } = request;
  const plan = planned(planSensitivity(withOverrides(scenario, { ...request, replications, arms: undefined }), request));
  return inThreads(request.workers, (runner) => runSensitivity(plan, runner, request));
}

/**
 * How good a lever must be: the value of one parameter at which the paired difference of an arm from the baseline reaches a margin, or
 * with two parameters the frontier along which it does.
 * @returns undefined when nothing that says anything was finished before an interruption
 * @throws ScenarioError and RequestError before anything is run; Error with the values of the parameters when a replication fails
 */
export async function breakEven(scenario: Scenario, request: BreakEvenRequest & RunOfStudy): Promise<BreakEvenResult | undefined> {
  const plan = planned(planBreakEven(withOverrides(scenario, { ...request, arms: undefined }), request));
  return inThreads(request.workers, (runner) => runBreakEven(plan, runner, request));
}
