/** The options `--trace...` of `run`, and the file that they ask for: the ways of a sample of needs through one replication of every arm. */
import { resolve } from 'node:path';
import { createReplicator, hasNeeds, traceCsv, traceRows } from '../../experiment/index.ts';
import { type Scenario, suggestion } from '../../scenario/index.ts';
import { type Output, openOutput } from '../output.ts';
import { complaint } from '../output-options.ts';
import { tell } from '../prepare.ts';

/** As commander hands them over: text, or nothing. */
export interface RawTraceOptions {
  readonly trace?: string;
  readonly traceShare?: string;
  readonly traceGroup?: string;
  readonly traceCategory?: string;
}

interface TraceOptions {
  readonly path: string;
  readonly share: number;
  readonly group?: string;
  readonly category?: string;
}

export const defaultTraceShare = 0.01;

/** The file of a trace, opened before the run so that no run is lost to a bad path. */
export interface TraceFile {
  /** What is wrong with the options. */
  readonly problems: readonly string[];
  /** What is wrong with them for this scenario. */
  complaints(scenario: Scenario): string[];
  /** @throws WriteError when the trace cannot be written */
  write(scenario: Scenario, replication: number, isQuiet: boolean): Promise<void>;
  /** Leaves things as they were; does nothing after `write`. */
  discard(): void;
}

/** @param taken paths that must not be overwritten: of the scenario, and of the result */
export function openTraceFile(raw: RawTraceOptions, taken: { readonly scenario?: string; readonly result?: string }): TraceFile {
  const { options, problems } = readTraceOptions(raw, taken.result);
  const opened = options && openOutput(options.path, taken.scenario === undefined ? [] : [taken.scenario], '--trace');
  let output: Output | undefined = opened !== undefined && 'write' in opened ? opened : undefined;
  return {
    problems: opened !== undefined && 'problem' in opened ? [...problems, opened.problem] : problems,
    complaints: (scenario) => (options === undefined ? [] : complaintsOf(scenario, options)),
    async write(scenario, replication, isQuiet) {
      if (options === undefined || output === undefined) return;
      const rows = traceRows(scenario, createReplicator(scenario), { ...options, replication });
      await output.write(traceCsv(rows));
      output = undefined;
      const needs = new Set(rows.map(({ need }) => need)).size;
      if (!isQuiet) tell(`traced ${needs} needs of replication ${replication} in ${scenario.arms.length} arms: ${options.path}`);
    },
    discard() {
      output?.discard();
      output = undefined;
    },
  };
}

function readTraceOptions(raw: RawTraceOptions, result: string | undefined): { options?: TraceOptions; problems: readonly string[] } {
  const { trace: path, traceShare, traceGroup: group, traceCategory: category } = raw;
  if (path === undefined) {
    const alone = (['traceShare', 'traceGroup', 'traceCategory'] as const).filter((name) => raw[name] !== undefined);
    return { problems: alone.map((name) => complaint(name, '--trace FILE beside it', raw[name])) };
  }
  const share = traceShare === undefined ? defaultTraceShare : /^\d*\.?\d+(e-?\d+)?$/i.test(traceShare) ? Number(traceShare) : Number.NaN;
  const problems = [
    ...(path === '' ? [complaint('trace', 'a path', path)] : []),
    ...(result !== undefined && resolve(result) === resolve(path) ? [complaint('trace', 'another file than --out', path)] : []),
    ...(share > 0 && share <= 1 ? [] : [complaint('traceShare', 'a number above 0, and 1 at most', traceShare)]),
  ];
  return problems.length > 0 ? { problems } : { options: { path, share, group, category }, problems };
}

function complaintsOf(scenario: Scenario, { group, category }: TraceOptions): string[] {
  const replicator = createReplicator(scenario);
  if (!hasNeeds(replicator)) {
    return [`--trace: expected a scenario in which patients have needs, got "${scenario.id}", in which only messages come`];
  }
  const groups = new Set(scenario.arms.flatMap((_, arm) => replicator.layoutOf(arm).needs?.groups ?? []));
  const categories = new Set(scenario.arms.flatMap(({ world }) => Object.keys(world.categories)));
  const unknown = (option: string, what: string, id: string | undefined, known: ReadonlySet<string>) =>
    id === undefined || known.has(id) ? [] : [`${complaint(option, what, id)} (${suggestion(id, [...known], 'there are')})`];
  return [
    ...unknown('traceGroup', 'the id of a patient group', group, groups),
    ...unknown('traceCategory', 'the id of a category of messages', category, categories),
  ];
}
