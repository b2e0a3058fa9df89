/** `report FILE`: runs a scenario, or takes a result of it, and writes the report that goes with a publication. */
import { resolve } from 'node:path';
import { createExperiment, createReplicator, type ExperimentResult, type PrecisionRequest } from '../experiment/index.ts';
import { type ReportInput, repeatCommand, reportText } from '../report/index.ts';
import { type ExperimentOptions, previewReplications, ReplicationError, runExperiment, runToPrecision } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { overrideRun, type Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, type RunOptions, readOptions } from './options.ts';
import { WriteError } from './output.ts';
import { complaint } from './output-options.ts';
import { overrideErrors, overridesOf } from './overrides.ts';
import { readPrecision } from './precision-options.ts';
import { prepare, tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { executionHere } from './report/machine.ts';
import { type Given, type Match, mismatch, readResult, scenarioOf } from './report/read-result.ts';

const runOptions = ['arm', 'replications', 'seed', 'days', 'warmUp', 'workers', 'precision', 'precise', 'group', 'budget'] as const;

/** As commander hands them over. */
export interface RawReportOptions extends Pick<RawOptions, (typeof runOptions)[number] | 'out' | 'quiet'> {
  /** Path of a result, instead of a run. */
  readonly result?: string;
  /** False: nothing of the machine. */
  readonly machine?: boolean;
}

/** Checks everything before anything is run, and says all that is wrong at once. */
export async function report(file: string, raw: RawReportOptions): Promise<ExitCode> {
  const { options, problems } = readOptions(raw);
  const precision = readPrecision(raw);
  const given = raw.result === undefined ? undefined : readResult(raw.result);
  const loaded = await loadScenario(file);
  let match: Match | undefined;
  const check = (scenario: Scenario): readonly string[] => {
    if (given !== undefined && 'result' in given) {
      match = scenarioOf(given.result, scenario);
      return match === undefined ? [mismatch(given.result, scenario, raw.result!)] : [];
    }
    const errors = overrideErrors(scenario, options);
    return errors.length > 0 || given !== undefined ? errors : precision.complaints(overrideRun(scenario, overridesOf(options)));
  };
  const all = [...problems, ...precision.problems, ...resultProblems(raw, given)];
  const ready = prepare({ problems: all, loaded, check, out: options.out, isQuiet: options.isQuiet });
  if (!ready) return exitCode.wrongInput;
  const { scenario, output } = ready;
  const chosen = match?.scenario ?? overrideRun(scenario, overridesOf(options));
  const work = async (): Promise<ReportInput | undefined> => {
    if (match !== undefined && given !== undefined && 'result' in given) return ofResult(file, given.result, match);
    const started = performance.now();
    const result = await runHere(chosen, options, precision.requestOf(chosen));
    if (result === undefined) return undefined;
    const execution = raw.machine === false ? undefined : executionHere((performance.now() - started) / 1000, options.workers);
    const overrides = overridesOf(options);
    // An interrupted run is repeated as far as it came.
    const command = isComplete(result)
      ? repeatCommand(file, overrides, raw)
      : repeatCommand(file, { ...overrides, replications: result.replications });
    return { scenario: chosen, result, file, command, execution };
  };
  try {
    const written = await deliver(output, work, reportText);
    if (written === undefined) return exitCode.failed;
    return isComplete(written.result) || match !== undefined ? exitCode.good : exitCode.interrupted;
  } catch (error) {
    if (error instanceof ReplicationError) tell(error.describe(file));
    else {
      const reason = error instanceof Error ? error.message : String(error);
      tell(error instanceof WriteError ? reason : `the report on scenario "${chosen.id}" (seed "${chosen.run.seed}") failed: ${reason}`);
    }
    return exitCode.failed;
  }
}

const isComplete = ({ replications, replicationsAsked }: ExperimentResult) => replications === replicationsAsked;

function resultProblems(raw: RawReportOptions, given: Given | undefined): string[] {
  if (raw.result === undefined || given === undefined) return [];
  const isOverwritten = raw.out !== undefined && resolve(raw.out) === resolve(raw.result);
  return [
    ...('problem' in given ? [given.problem] : []),
    ...runOptions
      .filter((name) => raw[name] !== undefined)
      .map((name) => complaint(name, 'no --result beside it, which says itself', raw[name])),
    ...(isOverwritten ? [complaint('out', 'another file than the result, which it would overwrite', raw.out)] : []),
  ];
}

/** The machine that made it is not known. */
function ofResult(file: string, result: ExperimentResult, { scenario, overrides }: Match): ReportInput {
  const replications = result.replications === scenario.run.replications ? overrides.replications : result.replications;
  return { scenario, result, file, command: repeatCommand(file, { ...overrides, replications }) };
}

/**
 * @returns undefined when fewer than two replications were finished before an interruption, of which there is nothing to report
 * @throws ReplicationError and WorkerDiedError
 */
async function runHere(
  scenario: Scenario,
  { workers, isQuiet }: RunOptions,
  request: PrecisionRequest | undefined,
): Promise<ExperimentResult | undefined> {
  const interrupt = listenForInterrupt();
  const runner = createThreadRunner({ workers });
  const bar = isQuiet ? undefined : createProgressBar(process.stderr);
  const experiment = createExperiment(scenario, createReplicator(scenario), request);
  const { measures, target } = request ?? {};
  const running: ExperimentOptions = {
    experiment,
    signal: interrupt.signal,
    onProgress: ({ done, total }) => bar?.show(done, total),
  };
  bar?.show(0, (target ? previewReplications : scenario.run.replications) * scenario.arms.length);
  try {
    const result =
      measures && target
        ? await runToPrecision(scenario, runner, { measures, target }, running)
        : await runExperiment(scenario, runner, running);
    bar?.stop();
    const { replications, replicationsAsked } = result;
    if (!isComplete(result)) tell(`stopped after ${replications} of ${replicationsAsked} replications`);
    return replications < 2 ? undefined : result;
  } finally {
    bar?.stop();
    runner.close();
    interrupt.release();
  }
}
