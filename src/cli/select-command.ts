/** `select FILE --outcome ID --delta D`: the best arm, with a guaranteed probability, and among those that keep constraints if there are any. */
import type { SelectionResult } from '../experiment/index.ts';
import { planSelection, ReplicationError, select as runSelection, selectionNumberProblems } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { overrideRun, type Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, readOptions } from './options.ts';
import { complaintOf } from './output-options.ts';
import { overrideErrors, overridesOf } from './overrides.ts';
import { prepare, tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { selectFormatters } from './select/format.ts';
import { verdict } from './select/words.ts';

/** As commander hands them over. */
export interface RawSelectOptions extends Pick<RawOptions, 'arm' | 'seed' | 'workers' | 'format' | 'out' | 'quiet' | 'budget'> {
  readonly outcome?: string;
  readonly delta?: string;
  readonly alpha?: string;
  readonly constraint?: readonly string[];
  readonly all?: boolean;
}

const optionNames = { outcomes: 'outcome', constraints: 'constraint' };

/** Checks everything before anything is run, and says all that is wrong at once. */
export async function select(file: string, raw: RawSelectOptions): Promise<ExitCode> {
  const { arm, seed, workers, format, out, quiet } = raw;
  const { options, problems } = readOptions({ arm, seed, workers, format, out, quiet });
  const { numbers, problems: numberProblems } = readNumbers(raw);
  const planOf = (scenario: Scenario) => planSelection(scenario, { ...numbers, outcome: raw.outcome ?? '', constraints: raw.constraint });
  const check = (scenario: Scenario) => {
    const errors = overrideErrors(scenario, options);
    if (errors.length > 0) return errors;
    const planned = planOf(overrideRun(scenario, overridesOf(options)));
    return 'problems' in planned ? planned.problems.map((problem) => complaintOf(problem, optionNames)) : [];
  };
  const ready = prepare({
    problems: [...problems, ...numberProblems],
    loaded: await loadScenario(file),
    check,
    out: options.out,
    isQuiet: quiet,
  });
  if (!ready) return exitCode.wrongInput;
  const scenario = overrideRun(ready.scenario, overridesOf(options));
  const plan = planOf(scenario);
  if ('problems' in plan) return exitCode.wrongInput;
  const { request, replicator } = plan;
  const interrupt = listenForInterrupt();
  const runner = createThreadRunner({ workers: options.workers });
  const bar = options.isQuiet ? undefined : createProgressBar(process.stderr);
  const work = async (): Promise<SelectionResult | undefined> => {
    const running = {
      onProgress: ({ done, total }: { done: number; total: number }) => bar?.show(done, total),
      signal: interrupt.signal,
      keepsAll: raw.all,
      replicator,
    };
    const result = await runSelection(scenario, runner, request, running);
    bar?.stop();
    return result.replicationsRun === 0 ? undefined : result;
  };
  try {
    const result = await deliver(ready.output, work, selectFormatters[options.format]);
    if (result === undefined) return exitCode.failed;
    if (result.status !== 'decided' && !options.isQuiet) tell(`warning: ${verdict(result)}`);
    return result.status === 'interrupted' ? exitCode.interrupted : exitCode.good;
  } catch (error) {
    tell(error instanceof ReplicationError ? error.describe(file) : error instanceof Error ? error.message : String(error));
    return exitCode.failed;
  } finally {
    bar?.stop();
    runner.close();
    interrupt.release();
  }
}

/** Numbers are said as they were written. */
function readNumbers(raw: RawSelectOptions) {
  const number = (text: string | undefined) => (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text ?? '') ? Number(text) : Number.NaN);
  const ifGiven = (text: string | undefined) => (text === undefined ? undefined : number(text));
  const numbers = { delta: number(raw.delta), alpha: ifGiven(raw.alpha), budget: ifGiven(raw.budget) };
  const problems = selectionNumberProblems(numbers).map((problem) =>
    complaintOf({ ...problem, got: raw[problem.field as keyof typeof numbers] ?? '' }),
  );
  return { numbers, problems };
}
