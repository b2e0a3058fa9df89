/** What must be good before a command begins: the options, the file, and where the result goes. All that is wrong is said at once. */
import { formatProblem, type Scenario } from '../scenario/index.ts';
import type { Loaded } from './load-scenario.ts';
import { type Output, openOutput } from './output.ts';

/** A line on standard error. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

interface Request<Files> {
  /** What is wrong with the options. */
  readonly problems: readonly string[];
  readonly loaded: Files;
  /** What is wrong with the options for this scenario; with several files also which of them it is. */
  readonly check?: (scenario: Scenario, index: number) => readonly string[];
  /** Path of the result; standard output if left out. */
  readonly out?: string;
  readonly isQuiet?: boolean;
}

/** @returns undefined when something is wrong, which has been said and has left no trace */
export function prepare({ loaded, ...request }: Request<Loaded>): { scenario: Scenario; output: Output } | undefined {
  const ready = prepareAll({ ...request, loaded: [loaded] });
  return ready && { scenario: ready.scenarios[0], output: ready.output };
}

/** The same for a command that takes several files, all of which must be good; what is wrong in the same way with several is said once. */
export function prepareAll(request: Request<readonly Loaded[]>): { scenarios: readonly Scenario[]; output: Output } | undefined {
  const { problems, loaded, check, out, isQuiet } = request;
  const output = openOutput(
    out,
    loaded.flatMap(({ path }) => path ?? []),
  );
  const ofFiles = loaded.flatMap(({ scenario, problems }, index) => [
    ...problems.filter(({ severity }) => severity === 'error').map(formatProblem),
    ...(scenario ? (check?.(scenario, index) ?? []) : []),
  ]);
  const errors = new Set([...problems, ...ofFiles, ...('problem' in output ? [output.problem] : [])]);
  const scenarios = loaded.flatMap(({ scenario }) => scenario ?? []);
  if (scenarios.length < loaded.length || 'problem' in output || errors.size > 0) {
    errors.forEach(tell);
    if ('discard' in output) output.discard();
    return undefined;
  }
  if (!isQuiet) new Set(loaded.flatMap(({ problems }) => problems.map(formatProblem))).forEach(tell);
  return { scenarios, output };
}
