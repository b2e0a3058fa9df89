/** What `sensitivity` and `break-even` have in common: options, the cost told beforehand, progress, Ctrl-C, and what is written. */
import type { RequestProblem, Runner, StudyOptions } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { overrideRun, type Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, readOptions } from './options.ts';
import { WriteError } from './output.ts';
import { complaint, complaintOf, type Format, type OptionNames } from './output-options.ts';
import { overrideErrors, overridesOf } from './overrides.ts';
import { prepare, tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';

/** As commander hands them over. */
export type RawStudyOptions = Pick<RawOptions, 'replications' | 'seed' | 'days' | 'warmUp' | 'workers' | 'quiet' | 'format' | 'out'>;

interface Planned {
  readonly scenario: Scenario;
  readonly simulations: number;
}

export interface Study<Plan extends Planned, Result extends { readonly isComplete: boolean }> {
  /** What is wrong with the options of the command. */
  readonly problems: readonly string[];
  readonly plan: (scenario: Scenario) => Plan | { readonly problems: readonly RequestProblem[] };
  /** The option from which a part of the request comes. */
  readonly options: OptionNames;
  /** What is to be known before anything is run: what is left out, what was rounded. */
  readonly announce: (plan: Plan) => readonly string[];
  readonly run: (plan: Plan, runner: Runner, options: StudyOptions) => Promise<Result | undefined>;
  readonly formatters: Readonly<Record<Format, (result: Result, width: number) => string>>;
}

/** Checks everything before anything is run, and says all that is wrong at once. */
export async function runStudy<Plan extends Planned, Result extends { readonly isComplete: boolean }>(
  file: string,
  raw: RawStudyOptions,
  study: Study<Plan, Result>,
): Promise<ExitCode> {
  // Arms stay in the scenario even if they are not run: pointers into its list of arms must go on to mean the same.
  const { replications, seed, days, warmUp, workers, quiet, format, out } = raw;
  const { options, problems } = readOptions({ replications, seed, days, warmUp, workers, quiet, format, out });
  const loaded = await loadScenario(file);
  const interrupt = listenForInterrupt();
  let plan: Plan | undefined;
  const check = (scenario: Scenario): readonly string[] => {
    const errors = overrideErrors(scenario, options);
    if (errors.length > 0 || problems.length + study.problems.length > 0) return errors;
    const planned = study.plan(overrideRun(scenario, overridesOf(options)));
    if ('problems' in planned) return planned.problems.map((problem) => complaintOf(problem, study.options));
    plan = planned;
    return [];
  };
  const ready = prepare({ problems: [...problems, ...study.problems], loaded, check, out: options.out, isQuiet: options.isQuiet });
  if (!ready || plan === undefined) {
    interrupt.release();
    return exitCode.wrongInput;
  }
  if (!options.isQuiet) study.announce(plan).forEach(tell);
  const runner = createThreadRunner({ workers: options.workers });
  const bar = options.isQuiet ? undefined : createProgressBar(process.stderr);
  bar?.show(0, plan.simulations);
  const { signal } = interrupt;
  const onProgress: StudyOptions['onProgress'] = ({ done, total }) => bar?.show(done, total);
  const chosen = plan;
  try {
    const work = () => study.run(chosen, runner, { signal, onProgress }).finally(() => bar?.stop());
    const result = await deliver(ready.output, work, study.formatters[options.format]);
    if (result === undefined) tell('stopped before anything was finished that says something');
    else if (!result.isComplete) tell('stopped: the result is that of what was finished');
    return result === undefined ? exitCode.failed : result.isComplete ? exitCode.good : exitCode.interrupted;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(error instanceof WriteError ? reason : `the study of scenario "${chosen.scenario.id}" failed: ${reason}`);
    return exitCode.failed;
  } finally {
    bar?.stop();
    runner.close();
    interrupt.release();
  }
}

/** A number as it is written, not `0x10` or nothing; NaN for anything else. */
export const numberIn = (text: string): number => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN);

/** Numbers of an option that may be given several times. */
export function numbersOf(option: string, texts: readonly string[] | undefined, problems: string[]): number[] | undefined {
  return texts?.flatMap((text) => {
    const value = numberIn(text);
    if (!Number.isNaN(value)) return [value];
    problems.push(complaint(option, 'a number', text));
    return [];
  });
}

export const simulationsLine = (simulations: number, replications: number): string =>
  `${simulations} simulations: ${replications} replications of each arm at each point, what is the same run once`;
