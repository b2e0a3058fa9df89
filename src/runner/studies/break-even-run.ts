/** Runs a break-even study on any runner. */
import {
  type BreakEven,
  breakEven,
  type Frontier,
  frontier,
  gridPoints,
  outcomes,
  solve,
  type WonTogether,
  wonTogether,
} from '../../experiment/index.ts';
import type { Runner } from '../runner.ts';
import type { BreakEvenPlan } from './break-even-plan.ts';
import { createEvaluator, type Evaluator, type PointValues } from './evaluator.ts';
import type { MovingParameter } from './moving-parameter.ts';
import type { StudyOptions } from './sensitivity-run.ts';
import { describeOutcome, headOf, pairedValues, type StudyHead, type StudyOutcome } from './study-head.ts';

/** A parameter and the range in which it was moved. */
type Axis = Omit<MovingParameter, 'moves'>;

interface Common extends StudyHead {
  /** `planned`: with one parameter the most that it can take. */
  readonly simulations: { readonly planned: number; readonly done: number };
  /** False after an interruption: the outcomes that were finished by then. */
  readonly isComplete: boolean;
  /** What was done to the request, such as ends of ranges that were rounded. */
  readonly notes: readonly string[];
}

/** The JSON of `break-even --format json`. */
export type BreakEvenResult =
  | (Common & {
      readonly kind: 'break-even';
      readonly parameter: Axis;
      /** `margin`: what the difference must reach, in the unit of the outcome. */
      readonly outcomes: readonly { readonly outcome: StudyOutcome; readonly margin: number; readonly answer: BreakEven }[];
    })
  | (Common & {
      readonly kind: 'frontier';
      /** The first and the second parameter. */
      readonly x: Axis;
      readonly y: Axis;
      /** Points of the grid that cannot be, and why the first cannot. */
      readonly impossible: { readonly count: number; readonly because: string | null };
      /** `margin`: what the difference must reach, in the unit of the outcome. */
      readonly outcomes: readonly { readonly outcome: StudyOutcome; readonly margin: number; readonly frontier: Frontier }[];
      /** With several outcomes: where all of them are won. */
      readonly together: WonTogether | null;
    });

/** The study was interrupted before the value that was asked for was finished. */
class Interruption extends Error {
  override readonly name = 'Interruption';
}

/**
 * @returns undefined when nothing that says anything was finished before the interruption
 * @throws Error with the values of the parameters when a replication fails
 */
export async function runBreakEven(plan: BreakEvenPlan, runner: Runner, options: StudyOptions = {}): Promise<BreakEvenResult | undefined> {
  const { scenario, arms, focus, parameters, measures, simulations: planned } = plan;
  const { onProgress, signal } = options;
  const onSimulation = (done: number) => onProgress?.({ done, total: planned });
  const evaluator = createEvaluator({ scenario, arms, parameters, measures, runner, signal, onSimulation });
  const common = (isComplete: boolean): Common => ({
    ...headOf(scenario, arms, focus),
    simulations: { planned, done: evaluator.done() },
    isComplete,
    notes: plan.notes,
  });
  return plan.grid === null ? crossings(plan, evaluator, common) : gridOf({ ...plan, grid: plan.grid }, evaluator, common);
}

async function crossings(plan: BreakEvenPlan, evaluator: Evaluator, common: (isComplete: boolean) => Common) {
  const [parameter] = plan.parameters;
  const found: Extract<BreakEvenResult, { kind: 'break-even' }>['outcomes'][number][] = [];
  for (const [place, measure] of plan.measures.entries()) {
    const margin = plan.margins[place];
    const study = breakEven({ low: parameter.low, high: parameter.high, margin, budget: plan.budget });
    try {
      const answer = await solve(study, (x) => differencesAt(plan, evaluator, place, x));
      found.push({ outcome: describeOutcome(measure), margin, answer });
    } catch (error) {
      if (error instanceof Interruption) break;
      throw error;
    }
  }
  if (found.length === 0) return undefined;
  return { ...common(found.length === plan.measures.length), kind: 'break-even' as const, parameter: axisOf(parameter), outcomes: found };
}

/** Between two whole numbers the difference is taken as straight, so that it is one smooth function, right at every value that can be. */
async function differencesAt(plan: BreakEvenPlan, evaluator: Evaluator, place: number, x: number): Promise<readonly number[]> {
  const [{ isWhole }] = plan.parameters;
  const ends = isWhole ? [...new Set([Math.floor(x), Math.ceil(x)])] : [x];
  const found = await evaluator.evaluate(ends.map((end) => [end]));
  if (found.some(({ kind }) => kind === 'unfinished')) throw new Interruption();
  const [lower, upper = lower] = found.map((one) => differenceOf(plan, one, place));
  const part = x - ends[0];
  return lower.map((value, replication) => value + part * (upper[replication] - value));
}

function differenceOf({ scenario, focus }: BreakEvenPlan, found: PointValues, place: number): readonly number[] {
  if (found.kind !== 'run') return new Array<number>(scenario.run.replications).fill(Number.NaN);
  return pairedValues(found.values[place], focus);
}

async function gridOf(
  plan: BreakEvenPlan & { readonly grid: NonNullable<BreakEvenPlan['grid']> },
  evaluator: Evaluator,
  common: (isComplete: boolean) => Common,
) {
  const { grid, measures, margins, parameters } = plan;
  const found = await evaluator.evaluate(gridPoints(grid));
  if (found.some(({ kind }) => kind === 'unfinished')) return undefined;
  const impossible = found.flatMap((one) => (one.kind === 'impossible' ? [one.because] : []));
  const each = measures.map((measure, place) => {
    const { better } = outcomes[measure.outcome];
    const differences = found.map((one) => differenceOf(plan, one, place));
    const options = { better: better === 'higher' ? 'higher' : 'lower', margin: margins[place] } as const;
    return { outcome: describeOutcome(measure), margin: margins[place], frontier: frontier(grid, differences, options) };
  });
  return {
    ...common(true),
    kind: 'frontier' as const,
    x: axisOf(parameters[0]),
    y: axisOf(parameters[1]),
    impossible: { count: impossible.length, because: impossible[0] ?? null },
    outcomes: each,
    together: each.length > 1 ? wonTogether(each.map((one) => one.frontier)) : null,
  };
}

function axisOf({ moves: _, ...axis }: MovingParameter): Axis {
  return axis;
}
