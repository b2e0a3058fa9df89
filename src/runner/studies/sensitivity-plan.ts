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
import { assumedFirst, isRanged, leastKnownFirst, type Ranged } from './sensitivity-order.ts';
import type { NotMoved } from './sensitivity-result.ts';
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
  /** Of those only the ones of this grade, and only so many: the least known, which are those with the widest ranges (`rangeWidth`). */
  readonly grade?: Parameter['grade'];
  readonly most?: number;
  /** The assumed ones count as less known than the derived ones, these as less known than the measured ones, whatever their ranges. */
  readonly isByGrade?: boolean;
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
  /** Numbers with a range that are not moved, by the rule that left them out. */
  readonly notMoved: NotMoved;
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

  const ranged = scenario.parameters.filter(isRanged);
  const named = asked.flatMap(({ found }) => ('pointer' in found && isRanged(found) ? [found] : []));
  const bearing = named.length > 0 ? distinct(named) : ranged.filter((parameter) => bearsOn(parameter, measure));
  const ofGrade = request.grade === undefined ? bearing : bearing.filter(({ grade }) => grade === request.grade);
  const { parameters, leftOut } = tryLeastKnown(scenario, ofGrade, arms, request);
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
  const notMoved = {
    notBearing: named.length > 0 ? 0 : ranged.length - bearing.length,
    notNamed: named.length > 0 ? ranged.filter(({ pointer }) => named.every((one) => one.pointer !== pointer)).length : 0,
    otherGrade: bearing.length - ofGrade.length,
    cannotMove: leftOut.length,
    betterKnown: ofGrade.length - leftOut.length - parameters.length,
    unfinished: 0,
  };
  return { scenario, measure, arms, focus, parameters, leftOut, notMoved, design, points, simulations };
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

const distinct = (parameters: readonly Ranged[]) => [...new Map(parameters.map((one) => [one.pointer, one])).values()];

/** It moves the outcome's family by the place where it stands, or that is not known. */
const bearsOn = ({ pointer }: Parameter, { outcome }: Measure): boolean =>
  familiesMoved(pointer)?.some((family) => (outcomeFamilies[family] as readonly string[]).includes(outcome)) ?? true;

/** The given number of those that can be moved, the least known of all, in the order in which they stand, or by grade. */
function tryLeastKnown(
  scenario: Scenario,
  candidates: readonly Ranged[],
  arms: readonly number[],
  { most = candidates.length, isByGrade = false }: SensitivityRequest,
) {
  const inFile = isByGrade ? assumedFirst(candidates) : candidates;
  const byWidth = most < candidates.length ? leastKnownFirst(scenario, candidates) : inFile;
  const parameters: MovingParameter[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of isByGrade ? assumedFirst(byWidth) : byWidth) {
    if (parameters.length === most) break;
    const tried = tryParameter(scenario, one, one, arms);
    if (isLeftOut(tried)) leftOut.push(tried);
    else parameters.push(tried);
  }
  const place = ({ pointer }: { readonly pointer: string }) => inFile.findIndex((one) => one.pointer === pointer);
  const inOrder = <Row extends { readonly pointer: string }>(rows: readonly Row[]) =>
    [...rows].sort((one, other) => place(one) - place(other));
  return { parameters: inOrder(parameters), leftOut: inOrder(leftOut) };
}
