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
  type TornadoTests,
  tornado,
  tornadoTests,
} from '../../experiment/index.ts';
import type { Runner } from '../runner.ts';
import { createEvaluator, type PointValues, type StudyProgress } from './evaluator.ts';
import type { MovingParameter } from './moving-parameter.ts';
import type { SensitivityPlan } from './sensitivity-plan.ts';
import type { End, MorrisParameter, SensitivityResult, SobolParameter, TornadoParameter } from './sensitivity-result.ts';
import { describeOutcome, headOf, pairedValues } from './study-head.ts';

export interface StudyOptions {
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Aborting keeps what is finished. */
  readonly signal?: AbortSignal;
}

/** What a method reads: the values of the finished points of its design, or of the beginning of it. */
type Reading = { readonly [Method in SensitivityResult['method']]: Omit<Extract<SensitivityResult, { method: Method }>, keyof Shared> };
type Shared = Omit<Extract<SensitivityResult, { method: 'morris' }>, 'method' | 'parameters' | 'trajectories'>;
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
  const { scenario, arms, focus, measure, parameters, points, simulations: planned, leftOut } = plan;
  const { onProgress, signal } = options;
  const onSimulation = (done: number) => onProgress?.({ done, total: planned });
  const evaluator = createEvaluator({ scenario, arms, parameters, measures: [measure], runner, signal, onSimulation });
  const found = await evaluator.evaluate(points);
  const reading = read(plan, found);
  if (reading === undefined) return undefined;
  // Only one at a time are parameters finished one after the other.
  const unfinished = reading.method === 'one-at-a-time' ? parameters.length - reading.parameters.length : 0;
  const notMoved = { ...plan.notMoved, unfinished };
  const impossible = found.flatMap((one) => (one.kind === 'impossible' ? [one.because] : []));
  return {
    ...headOf(scenario, arms, focus),
    kind: 'sensitivity',
    outcome: describeOutcome(measure),
    leftOut,
    notMovedCount: Object.values(notMoved).reduce((sum, count) => sum + count, 0),
    notMoved,
    impossible: { count: impossible.length, of: points.length, because: impossible[0] ?? null },
    simulations: { planned, done: evaluator.done() },
    isComplete: found.every(({ kind }) => kind !== 'unfinished'),
    toldEffects: pointersOf<AnyReading['parameters'][number]>(reading.parameters, hasToldEffect),
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
      const rows = effects.map(({ n, mu, muStar, muStarInterval, sigma, muStarOfNoise, pHolm }, place): MorrisParameter => {
        const noise = muStarOfNoise === null ? null : finite(muStarOfNoise);
        return {
          ...rangeOf(parameters[place]),
          n,
          mu: finite(mu),
          muStar: finite(muStar),
          muStarInterval,
          sigma: finite(sigma),
          muStarOfNoise: noise,
          pHolm,
          isTold: pHolm !== null && pHolm < 0.05,
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
      if (indices === null) return { method: 'sobol', rows: 0, mean: null, variance: null, noise: null, hasRanking: false, parameters: [] };
      const { mean, variance, noise, hasRanking, first, total, isTold } = indices;
      const shares = parameters.map(
        (parameter, place): SobolParameter => ({
          ...rangeOf(parameter),
          first: first[place],
          total: total[place],
          isTold: isTold[place],
        }),
      );
      if (hasRanking) shares.sort((one, other) => other.total.value - one.total.value);
      return { method: 'sobol', rows: indices.rows, mean, variance, noise, hasRanking, parameters: shares };
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
  const responses = kept.map((one) => responseOf(plan, one));
  const better = betterOf(plan);
  const { perParameter, testCount } = tornadoTests(design, responses, {
    isDifference: focus > 0,
    arms: better && { perPoint: kept.map((one) => armsOf(plan, one)), better },
  });
  const rows = tornado(design, responses).map(
    ({ parameter, low, base, high, swing, swingSize, changesSign, turnsAt }): TornadoParameter => {
      const tests = perParameter[parameter];
      const surelyChangesSign = [tests.low, tests.high].some(({ sign }) => sign?.isTold === true);
      return {
        ...rangeOf(parameters[finished[parameter]]),
        atLow: { ...low, tests: testsOf(tests.low) },
        atBase: base,
        atHigh: { ...high, tests: testsOf(tests.high) },
        swing,
        swingSize,
        // The sign of a level says nothing.
        changesSign: focus > 0 && changesSign,
        surelyChangesSign,
        signTurnsAt: focus > 0 ? turnsAt : null,
        recommended: better === undefined ? null : recommendedAlong(plan, found, finished[parameter], better, tests),
      };
    },
  );
  const carries = ({ atLow, atHigh }: TornadoParameter) =>
    [atLow, atHigh].some(({ tests: { sign, recommended } }) => sign?.isTold === true || recommended?.isTold === true);
  return { method: 'one-at-a-time', parameters: rows, testCount, carriesAnswer: focus > 0 ? pointersOf(rows, carries) : null };
}

type TestsOfEnds = TornadoTests['perParameter'][number];

const testsOf = ({ effect, sign, recommended }: TestsOfEnds['low']): End['tests'] => ({ effect, sign, recommended });

/** Undefined where no arm can be recommended. */
function betterOf({ arms, measure }: SensitivityPlan): 'higher' | 'lower' | undefined {
  const { better } = outcomes[measure.outcome];
  return better === 'neither' || arms.length === 1 ? undefined : better;
}

/** From what the arms gave at the ends of the parameter's range and at its own value. */
function recommendedAlong(
  plan: SensitivityPlan,
  found: readonly PointValues[],
  place: number,
  better: 'higher' | 'lower',
  { low, high }: TestsOfEnds,
): RecommendedArm | null {
  const { design: chosen, scenario, arms } = plan;
  if (chosen.method !== 'one-at-a-time') return null;
  const { lowAt, highAt, points } = chosen.design;
  const levels = [...new Set([lowAt[place], 0, highAt[place]])].map((at) => ({
    value: points[at][place],
    perArm: armsOf(plan, found[at]),
  }));
  const ids = arms.map((arm) => scenario.arms[arm].id);
  const idOf = (arm: number | null) => (arm === null ? null : ids[arm]);
  return recommendedArm(ids, levels, points[0][place], better, { low: idOf(low.takesOver), high: idOf(high.takesOver) });
}

function hasToldEffect(row: AnyReading['parameters'][number]): boolean {
  return 'isTold' in row ? row.isTold : [row.atLow, row.atHigh].some(({ tests }) => tests.effect?.isTold === true);
}

function pointersOf<Row extends { readonly pointer: string }>(rows: readonly Row[], isChosen: (row: Row) => boolean): string[] {
  return rows.filter(isChosen).map(({ pointer }) => pointer);
}
