/**
 * The arms of a scenario at other values of its parameters, the same replications everywhere (common random numbers). An arm is run once
 * for all points that differ only in what does not change it.
 */
import { createReplicator, keyOf, type Measure, type ReplicationResult } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { ReplicationError } from '../errors.ts';
import type { Runner } from '../runner.ts';
import { type MovingParameter, valueRun } from './moving-parameter.ts';
import { objectionOf, type Setting, withValues } from './parameter-values.ts';

/** Values of the parameters, in their order and own units. */
export type Point = readonly number[];

/** values[measure][arm][replication]; NaN where there is no value. A point that cannot be has an objection instead. */
export type PointValues =
  | { readonly kind: 'run'; readonly values: readonly (readonly (readonly number[])[])[] }
  | { readonly kind: 'impossible'; readonly because: string }
  /** The study was interrupted before the point was finished. */
  | { readonly kind: 'unfinished' };

export interface StudyProgress {
  /** Simulations: replications of an arm at a point. */
  readonly done: number;
  /** How many there will be; of a search the most that there can be. */
  readonly total: number;
}

export interface EvaluatorOptions {
  readonly scenario: Scenario;
  /** Places of the arms that are run, the baseline first. */
  readonly arms: readonly number[];
  readonly parameters: readonly MovingParameter[];
  readonly measures: readonly Measure[];
  readonly runner: Runner;
  readonly signal?: AbortSignal;
  /** Called after each simulation. */
  readonly onSimulation?: (done: number) => void;
}

export interface Evaluator {
  /** Runs what is not known yet of these points. After an interruption the rest is unfinished. @throws as Runner.run does */
  evaluate(points: readonly Point[]): Promise<PointValues[]>;
  /** Simulations made so far. */
  done(): number;
}

/** Points that are worked on at a time: while the last replications of one are running, the next one has begun. */
const pointsAtATime = 4;

/** What tells two runs of an arm apart: the values of the parameters that change it. */
function armKey(parameters: readonly MovingParameter[], arm: number, point: Point): string {
  const own = parameters.flatMap(({ moves }, place) => (moves.includes(arm) ? [valueRun(parameters[place], point[place])] : []));
  return [arm, ...own].join(' ');
}

/** How many simulations these points take: each arm at each of its different worlds, `replications` times. */
export function simulationsFor(
  points: readonly Point[],
  { arms, parameters }: Pick<EvaluatorOptions, 'arms' | 'parameters'>,
  replications: number,
): number {
  const keys = new Set(points.flatMap((point) => arms.map((_, arm) => armKey(parameters, arm, point))));
  return keys.size * replications;
}

/** Says where; the command that repeats a failed replication is not said, as the file has other values. */
function fail(cause: unknown, settings: readonly Setting[]): never {
  if (!(cause instanceof ReplicationError)) throw cause;
  const where = settings.map(({ pointer, value }) => `${pointer} = ${value}`).join(', ');
  throw new Error(`replication ${cause.replication} of arm "${cause.arm}" (seed "${cause.seed}") failed with ${where}: ${cause.reason}`, {
    cause,
  });
}

export function createEvaluator(options: EvaluatorOptions): Evaluator {
  const { scenario, arms, parameters, measures, runner, signal, onSimulation } = options;
  const { replications } = scenario.run;
  const names = measures.map(keyOf);
  /** For each arm in each of its worlds: [measure][replication]; undefined when it was not finished. */
  const known = new Map<string, Promise<readonly (readonly number[])[] | undefined>>();
  let done = 0;

  async function runArm(arm: number, world: Scenario, stop: AbortSignal): Promise<readonly (readonly number[])[] | undefined> {
    const found = measures.map(() => new Array<number>(replications).fill(Number.NaN));
    const jobs = Array.from({ length: replications }, (_, replication) => ({ arm: 0, replication }));
    let finished = 0;
    // The worker needs nothing but the world of this arm.
    const alone: Scenario = { ...world, arms: [world.arms[arms[arm]]], document: {}, parameters: [] };
    // What is measured depends on the world: of few people there is no spread.
    const layout = createReplicator(alone).layoutOf(0).measures.map(keyOf);
    const places = names.map((name) => layout.indexOf(name));
    const onResult = ({ replication, values }: ReplicationResult) => {
      for (const [measure, place] of places.entries()) if (place >= 0) found[measure][replication] = values[place];
      finished += 1;
      done += 1;
      onSimulation?.(done);
    };
    await runner.run(alone, jobs, onResult, stop);
    return finished === replications ? found : undefined;
  }

  async function evaluateOne(point: Point, stop: AbortSignal): Promise<PointValues> {
    const keys = arms.map((_, arm) => armKey(parameters, arm, point));
    const missing = keys.flatMap((key, arm) => (known.has(key) ? [] : [arm]));
    if (missing.length > 0 && !stop.aborted) {
      const settings = parameters.map((parameter, place) => ({ pointer: parameter.pointer, value: valueRun(parameter, point[place]) }));
      const parsed = withValues(scenario, settings);
      const world = parsed.scenario;
      // Of what is impossible together nothing is kept: another point may share an arm with it and be possible.
      if (world === undefined) return { kind: 'impossible', because: objectionOf(parsed) ?? '' };
      for (const arm of missing)
        known.set(
          keys[arm],
          runArm(arm, world, stop).catch((cause) => fail(cause, settings)),
        );
    }
    const ofArms = await Promise.all(keys.map((key) => known.get(key)));
    if (!ofArms.every((values) => values !== undefined)) return { kind: 'unfinished' };
    return { kind: 'run', values: measures.map((_, measure) => ofArms.map((values) => values[measure])) };
  }

  return {
    done: () => done,
    async evaluate(points) {
      const found: PointValues[] = points.map(() => ({ kind: 'unfinished' }));
      const failure = new AbortController();
      const stop = signal === undefined ? failure.signal : AbortSignal.any([signal, failure.signal]);
      let next = 0;
      const line = async () => {
        while (next < points.length && !stop.aborted) {
          const place = next++;
          found[place] = await evaluateOne(points[place], stop);
        }
      };
      const lines = Array.from({ length: pointsAtATime }, () =>
        line().catch((error) => {
          failure.abort();
          throw error;
        }),
      );
      const endings = await Promise.allSettled(lines);
      for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
      return found;
    },
  };
}
