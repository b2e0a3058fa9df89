/** What a sensitivity study will do: which parameters it moves through which ranges, where it runs the arms, and how many simulations that takes. */
import {
  familiesMoved,
  inRanges,
  type Measure,
  morrisDesign,
  oneAtATimeDesign,
  outcomeFamilies,
  saltelliDesign,
} from '../../experiment/index.ts';
import type { Parameter, Scenario } from '../../scenario/index.ts';
import type { RequestProblem } from '../requests/request-problem.ts';
import { type Point, simulationsFor } from './evaluator.ts';
import { isLeftOut, type LeftOut, type MovingParameter, tryParameter } from './moving-parameter.ts';
import { findParameter } from './parameter-values.ts';
import { chooseArms, chooseOutcomes, isWholeOfAtLeast } from './study-head.ts';

export const sensitivityMethods = ['one-at-a-time', 'morris', 'sobol'] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];

/** Of each arm at each point, by the methods with many points: fewer than of a run, and the same patients come at all of them. */
export const designReplications = 4;

export interface SensitivityRequest {
  /** As `run --outcome` names them: `inboxMinPerDay:role=physician`. */
  readonly outcome: string;
  /** Ids; the first is held against the baseline. All, and the first beside the baseline, if left out. */
  readonly arms?: readonly string[];
  /** One at a time if left out. */
  readonly method?: SensitivityMethod;
  /** Pointers; those with a range that bear on the outcome if left out. */
  readonly parameters?: readonly string[];
  /** Of those only the ones of this grade, and only so many: the widest ranges in relation to the value. */
  readonly grade?: Parameter['grade'];
  readonly most?: number;
  /** Morris; 10 if left out. */
  readonly trajectories?: number;
  /** Sobol; 64 if left out, best a power of two. */
  readonly rows?: number;
}

type Design =
  | { readonly method: 'one-at-a-time'; readonly design: ReturnType<typeof oneAtATimeDesign> }
  | { readonly method: 'morris'; readonly design: ReturnType<typeof morrisDesign> }
  | { readonly method: 'sobol'; readonly design: ReturnType<typeof saltelliDesign> };

export interface SensitivityPlan {
  readonly scenario: Scenario;
  readonly measure: Measure;
  /** Places of the arms that are run, and which of these is held against the baseline (0: the level of the baseline is studied). */
  readonly arms: readonly number[];
  readonly focus: number;
  readonly parameters: readonly MovingParameter[];
  readonly leftOut: readonly LeftOut[];
  /** Numbers with a range that do not bear on the outcome by the place where they stand. */
  readonly notBearingCount: number;
  readonly design: Design;
  /** In the units of the parameters. */
  readonly points: readonly Point[];
  /** Replications of an arm at a point, those that points share counted once. */
  readonly simulations: number;
}

/** @returns the plan, or all that is wrong with the request */
export function planSensitivity(
  scenario: Scenario,
  request: SensitivityRequest,
): SensitivityPlan | { readonly problems: readonly RequestProblem[] } {
  const { method = 'one-at-a-time', trajectories = 10, rows = 64, most } = request;
  const { places: arms, focus, problems: ofArms } = chooseArms(scenario, request.arms);
  const { measures, problems: ofOutcomes } = chooseOutcomes(scenario, arms, focus, [request.outcome]);
  const problems = [...ofArms, ...ofOutcomes];
  if (!sensitivityMethods.includes(method))
    problems.push({ field: 'method', expected: sensitivityMethods.join(', '), got: String(method) });
  const least = (field: RequestProblem['field'], value: number, smallest: number, why: string) => {
    if (!isWholeOfAtLeast(value, smallest))
      problems.push({ field, expected: `a whole number of at least ${smallest}`, got: String(value), hint: why });
  };
  least('trajectories', trajectories, 2, 'one trajectory says nothing of how much the effects differ');
  least('rows', rows, 4, 'fewer say nothing; 64 or more are of use');
  if (most !== undefined) least('parameters', most, 1, 'the greatest number of parameters');
  const asked = (request.parameters ?? []).map((text) => ({ text, found: findParameter(scenario, text) }));
  for (const { text, found } of asked) {
    if (!('pointer' in found))
      problems.push({ field: 'parameters', expected: 'the pointer of a number of the scenario', got: text, hint: found.hint });
    else if (found.low === undefined || found.high === undefined) {
      problems.push({ field: 'parameters', expected: 'a number with low and high', got: text, hint: 'write them into its evidence' });
    }
  }
  const [measure] = measures;
  if (problems.length > 0 || measure === undefined) return { problems };

  const named = asked.flatMap(({ found }) => ('pointer' in found ? [found] : []));
  const { candidates, notBearingCount } =
    named.length > 0 ? { candidates: distinct(named), notBearingCount: 0 } : bearingOn(scenario, measure);
  const ofGrade = request.grade === undefined ? candidates : candidates.filter(({ grade }) => grade === request.grade);
  const { parameters, leftOut } = tryWidest(scenario, ofGrade, arms, most);
  if (parameters.length === 0) {
    const hint = leftOut
      .slice(0, 3)
      .map(({ pointer, because }) => `${pointer}: ${because}`)
      .join('; ');
    return {
      problems: [
        {
          field: 'parameters',
          expected: `numbers with low and high that bear on ${measure.outcome}`,
          got: 'none',
          hint: hint || undefined,
        },
      ],
    };
  }
  if (method === 'sobol' && parameters.length > mostForSobol) {
    const hint = 'choose with --parameter, --grade or --most, for example after a screening by Morris';
    return {
      problems: [{ field: 'parameters', expected: `at most ${mostForSobol} for Sobol indices`, got: String(parameters.length), hint }],
    };
  }
  const design = designOf(method, parameters, { trajectories, rows, seed: scenario.run.seed });
  const points = design.method === 'one-at-a-time' ? design.design.points : inRanges(design.design.points, parameters);
  const simulations = simulationsFor(points, { arms, parameters }, scenario.run.replications);
  return { scenario, measure, arms, focus, parameters, leftOut, notBearingCount, design, points, simulations };
}

const mostForSobol = 32;

function designOf(
  method: SensitivityMethod,
  parameters: readonly MovingParameter[],
  { trajectories, rows, seed }: { trajectories: number; rows: number; seed: string },
): Design {
  const size = { parameters: parameters.length, seed };
  switch (method) {
    case 'one-at-a-time':
      return { method, design: oneAtATimeDesign(parameters) };
    case 'morris':
      return { method, design: morrisDesign({ ...size, trajectories }) };
    case 'sobol':
      return { method, design: saltelliDesign({ ...size, rows }) };
    default:
      return method satisfies never;
  }
}

const distinct = (parameters: readonly Parameter[]) => [...new Map(parameters.map((one) => [one.pointer, one])).values()];

/** Those with a range that move the outcome's family, or of which that is not known. */
function bearingOn({ parameters }: Scenario, { outcome }: Measure) {
  const ranged = parameters.filter(({ low, high }) => low !== undefined && high !== undefined);
  const bears = ({ pointer }: Parameter) =>
    familiesMoved(pointer)?.some((family) => (outcomeFamilies[family] as readonly string[]).includes(outcome)) ?? true;
  const candidates = ranged.filter(bears);
  return { candidates, notBearingCount: ranged.length - candidates.length };
}

/** The given number of those that can be moved, with the widest ranges in relation to their values, in the order in which they stand. */
function tryWidest(scenario: Scenario, candidates: readonly Parameter[], arms: readonly number[], most = candidates.length) {
  const width = ({ value, low, high }: Parameter) => (high! - low!) / Math.max(Math.abs(value), Number.MIN_VALUE);
  const byWidth = most < candidates.length ? [...candidates].sort((one, other) => width(other) - width(one)) : candidates;
  const parameters: MovingParameter[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of byWidth) {
    if (parameters.length === most) break;
    const tried = tryParameter(scenario, one, { low: one.low!, high: one.high! }, arms);
    if (isLeftOut(tried)) leftOut.push(tried);
    else parameters.push(tried);
  }
  const place = ({ pointer }: { readonly pointer: string }) => candidates.findIndex((one) => one.pointer === pointer);
  const inOrder = <Row extends { readonly pointer: string }>(rows: readonly Row[]) =>
    [...rows].sort((one, other) => place(one) - place(other));
  return { parameters: inOrder(parameters), leftOut: inOrder(leftOut) };
}
