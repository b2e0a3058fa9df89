/** `select FILE --outcome ID --delta D`: the best arm, with a guaranteed probability, and among those that keep constraints if there are any. */
import {
  createReplicator,
  isMisnamed,
  keyOf,
  type Layout,
  namedConstraint,
  namedMeasure,
  outcomes,
  type Replicator,
  type SelectionRequest,
  type SelectionResult,
} from '../experiment/index.ts';
import { previewReplications, ReplicationError, select as runSelection } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { overrideRun, type Scenario } from '../scenario/index.ts';
import { deliver } from './deliver.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { listenForInterrupt } from './interrupt.ts';
import { loadScenario } from './load-scenario.ts';
import { type RawOptions, readOptions } from './options.ts';
import { complaint } from './output-options.ts';
import { overrideErrors, overridesOf } from './overrides.ts';
import { budgetWords, misnamed, readBudget } from './precision-options.ts';
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

export const selectBudget = 500;
export const usualAlpha = 0.05;

/** Checks everything before anything is run, and says all that is wrong at once. */
export async function select(file: string, raw: RawSelectOptions): Promise<ExitCode> {
  const { arm, seed, workers, format, out, quiet } = raw;
  const { options, problems } = readOptions({ arm, seed, workers, format, out, quiet });
  const numbers = readNumbers(raw);
  const check = (scenario: Scenario) => {
    const errors = overrideErrors(scenario, options);
    return errors.length > 0 ? errors : read(overrideRun(scenario, overridesOf(options)), raw, numbers).complaints;
  };
  const ready = prepare({ problems: [...problems, ...numbers.problems], loaded: await loadScenario(file), check, out, isQuiet: quiet });
  if (!ready) return exitCode.wrongInput;
  const scenario = overrideRun(ready.scenario, overridesOf(options));
  const { request, replicator } = read(scenario, raw, numbers);
  if (request === undefined) return exitCode.wrongInput;
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

interface Numbers {
  readonly delta?: number;
  readonly alpha: number;
  readonly budget: number;
  readonly problems: readonly string[];
}

function readNumbers(raw: RawSelectOptions): Numbers {
  const number = (text: string | undefined) => (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text ?? '') ? Number(text) : Number.NaN);
  const delta = number(raw.delta);
  const alpha = raw.alpha === undefined ? usualAlpha : number(raw.alpha);
  const budget = readBudget(raw.budget, selectBudget);
  const problems = [
    ...(delta > 0 ? [] : [complaint('delta', 'the least difference worth telling, above 0, in the unit of the outcome', raw.delta)]),
    ...(alpha > 0 && alpha < 0.5 ? [] : [complaint('alpha', 'a probability above 0 and below 0.5', raw.alpha)]),
    ...(budget === undefined ? [complaint('budget', budgetWords, raw.budget)] : []),
  ];
  return { delta, alpha, budget: budget ?? previewReplications, problems };
}

/** The outcomes by name, in arms of which each must have them. */
function read(scenario: Scenario, raw: RawSelectOptions, { delta = 0, alpha, budget }: Numbers) {
  const replicator = createReplicator(scenario);
  const layout = commonLayout(scenario, replicator);
  const complaints: string[] = [];
  if (scenario.arms.length < 2) complaints.push(`FILE: expected two arms at least, to choose among, got only ${scenario.arms[0].id}`);
  const measure = raw.outcome === undefined ? undefined : namedMeasure(raw.outcome, layout);
  if (measure === undefined) complaints.push(complaint('outcome', 'the id of an outcome, such as needsMetFraction', raw.outcome));
  else if (isMisnamed(measure)) complaints.push(misnamed('outcome', measure));
  else if (outcomes[measure.outcome].better === 'neither') {
    complaints.push(complaint('outcome', 'one of which more or less is better', raw.outcome));
  }
  const readings = (raw.constraint ?? []).map((text) => namedConstraint(text, layout));
  const constraints = readings.flatMap((reading) => {
    if (!isMisnamed(reading)) return [reading];
    complaints.push(misnamed('constraint', reading));
    return [];
  });
  const isGood = complaints.length === 0 && measure !== undefined && !isMisnamed(measure);
  const request: SelectionRequest | undefined = isGood ? { measure, delta, alpha, constraints, budget } : undefined;
  return { complaints, request, replicator };
}

/** What every arm can have. */
function commonLayout(scenario: Scenario, replicator: Replicator): Layout {
  const [first, ...others] = scenario.arms.map((_, arm) => replicator.layoutOf(arm));
  const known = others.map(({ measures }) => new Set(measures.map(keyOf)));
  const measures = first.measures.filter((measure) => known.every((keys) => keys.has(keyOf(measure))));
  return { ...first, measures };
}
