/** The two ways in which what a script hands over can be wrong. */
import type { RequestProblem } from '../runner/index.ts';
import { formatProblem, type Problem } from '../scenario/index.ts';

const severe = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error');

/** A scenario, or a change of it, is wrong: all that is, in the order of the lines. The message has a line for each. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  /** Without warnings. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(severe(problems).map(formatProblem).join('\n'));
    this.problems = severe(problems);
  }
}

const lineOf = ({ field, expected, got, hint }: RequestProblem) =>
  `${field}: expected ${expected}, got ${got || 'nothing'}${hint === undefined ? '' : ` (${hint})`}`;

/** A scenario cannot be asked that: all that is wrong with the request. Nothing was run. The message has a line for each. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly problems: readonly RequestProblem[];

  constructor(problems: readonly RequestProblem[]) {
    super(problems.map(lineOf).join('\n'));
    this.problems = problems;
  }
}

/** @throws RequestError when a plan is none, but says what is wrong */
export function planned<Plan extends object>(plan: Plan | { readonly problems: readonly RequestProblem[] }): Plan {
  if ('problems' in plan) throw new RequestError(plan.problems as readonly RequestProblem[]);
  return plan;
}
