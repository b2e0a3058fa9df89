/** `run FILE`: from the file and the options to the result on standard output or in a file. */
import {
  createExperiment,
  createReplicator,
  type ExperimentResult,
  type PrecisionRequest,
  resultCsv,
  resultJson,
} from '../experiment/index.ts';
import { precisionSentence, unjudgedSentence } from '../report/index.ts';
import { type ExperimentOptions, previewReplications, ReplicationError, runExperiment, runToPrecision } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { overrideRun, type Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { openTraceFile } from './follow/trace-file.ts';
import { type Interrupt, listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, type RunOptions, readOptions } from './options.ts';
import { WriteError } from './output.ts';
import type { Format } from './output-options.ts';
import { overrideErrors, overridesOf } from './overrides.ts';
import { readPrecision } from './precision-options.ts';
import { prepare, tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { formatTable } from './table/format-table.ts';

const formattersOf = ({ extent }: RunOptions): Readonly<Record<Format, (result: ExperimentResult, width: number) => string>> => ({
  table: (result, width) => formatTable(result, width, extent),
  json: resultJson,
  csv: resultCsv,
});

/** Checks everything before anything is run, and says all that is wrong at once. */
export async function run(file: string, raw: RawOptions): Promise<ExitCode> {
  const { options, problems } = readOptions(raw);
  const loaded = await loadScenario(file);
  const interrupt = listenForInterrupt();
  const trace = openTraceFile(raw, { scenario: loaded.path, result: options.out });
  const precision = readPrecision(raw);
  const check = (scenario: Scenario) => {
    const errors = [...overrideErrors(scenario, options), ...trace.complaints(scenario)];
    // An outcome is looked up in what is to be run, which must be there.
    return errors.length > 0 ? errors : precision.complaints(scenarioToRun(scenario, options));
  };
  const ready = prepare({
    problems: [...problems, ...trace.problems, ...precision.problems],
    loaded,
    check,
    out: options.out,
    isQuiet: options.isQuiet,
  });
  if (!ready) {
    trace.discard();
    interrupt.release();
    return exitCode.wrongInput;
  }
  const { scenario, output } = ready;
  try {
    const chosen = scenarioToRun(scenario, options);
    const work = () => execute(chosen, options, precision.requestOf(chosen), interrupt);
    const result = await deliver(output, work, formattersOf(options)[options.format]);
    if (result === undefined) return exitCode.failed;
    await trace.write(chosen, options.onlyReplication ?? 0, options.isQuiet);
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

function scenarioToRun(scenario: Scenario, options: RunOptions): Scenario {
  const chosen = overrideRun(scenario, overridesOf(options));
  return options.onlyReplication === undefined ? chosen : { ...chosen, run: { ...chosen.run, replications: 1 } };
}

/**
 * @returns undefined when nothing was finished before the interruption
 * @throws ReplicationError and WorkerDiedError
 */
async function execute(
  scenario: Scenario,
  options: RunOptions,
  request: PrecisionRequest | undefined,
  { signal }: Interrupt,
): Promise<ExperimentResult | undefined> {
  const runner = createThreadRunner({ workers: options.workers });
  const bar = options.isQuiet ? undefined : createProgressBar(process.stderr);
  const experiment = createExperiment(scenario, createReplicator(scenario), request);
  bar?.show(0, (request?.target ? previewReplications : scenario.run.replications) * scenario.arms.length);
  const running: ExperimentOptions = { experiment, onProgress: ({ done, total }) => bar?.show(done, total), signal };
  try {
    const replications = options.onlyReplication === undefined ? undefined : [options.onlyReplication];
    const { measures, target } = request ?? {};
    const result =
      measures && target
        ? await runToPrecision(scenario, runner, { measures, target }, running)
        : await runExperiment(scenario, runner, { ...running, replications });
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
  if (!isQuiet && result.precision?.asked && result.precision.status !== 'reached' && replications > 0)
    tell(`warning: ${precisionSentence(result)}`);
  if (!isQuiet && unjudgedSentence(result) !== '' && replications > 0) tell(`warning: ${unjudgedSentence(result)}`);
  // The table says them itself, and of nothing finished there is nothing to say.
  if (!isQuiet && format !== 'table' && replications > 0) for (const warning of warnings) tell(`warning: ${warning}`);
}
