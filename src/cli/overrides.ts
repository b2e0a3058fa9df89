/** Options that stand in for what a scenario says of its run. */
import { checkOverrides, formatProblem, type RunOverrides, type Scenario } from '../scenario/index.ts';
import type { RunOptions } from './options.ts';

type OverrideOptions = Pick<RunOptions, 'arms' | 'seed' | 'replications' | 'warmUpDays' | 'observedDays'>;

/** The option from which a setting of the scenario comes. */
const flags: Readonly<Record<string, string>> = {
  arms: '--arm',
  'run.seed': '--seed',
  'run.replications': '--replications',
  'run.warmUpDays': '--warm-up',
  'run.observedDays': '--days',
};

/** What is wrong with them for this scenario. */
export function overrideErrors(scenario: Scenario, options: OverrideOptions): string[] {
  return checkOverrides(scenario, overridesOf(options)).map((problem) => {
    const flag = flags[problem.path];
    return formatProblem(flag === undefined ? problem : { ...problem, file: flag, path: '' });
  });
}

export function overridesOf({ arms, seed, replications, warmUpDays, observedDays }: OverrideOptions): RunOverrides {
  return { arms, seed, replications, warmUpDays, observedDays };
}
