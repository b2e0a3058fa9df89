/** `validate-against-published [ID...]`: runs published deployments as scenarios and holds the results against what was reported. */
import { evaluateTargets } from '../experiment/index.ts';
import { library } from '../library/index.ts';
import { ReplicationError, runExperiment } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { checkOverrides, formatProblem, overrideRun, type Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, type RunOptions, readOptions } from './options.ts';
import { prepareAll, tell } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { type Checked, checkFormatters } from './published/format.ts';

const folder = 'published/';
const published = [...library.keys()].filter((id) => id.startsWith(folder));

export type RawPublishedOptions = Pick<RawOptions, 'replications' | 'workers' | 'format' | 'out' | 'quiet'>;

interface Deployment {
  readonly file: string;
  readonly scenario: Scenario;
}

/** Checks everything before anything is run. A target that is missed is a finding; one that cannot be evaluated is a mistake of its file. */
export async function validateAgainstPublished(names: readonly string[], raw: RawPublishedOptions): Promise<ExitCode> {
  const { options, problems } = readOptions(raw);
  const { replications, out, isQuiet } = options;
  const files = filesOf(names);
  const loaded = await Promise.all(files.map((file) => loadScenario(file, published)));
  const check = (scenario: Scenario, index: number) => complaints(scenario, files[index], options);
  const ready = prepareAll({ problems, loaded, check, out, isQuiet });
  if (!ready) return exitCode.wrongInput;
  const deployments = ready.scenarios.map((scenario, i) => ({ file: files[i], scenario: overrideRun(scenario, { replications }) }));
  try {
    const checked = await deliver(ready.output, () => runAll(deployments, options), checkFormatters[options.format]);
    return checked === undefined ? exitCode.failed : verdict(checked, deployments.length);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return exitCode.failed;
  }
}

/** All of the folder when nothing is named; a name may leave the folder out, or be a path. */
function filesOf(names: readonly string[]): readonly string[] {
  if (names.length === 0) return published;
  return names.map((name) => (library.has(folder + name) ? folder + name : name));
}

function complaints(scenario: Scenario, file: string, { replications }: RunOptions): string[] {
  return [
    ...(Object.keys(scenario.targets).length === 0
      ? [`${file} targets: expected at least one, got none (the built-in deployments under ${folder} have some)`]
      : []),
    ...checkOverrides(scenario, { replications }).map((slip) => formatProblem({ ...slip, file: '--replications', path: '' })),
  ];
}

/**
 * @returns what was finished before an interruption; undefined for nothing
 * @throws what a run throws
 */
async function runAll(deployments: readonly Deployment[], options: RunOptions): Promise<readonly Checked[] | undefined> {
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
      const result = await runExperiment(scenario, runner, { onProgress, signal: interrupt.signal }).catch((error) => {
        throw error instanceof ReplicationError ? new Error(error.describe(file)) : error;
      });
      if (interrupt.signal.aborted) break;
      const { id, title, targets } = scenario;
      checked.push({ id, title, replications: result.replications, rows: evaluateTargets(result, targets) });
      before += scenario.run.replications * scenario.arms.length;
    }
  } finally {
    bar?.stop();
    runner.close();
    interrupt.release();
  }
  if (checked.length < deployments.length) tell(`stopped after ${checked.length} of ${deployments.length} scenarios`);
  return checked.length === 0 ? undefined : checked;
}

/** @param asked how many scenarios were to be run */
function verdict(checked: readonly Checked[], asked: number): ExitCode {
  const unread = checked.flatMap(({ id, rows }) =>
    rows.filter(({ verdict }) => verdict === 'not evaluated').map(({ target, reason }) => `${id} targets.${target}: ${reason}`),
  );
  unread.forEach(tell);
  if (checked.length < asked) return exitCode.interrupted;
  return unread.length === 0 ? exitCode.good : exitCode.wrongInput;
}
