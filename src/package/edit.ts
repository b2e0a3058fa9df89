/** Changes of a scenario, each making a new one. */
import { setValues } from '../runner/index.ts';
import { checkOverrides, editScenario, overrideRun, type RunOverrides, type Scenario } from '../scenario/index.ts';
import { planned, ScenarioError } from './errors.ts';

export interface Changes extends RunOverrides {
  /**
   * Numbers by JSON pointer, such as `/settings/clinic/roles/nurse/headCount`, or in an arm `/arms/ai-triage/patch/policies/...`. A range of
   * evidence that does not hold the new value is widened.
   */
  readonly values?: Readonly<Record<string, number>>;
  /** JSON Merge Patch (RFC 7396) over the document, before the values: objects are merged, null removes, all else (lists too) replaces. */
  readonly patch?: unknown;
}

/**
 * The scenario with other numbers, other parts, another run or fewer arms, checked like a file. Changes are made in the order patch, values,
 * run and arms; `run` and the other functions take the last as well.
 * @throws ScenarioError for what the format does not allow, RequestError for pointers to no number
 */
export function edit(scenario: Scenario, { values, patch, ...overrides }: Changes): Scenario {
  const patched = patch === undefined ? scenario : checked(editScenario(scenario, patch));
  const changed = values === undefined ? patched : checked(planned(setValues(patched, values)).parsed);
  return withOverrides(changed, overrides);
}

/** @throws ScenarioError */
export function withOverrides(scenario: Scenario, { seed, replications, warmUpDays, observedDays, arms }: RunOverrides): Scenario {
  const overrides = { seed, replications, warmUpDays, observedDays, arms };
  const problems = checkOverrides(scenario, overrides);
  if (problems.length > 0) throw new ScenarioError(problems);
  return overrideRun(scenario, overrides);
}

function checked({ scenario, problems }: ReturnType<typeof editScenario>): Scenario {
  if (scenario === undefined) throw new ScenarioError(problems);
  return scenario;
}
