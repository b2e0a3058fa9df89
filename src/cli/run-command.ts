/** `run FILE`: from the file and the options to the result on standard output or in a file. */
import { type ExperimentResult, resultCsv, resultJson } from '../experiment/index.ts';
import { ReplicationError, runExperiment } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { checkOverrides, formatProblem, overrideRun, type RunOverrides, type Scenario } from '../scenario/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type Interrupt, listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, type RunOptions, readOptions } from './options.ts';
import { type Output, WriteError } from './output.ts';
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
  const check = (scenario: Scenario) => overrideErrors(scenario, options);
  const ready = prepare({ problems, loaded, check, out: options.out, isQuiet: options.isQuiet });
  if (!ready) {
    interrupt.release();
    return exitCode.wrongInput;
  }
  const { scenario, output } = ready;
  try {
    return await execute(scenarioToRun(scenario, options), options, output, interrupt);
  } catch (error) {
    output.discard();
    tell(explain(error, file, scenario, options));
    return exitCode.failed;
  } finally {
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

/** @throws ReplicationError and WorkerDiedError, and WriteError when the result cannot be written */
async function execute(scenario: Scenario, options: RunOptions, output: Output, { signal }: Interrupt): Promise<ExitCode> {
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
    return await deliver(result, options, output);
  } finally {
    bar?.stop();
    runner.close();
  }
}

async function deliver(result: ExperimentResult, { format, isQuiet }: RunOptions, output: Output): Promise<ExitCode> {
  const { replications, replicationsAsked } = result;
  const isComplete = replications === replicationsAsked;
  if (!isComplete) tell(`stopped after ${replications} of ${replicationsAsked} replications`);
  if (replications === 0) {
    output.discard();
    return exitCode.failed;
  }
  // The table says them itself.
  if (!isQuiet && format !== 'table') for (const warning of result.warnings) tell(`warning: ${warning}`);
  await output.write(formatters[format](result, output.width));
  return isComplete ? exitCode.good : exitCode.interrupted;
}
