/** What a break-even study will do: one parameter whose zero is looked for, or two whose frontier is drawn. */
import { type Grid, gridPoints, type Measure, outcomes } from '../../experiment/index.ts';
import type { Parameter, Scenario } from '../../scenario/index.ts';
import type { RequestProblem } from '../requests/request-problem.ts';
import { type Point, simulationsFor } from './evaluator.ts';
import { isLeftOut, type MovingParameter, tryParameter } from './moving-parameter.ts';
import { findParameter } from './parameter-values.ts';
import { chooseArms, chooseOutcomes, isWholeOfAtLeast } from './study-head.ts';

export interface BreakEvenRequest {
  /** JSON pointers: one for the place where the difference vanishes, two for a frontier. */
  readonly parameters: readonly string[];
  /** Ends of the range of each parameter; those of its evidence if left out. */
  readonly from?: readonly number[];
  readonly to?: readonly number[];
  /** By name, such as `inboxMinPerDay:role=physician`. */
  readonly outcomes: readonly string[];
  /** Id; held against the baseline; the first beside it if left out. */
  readonly arm?: string;
  /** What the difference must reach, in the unit of the outcome, for each outcome or once for all; 0 if left out. */
  readonly margins?: readonly number[];
  /** One parameter: most values that are tried for each outcome; 20 if left out. */
  readonly budget?: number;
  /** Two parameters: values of the first and of the second; 5 x 5 if left out. */
  readonly grid?: readonly [number, number];
}

export interface BreakEvenPlan {
  readonly scenario: Scenario;
  readonly arms: readonly number[];
  readonly focus: number;
  readonly parameters: readonly MovingParameter[];
  readonly measures: readonly Measure[];
  /** For each measure. */
  readonly margins: readonly number[];
  readonly budget: number;
  /** With two parameters. */
  readonly grid: Grid | null;
  /** With two parameters how many there are; with one the most that there can be. */
  readonly simulations: number;
  /** What was done to the request: ends that were rounded. */
  readonly notes: readonly string[];
}

/** The scan looks at five values before the search begins. */
const leastBudget = 6;

/** @returns the plan, or all that is wrong with the request */
export function planBreakEven(
  scenario: Scenario,
  request: BreakEvenRequest,
): BreakEvenPlan | { readonly problems: readonly RequestProblem[] } {
  const { budget = 20, grid: size = [5, 5], margins: asked = [] } = request;
  const { places: arms, focus, problems: ofArms } = chooseArms(scenario, [request.arm ?? scenario.arms[1]?.id ?? scenario.arms[0].id]);
  const { measures, problems: ofOutcomes } = chooseOutcomes(scenario, arms, focus, request.outcomes);
  const problems = [...ofArms, ...ofOutcomes];
  const wrong = (field: RequestProblem['field'], expected: string, got: string, hint?: string) =>
    void problems.push({ field, expected, got, hint });
  if (ofArms.length === 0 && focus === 0)
    wrong('arms', 'an arm beside the baseline', scenario.arms[0].id, 'there is nothing to break even with');
  if (request.parameters.length < 1 || request.parameters.length > 2) {
    wrong('parameters', 'one parameter, or two for a frontier', String(request.parameters.length));
  }
  if (!isWholeOfAtLeast(budget, leastBudget)) {
    wrong('budget', `a whole number of at least ${leastBudget}`, String(budget), 'five values are looked at before the search begins');
  }
  if (!size.every((count) => isWholeOfAtLeast(count, 2))) wrong('grid', 'two whole numbers of at least 2, such as 5x5', size.join('x'));
  if (asked.length > 1 && asked.length !== request.outcomes.length) {
    wrong('margins', `one for all outcomes or one for each of the ${request.outcomes.length}`, String(asked.length));
  }
  const isFrontier = request.parameters.length === 2;
  for (const { outcome } of isFrontier ? measures : []) {
    if (outcomes[outcome].better === 'neither')
      wrong('outcomes', 'outcomes of which more or less is better', outcome, 'nothing can be won');
  }
  const notes: string[] = [];
  const parameters = request.parameters.flatMap((text, place): MovingParameter[] => {
    const found = findParameter(scenario, text);
    if (!('pointer' in found)) {
      wrong('parameters', 'the pointer of a number of the scenario', text, found.hint);
      return [];
    }
    const range = rangeOf(found, request.from?.[place], request.to?.[place]);
    if ('problem' in range) {
      problems.push(range.problem);
      return [];
    }
    const moving = tryParameter(scenario, found, range, arms);
    if (!isLeftOut(moving)) return [moving];
    const whole = { low: Math.round(range.low), high: Math.round(range.high) };
    const rounded = whole.low === range.low && whole.high === range.high ? moving : tryParameter(scenario, found, whole, arms);
    if (!isLeftOut(rounded) && rounded.isWhole) {
      notes.push(`${found.pointer} is a whole number: from ${range.low} to ${range.high} was rounded to ${whole.low} to ${whole.high}`);
      return [rounded];
    }
    if (moving.kind === 'idle') wrong('parameters', 'a number that changes an arm that is run', text, moving.because);
    else wrong('range', 'values that the scenario can have', `${range.low} to ${range.high}`, moving.because);
    return [];
  });
  if (problems.length > 0) return { problems };

  const margins = measures.map((_, place) => asked[place] ?? asked[0] ?? 0);
  const grid = isFrontier ? gridOf(parameters, size) : null;
  if (grid !== null && [grid.x.count, grid.y.count].join() !== size.join()) {
    notes.push(`the grid is ${grid.x.count}x${grid.y.count}, so that whole numbers stay whole`);
  }
  const points: Point[] =
    grid === null ? triedAtMost(parameters[0], budget * measures.length) : gridPoints(grid).map((point) => [...point]);
  const simulations = simulationsFor(points, { arms, parameters }, scenario.run.replications);
  return { scenario, arms, focus, parameters, measures, margins, budget, grid, simulations, notes };
}

function rangeOf(
  { pointer, low, high }: Parameter,
  from = low,
  to = high,
): { readonly low: number; readonly high: number } | { readonly problem: RequestProblem } {
  if (from === undefined || to === undefined) {
    const hint = `${pointer} has no ${low === undefined && high === undefined ? 'range' : 'full range'} in the scenario`;
    return { problem: { field: 'range', expected: 'both ends', got: 'nothing', hint } };
  }
  if (!(from < to)) return { problem: { field: 'range', expected: `more than ${from} as its end`, got: String(to), hint: pointer } };
  return { low: from, high: to };
}

/** Places as different as can be, to count simulations; of whole numbers there are no more than the range has. */
function triedAtMost({ low, high, isWhole }: MovingParameter, most: number): Point[] {
  const count = isWhole ? Math.min(2 * most, high - low + 1) : most;
  return Array.from({ length: count }, (_, place) => [isWhole ? low + place : low + ((high - low) * place) / count]);
}

function gridOf([x, y]: readonly MovingParameter[], [columns, rows]: readonly [number, number]): Grid {
  const axis = (parameter: MovingParameter, count: number) => ({
    low: parameter.low,
    high: parameter.high,
    count: stepsOf(parameter, count),
  });
  return { x: axis(x, columns), y: axis(y, rows) };
}

/** As many values as were asked for, or as few less as make all of them whole. */
function stepsOf({ low, high, isWhole }: MovingParameter, count: number): number {
  let steps = isWhole ? Math.min(count - 1, high - low) : count - 1;
  while (isWhole && (high - low) % steps !== 0) steps -= 1;
  return steps + 1;
}
