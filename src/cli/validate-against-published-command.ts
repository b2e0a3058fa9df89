/** `validate-against-published [ID...]`: runs published deployments as scenarios and holds the results against what was reported. */
import { type ExperimentResult, evaluateTargets } from '../experiment/index.ts';
import { library } from '../library/index.ts';
import { ReplicationError, runExperiment } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { checkOverrides, formatProblem, overrideRun, type Scenario } from '../scenario/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, type RunOptions, readOptions } from './options.ts';
import { type Output, openOutput } from './output.ts';
import { tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { type Checked, checkFormatters } from './published/format.ts';

const folder = 'published/';

export type RawPublishedOptions = Pick<RawOptions, 'replications' | 'workers' | 'format' | 'out' | 'quiet'>;

interface Deployment {
  readonly file: string;
  readonly scenario: Scenario;
}

/** Checks everything before anything is run. A target that is missed is a finding; one that cannot be evaluated is a mistake of its file. */
export async function validateAgainstPublished(names: readonly string[], raw: RawPublishedOptions): Promise<ExitCode> {
  const { options, problems } = readOptions(raw);
  const { deployments, errors } = await loadAll(filesOf(names), options);
  const output = openOutput(options.out);
  const wrong = [...problems, ...errors, ...('problem' in output ? [output.problem] : [])];
  if ('problem' in output || wrong.length > 0) {
    wrong.forEach(tell);
    if ('discard' in output) output.discard();
    return exitCode.wrongInput;
  }
  try {
    return await runAll(deployments, options, output);
  } catch (error) {
    output.discard();
    tell(error instanceof Error ? error.message : String(error));
    return exitCode.failed;
  }
}

/** All of the folder when nothing is named; a name may leave the folder out, or be a path. */
function filesOf(names: readonly string[]): string[] {
  if (names.length === 0) return [...library.keys()].filter((id) => id.startsWith(folder));
  return names.map((name) => (library.has(folder + name) ? folder + name : name));
}

async function loadAll(files: readonly string[], { replications }: RunOptions) {
  const deployments: Deployment[] = [];
  const errors: string[] = [];
  for (const file of files) {
    const { scenario, problems } = await loadScenario(file);
    errors.push(...problems.filter(({ severity }) => severity === 'error').map(formatProblem));
    if (scenario === undefined) continue;
    const slips = checkOverrides(scenario, { replications });
    if (Object.keys(scenario.targets).length === 0) errors.push(`${file} targets: expected at least one, got none`);
    else if (slips.length === 0) deployments.push({ file, scenario: overrideRun(scenario, { replications }) });
    errors.push(...slips.map((slip) => formatProblem({ ...slip, file: '--replications', path: '' })));
  }
  return { deployments, errors: [...new Set(errors)] };
}

/** @throws what a run or the writing throws */
async function runAll(deployments: readonly Deployment[], options: RunOptions, output: Output): Promise<ExitCode> {
  const interrupt = listenForInterrupt();
  const bar = options.isQuiet ? undefined : createProgressBar(process.stderr);
  const runner = createThreadRunner({ workers: options.workers });
  const total = deployments.reduce((sum, { scenario }) => sum + scenario.run.replications * scenario.arms.length, 0);
  const checked: Checked[] = [];
  let before = 0;
  try {
    bar?.show(0, total);
    for (const { file, scenario } of deployments) {
      const onProgress = ({ done }: { done: number }) => bar?.show(before + done, total);
      const result: ExperimentResult = await runExperiment(scenario, runner, { onProgress, signal: interrupt.signal }).catch((error) => {
        throw error instanceof ReplicationError ? new Error(error.describe(file)) : error;
      });
      if (interrupt.signal.aborted) break;
      checked.push({
        id: scenario.id,
        title: scenario.title,
        replications: result.replications,
        rows: evaluateTargets(result, scenario.targets),
      });
      before += scenario.run.replications * scenario.arms.length;
    }
  } finally {
    bar?.stop();
    runner.close();
    interrupt.release();
  }
  return deliver(checked, deployments.length, options, output);
}

async function deliver(checked: readonly Checked[], asked: number, { format }: RunOptions, output: Output): Promise<ExitCode> {
  if (checked.length < asked) tell(`stopped after ${checked.length} of ${asked} scenarios`);
  if (checked.length === 0) {
    output.discard();
    return exitCode.failed;
  }
  await output.write(checkFormatters[format](checked, output.width));
  const unread = checked.flatMap(({ id, rows }) =>
    rows.filter(({ verdict }) => verdict === 'not evaluated').map(({ target, reason }) => `${id} targets.${target}: ${reason}`),
  );
  unread.forEach(tell);
  if (checked.length < asked) return exitCode.interrupted;
  return unread.length === 0 ? exitCode.good : exitCode.wrongInput;
}
