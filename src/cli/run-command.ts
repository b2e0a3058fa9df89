/** `run FILE`: from the file and the options to the result on standard output or in a file. */
import { type ExperimentResult, resultCsv, resultJson } from '../experiment/index.ts';
import { ReplicationError, runExperiment } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { checkOverrides, formatProblem, overrideRun, type RunOverrides, type Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { openTraceFile } from './follow/trace-file.ts';
import { type Interrupt, listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, type RunOptions, readOptions } from './options.ts';
import { WriteError } from './output.ts';
import type { Format } from './output-options.ts';
import { prepare, tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { formatTable } from './table/format-table.ts';

const formatters: Readonly<Record<Format, (result: ExperimentResult, width: number) => string>> = {
  table: formatTable,
  json: resultJson,
  csv: resultCsv,
};

/** Checks everything before anything is run, and says all that is wrong at once. */
export async function run(file: string, raw: RawOptions): Promise<ExitCode> {
  const { options, problems } = readOptions(raw);
  const loaded = await loadScenario(file);
  const interrupt = listenForInterrupt();
  const trace = openTraceFile(raw, { scenario: loaded.path, result: options.out });
  const check = (scenario: Scenario) => [...overrideErrors(scenario, options), ...trace.complaints(scenario)];
  const ready = prepare({ problems: [...problems, ...trace.problems], loaded, check, out: options.out, isQuiet: options.isQuiet });
  if (!ready) {
    trace.discard();
    interrupt.release();
    return exitCode.wrongInput;
  }
  const { scenario, output } = ready;
  try {
    const work = () => execute(scenarioToRun(scenario, options), options, interrupt);
    const result = await deliver(output, work, formatters[options.format]);
    if (result === undefined) return exitCode.failed;
    await trace.write(scenarioToRun(scenario, options), options.onlyReplication ?? 0, options.isQuiet);
    return isComplete(result) ? exitCode.good : exitCode.interrupted;
  } catch (error) {
    tell(explain(error, file, scenario, options));
    return exitCode.failed;
  } finally {
    trace.discard();
    interrupt.release();
  }
}

/** Why a run failed, with what is known of it. */
function explain(error: unknown, file: string, { id, run }: Scenario, { seed = run.seed }: RunOptions): string {
  if (error instanceof ReplicationError) return error.describe(file);
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof WriteError ? reason : `the run of scenario "${id}" (seed "${seed}") failed: ${reason}`;
}

/** The option from which a setting of the scenario comes. */
const flags: Readonly<Record<string, string>> = {
  arms: '--arm',
  'run.seed': '--seed',
  'run.replications': '--replications',
  'run.warmUpDays': '--warm-up',
  'run.observedDays': '--days',
};

function overrideErrors(scenario: Scenario, options: RunOptions): string[] {
  return checkOverrides(scenario, overridesOf(options)).map((problem) => {
    const flag = flags[problem.path];
    return formatProblem(flag === undefined ? problem : { ...problem, file: flag, path: '' });
  });
}

function overridesOf({ arms, seed, replications, warmUpDays, observedDays }: RunOptions): RunOverrides {
  return { arms, seed, replications, warmUpDays, observedDays };
}

function scenarioToRun(scenario: Scenario, options: RunOptions): Scenario {
  const chosen = overrideRun(scenario, overridesOf(options));
  return options.onlyReplication === undefined ? chosen : { ...chosen, run: { ...chosen.run, replications: 1 } };
}

/**
 * @returns undefined when nothing was finished before the interruption
 * @throws ReplicationError and WorkerDiedError
 */
async function execute(scenario: Scenario, options: RunOptions, { signal }: Interrupt): Promise<ExperimentResult | undefined> {
  const runner = createThreadRunner({ workers: options.workers });
  const bar = options.isQuiet ? undefined : createProgressBar(process.stderr);
  bar?.show(0, scenario.run.replications * scenario.arms.length);
  try {
    const result = await runExperiment(scenario, runner, {
      replications: options.onlyReplication === undefined ? undefined : [options.onlyReplication],
      onProgress: ({ done, total }) => bar?.show(done, total),
      signal,
    });
    bar?.stop();
    warn(result, options);
    return result.replications === 0 ? undefined : result;
  } finally {
    bar?.stop();
    runner.close();
  }
}

function isComplete({ replications, replicationsAsked }: ExperimentResult): boolean {
  return replications === replicationsAsked;
}

/** What is to be known of a result before it is read. */
function warn(result: ExperimentResult, { format, isQuiet }: RunOptions): void {
  const { replications, replicationsAsked, warnings } = result;
  if (!isComplete(result)) tell(`stopped after ${replications} of ${replicationsAsked} replications`);
  // The table says them itself, and of nothing finished there is nothing to say.
  if (!isQuiet && format !== 'table' && replications > 0) for (const warning of warnings) tell(`warning: ${warning}`);
}
