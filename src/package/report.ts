/** The report that goes with a publication. */
import type { ExperimentResult } from '../experiment/index.ts';
import { repeatCommand, reportText } from '../report/index.ts';
import { overrideRun, type Scenario } from '../scenario/index.ts';
import { RequestError } from './errors.ts';

/**
 * The checklists STRESS-DES and ISPOR-SMDM as Markdown, filled from a scenario and a result of it; the rest is marked `TO FILL`. What
 * the machine was is asked of the author.
 * @param file what stands for the scenario in the command that repeats the run; its id, as of a built-in one, if left out
 * @throws RequestError for a result of another scenario
 */
export function report(scenario: Scenario, result: ExperimentResult, file = scenario.id): string {
  const { replicationsAsked: replications } = result;
  // `run` may have been asked for other replications than the scenario says.
  const candidates = replications >= 2 ? [scenario, overrideRun(scenario, { replications })] : [scenario];
  const asRun = candidates.find(({ sha256 }) => sha256 === result.scenario.sha256);
  if (asRun === undefined) {
    const hint = 'give the scenario as it was run, with the same changes';
    throw new RequestError([{ field: 'result', expected: `a result of ${scenario.sha256}`, got: result.scenario.sha256, hint }]);
  }
  return reportText({ scenario: asRun, result, file, command: repeatCommand(file, { replications: result.replications }) });
}
