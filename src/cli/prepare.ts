/** What must be good before a command begins: the options, the file, and where the result goes. All that is wrong is said at once. */
import { formatProblem, type Scenario } from '../scenario/index.ts';
import type { Loaded } from './load-scenario.ts';
import { type Output, openOutput } from './output.ts';

/** A line on standard error. */
export const tell = (line: string) => void process.stderr.write(`${line}\n`);

interface Request {
  /** What is wrong with the options. */
  readonly problems: readonly string[];
  readonly loaded: Loaded;
  /** What is wrong with the options for this scenario. */
  readonly check?: (scenario: Scenario) => readonly string[];
  /** Path of the result; standard output if left out. */
  readonly out?: string;
  readonly isQuiet?: boolean;
}

/** @returns undefined when something is wrong, which has been said and has left no trace */
export function prepare({ problems, loaded, check, out, isQuiet }: Request): { scenario: Scenario; output: Output } | undefined {
  const { scenario } = loaded;
  const output = openOutput(out);
  const errors = [
    ...problems,
    ...loaded.problems.filter(({ severity }) => severity === 'error').map(formatProblem),
    ...(scenario ? (check?.(scenario) ?? []) : []),
    ...('problem' in output ? [output.problem] : []),
  ];
  if (!scenario || 'problem' in output || errors.length > 0) {
    errors.forEach(tell);
    if ('discard' in output) output.discard();
    return undefined;
  }
  if (!isQuiet) loaded.problems.map(formatProblem).forEach(tell);
  return { scenario, output };
}
