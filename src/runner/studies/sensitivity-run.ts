/** Runs a sensitivity study on any runner and reads what came of it. */
import {
  elementaryEffects,
  morrisDesign,
  oneAtATimeDesign,
  outcomes,
  type RecommendedArm,
  recommendedArm,
  saltelliDesign,
  sobolIndices,
  tornado,
} from '../../experiment/index.ts';
import type { Runner } from '../runner.ts';
import { createEvaluator, type PointValues, type StudyProgress } from './evaluator.ts';
import type { MovingParameter } from './moving-parameter.ts';
import type { SensitivityPlan } from './sensitivity-plan.ts';
import type { MorrisParameter, SensitivityResult, SobolParameter, TornadoParameter } from './sensitivity-result.ts';
import { describeOutcome, headOf, pairedValues } from './study-head.ts';

export interface StudyOptions {
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Aborting keeps what is finished. */
  readonly signal?: AbortSignal;
}

/** What a method reads: the values of the finished points of its design, or of the beginning of it. */
type Reading = { readonly [Method in SensitivityResult['method']]: Omit<Extract<SensitivityResult, { method: Method }>, keyof Shared> };
type Shared = Omit<Extract<SensitivityResult, { method: 'morris' }>, 'method' | 'parameters' | 'trajectories'> & { leansOn: unknown };
type AnyReading = Reading[keyof Reading];

/**
 * @returns undefined when nothing that says anything was finished before the interruption
 * @throws Error with the values of the parameters when a replication fails
 */
export async function runSensitivity(
  plan: SensitivityPlan,
  runner: Runner,
  options: StudyOptions = {},
): Promise<SensitivityResult | undefined> {
  const { scenario, arms, focus, measure, parameters, points, simulations: planned, leftOut, notBearingCount } = plan;
  const { onProgress, signal } = options;
  const onSimulation = (done: number) => onProgress?.({ done, total: planned });
  const evaluator = createEvaluator({ scenario, arms, parameters, measures: [measure], runner, signal, onSimulation });
  const found = await evaluator.evaluate(points);
  const reading = read(plan, found);
  if (reading === undefined) return undefined;
  const impossible = found.flatMap((one) => (one.kind === 'impossible' ? [one.because] : []));
  return {
    ...headOf(scenario, arms, focus),
    kind: 'sensitivity',
    outcome: describeOutcome(measure),
    leftOut,
    notBearingCount,
    impossible: { count: impossible.length, of: points.length, because: impossible[0] ?? null },
    simulations: { planned, done: evaluator.done() },
    isComplete: found.every(({ kind }) => kind !== 'unfinished'),
    leansOn: leaningOn(reading),
    ...reading,
  } as SensitivityResult;
}

function read(plan: SensitivityPlan, found: readonly PointValues[]): AnyReading | undefined {
  const { design, parameters } = plan;
  const { length: k } = parameters;
  const firstGap = found.findIndex(({ kind }) => kind === 'unfinished');
  const begun = firstGap < 0 ? found.length : firstGap;
  const responses = found.slice(0, begun).map((one) => responseOf(plan, one));
  const { seed } = plan.scenario.run;
  switch (design.method) {
    case 'one-at-a-time':
      return readTornado(plan, found);
    case 'morris': {
      const trajectories = Math.floor(begun / (k + 1));
      if (trajectories < 2) return undefined;
      const part = morrisDesign({ parameters: k, trajectories, seed });
      const effects = elementaryEffects(part, responses.slice(0, part.points.length), { seed });
      const rows = effects.map(({ n, mu, muStar, muStarInterval, sigma, muStarOfNoise }, place): MorrisParameter => {
        const noise = muStarOfNoise === null ? null : finite(muStarOfNoise);
        return {
          ...rangeOf(parameters[place]),
          n,
          mu: finite(mu),
          muStar: finite(muStar),
          muStarInterval,
          sigma: finite(sigma),
          muStarOfNoise: noise,
        };
      });
      rows.sort((one, other) => (other.muStar ?? -1) - (one.muStar ?? -1));
      return { method: 'morris', trajectories, parameters: rows };
    }
    case 'sobol': {
      const rows = Math.floor(begun / (k + 2));
      if (rows < 2) return undefined;
      const part = saltelliDesign({ parameters: k, rows, seed });
      const indices = sobolIndices(part, responses.slice(0, part.points.length), { seed });
      if (indices === null) return { method: 'sobol', rows: 0, mean: null, variance: null, noise: null, parameters: [] };
      const { mean, variance, noise, first, total } = indices;
      const byTotal = parameters.map(
        (parameter, place): SobolParameter => ({ ...rangeOf(parameter), first: first[place], total: total[place] }),
      );
      byTotal.sort((one, other) => other.total.value - one.total.value);
      return { method: 'sobol', rows: indices.rows, mean, variance, noise, parameters: byTotal };
    }
    default:
      return design satisfies never;
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Without which arms it moves: those are places in a list of the study's own. */
function rangeOf({ moves: _, ...range }: MovingParameter): Omit<MovingParameter, 'moves'> {
  return range;
}

const none = (plan: SensitivityPlan) => new Array<number>(plan.scenario.run.replications).fill(Number.NaN);
const armsOf = (plan: SensitivityPlan, found: PointValues) => (found.kind === 'run' ? found.values[0] : plan.arms.map(() => none(plan)));
const responseOf = (plan: SensitivityPlan, found: PointValues) => pairedValues(armsOf(plan, found), plan.focus);

/** The parameters of which both ends are finished. */
function readTornado(plan: SensitivityPlan, found: readonly PointValues[]): AnyReading | undefined {
  const { design: chosen, parameters, focus } = plan;
  if (chosen.method !== 'one-at-a-time' || found[0].kind !== 'run') return undefined;
  const { lowAt, highAt } = chosen.design;
  const finished = parameters.flatMap((_, place) =>
    [lowAt[place], highAt[place]].every((at) => found[at].kind !== 'unfinished') ? [place] : [],
  );
  if (finished.length === 0) return undefined;
  const design = oneAtATimeDesign(finished.map((place) => parameters[place]));
  const kept = [found[0], ...finished.flatMap((place) => [lowAt[place], highAt[place]].filter((at) => at > 0).map((at) => found[at]))];
  const rows = tornado(
    design,
    kept.map((one) => responseOf(plan, one)),
  );
  return {
    method: 'one-at-a-time',
    parameters: rows.map(({ parameter, low, base, high, swing, swingSize, changesSign, surelyChangesSign, turnsAt }): TornadoParameter => {
      const [atLow, atBase, atHigh] = [low, base, high].map(({ value, outcome, effect }) => ({ value, outcome, effect }));
      return {
        ...rangeOf(parameters[finished[parameter]]),
        atLow,
        atBase,
        atHigh,
        swing,
        swingSize,
        // The sign of a level says nothing.
        changesSign: focus > 0 && changesSign,
        surelyChangesSign: focus > 0 && surelyChangesSign,
        signTurnsAt: focus > 0 ? turnsAt : null,
        recommended: recommendedAlong(plan, found, finished[parameter]),
      };
    }),
  };
}

/** From what the arms gave at the ends of the parameter's range and at its own value. */
function recommendedAlong(plan: SensitivityPlan, found: readonly PointValues[], place: number): RecommendedArm | null {
  const { design: chosen, scenario, arms, measure } = plan;
  const { better } = outcomes[measure.outcome];
  if (chosen.method !== 'one-at-a-time' || better === 'neither' || arms.length === 1) return null;
  const { lowAt, highAt, points } = chosen.design;
  const levels = [...new Set([lowAt[place], 0, highAt[place]])].map((at) => ({
    value: points[at][place],
    perArm: armsOf(plan, found[at]),
  }));
  const ids = arms.map((arm) => scenario.arms[arm].id);
  return recommendedArm(ids, levels, points[0][place], better);
}

function leaningOn(reading: AnyReading): string[] {
  switch (reading.method) {
    case 'one-at-a-time':
      return assumed(
        reading.parameters,
        ({ surelyChangesSign, recommended, atLow, atHigh, swing }) =>
          surelyChangesSign || recommended?.turn?.isTold === true || [atLow, atHigh, { effect: swing }].some(isSure),
      );
    case 'morris':
      return assumed(reading.parameters, ({ muStarInterval, muStarOfNoise }) => (muStarInterval?.low ?? 0) > (muStarOfNoise ?? 0));
    case 'sobol': {
      const chance = reading.noise?.share ?? 0;
      return assumed(reading.parameters, ({ total }) => (total.interval?.low ?? 0) > chance);
    }
    default:
      return reading satisfies never;
  }
}

function isSure({ effect: { mean, halfWidth } }: Pick<TornadoParameter['atLow'], 'effect'>): boolean {
  return mean !== null && halfWidth !== null && Math.abs(mean) > halfWidth;
}

function assumed<Row extends { readonly pointer: string; readonly grade: MovingParameter['grade'] }>(
  rows: readonly Row[],
  leans: (row: Row) => boolean,
): string[] {
  return rows.filter((row) => row.grade === 'assumed' && leans(row)).map(({ pointer }) => pointer);
}
