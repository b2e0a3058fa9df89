/** The choice of the best arm, from replications as they come. */
import { type Measure, outcomes } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { finiteOrNull } from './finite-or-null.ts';
import { createEstimator } from './interval.ts';
import { describeMeasure } from './measure.ts';
import type { NamedConstraint } from './named-constraint.ts';
import { createSelection, pairwise, rankByBootstrap, type Selection, type SelectionState } from './selection/index.ts';
import type { SelectionArm, SelectionPair, SelectionResult } from './selection-result.ts';
import { engineVersion } from './version.ts';

/** Replications from which the variances are estimated: no arm is eliminated before. */
export const firstStage = 10;

export interface SelectionRequest {
  /** Of which more or less is better. Every arm has it, and those of the constraints. */
  readonly measure: Measure;
  /** The least difference worth telling, in its unit. */
  readonly delta: number;
  /** Probability of a wrong choice. */
  readonly alpha: number;
  readonly constraints: readonly NamedConstraint[];
  /** Replications of each arm at which to give up. */
  readonly budget: number;
}

/** Numbers of one arm, by replication; NaN or undefined where there is none. */
export type ReadValue = (arm: number, measure: Measure, replication: number) => number | undefined;

export interface SelectionStudy {
  /** Arms that must be run in the next replications: those that are not eliminated, and the baseline if a constraint refers to it. */
  readonly armsToRun: readonly number[];
  readonly isOver: boolean;
  /** Takes the next `count` replications, as far as the choice needs them. */
  feed(count: number): void;
  result(isInterrupted: boolean): SelectionResult;
}

/** @throws RangeError for what createSelection refuses, and for an outcome of which neither more nor less is better */
export function createSelectionStudy(scenario: Scenario, request: SelectionRequest, read: ReadValue): SelectionStudy {
  const { measure, delta, alpha, constraints, budget } = request;
  const { better } = outcomes[measure.outcome];
  if (better === 'neither') throw new RangeError(`neither more nor less of ${measure.outcome} is better`);
  const arms = scenario.arms.map((_, arm) => arm);
  const refersToBaseline = constraints.some(({ isRelativeToBaseline }) => isRelativeToBaseline);
  const selection: Selection = createSelection({
    k: arms.length,
    delta,
    better,
    n0: firstStage,
    alpha,
    constraints: constraints.map(({ relation, limit, tolerance }) => ({ limit: relation === '<=' ? limit : -limit, tolerance })),
  });
  let fed = 0;
  let run = 0;

  const readOr = (arm: number, of: Measure, replication: number) => read(arm, of, replication) ?? Number.NaN;
  const constrained = (replication: number) =>
    constraints.map((one) =>
      arms.map((arm) => {
        const value = readOr(arm, one.measure, replication) - (one.isRelativeToBaseline ? readOr(0, one.measure, replication) : 0);
        return one.relation === '<=' ? value : -value;
      }),
    );
  const columns = (of: Measure) => arms.map((arm) => Array.from({ length: run }, (_, replication) => readOr(arm, of, replication)));

  return {
    get armsToRun() {
      const { remaining } = selection.state;
      return refersToBaseline && !remaining.includes(0) ? [0, ...remaining] : remaining;
    },
    get isOver() {
      return selection.state.isOver;
    },
    feed(count) {
      run += count;
      for (; fed < run && !selection.state.isOver; fed++) {
        const values = arms.map((arm) => readOr(arm, measure, fed));
        selection.feed(values, constrained(fed));
      }
    },
    result(isInterrupted) {
      const state = selection.state;
      const samples = columns(measure);
      const { id, title, sha256 } = scenario;
      const sharedReplications = samples[0].filter((_, k) => samples.every((values) => Number.isFinite(values[k]))).length;
      // With the first stage only, whether it was enough or the budget, the number was fixed: marks that are given then alone keep to alpha.
      const isAfterStopping = run > firstStage;
      const ranks = rankByBootstrap(samples, { better, seed: scenario.run.seed });
      return {
        selectionFormat: 1,
        engine: { name: 'inboxsim', version: engineVersion },
        scenario: { id, title, sha256 },
        seed: scenario.run.seed,
        warmUpDays: scenario.run.warmUpDays,
        observedDays: scenario.run.observedDays,
        ...describeMeasure(measure),
        better,
        delta,
        alpha,
        budget,
        status: statusOf(state, isInterrupted),
        winner: state.best === null ? null : scenario.arms[state.best].id,
        replications: state.replications,
        replicationsRun: run,
        skipped: state.skipped,
        isAfterStopping,
        latest: state.latest,
        constraints: constraints.map((one) => ({ ...one, measure: undefined, ...describeMeasure(one.measure) })),
        arms: armRows(scenario, state, samples, constraints),
        pairs: pairRows(scenario, samples, alpha).map((pair) => (isAfterStopping ? untested(pair) : pair)),
        sharedReplications,
        ranks: ranks?.map((rank, arm) => ({ arm: scenario.arms[arm].id, ...rank })) ?? null,
      };
    },
  };
}

function statusOf({ isOver, best }: SelectionState, isInterrupted: boolean): SelectionResult['status'] {
  if (isOver) return best === null ? 'none keeps the constraints' : 'decided';
  return isInterrupted ? 'interrupted' : 'budget';
}

function armRows(
  { arms }: Scenario,
  { eliminated, feasible }: SelectionState,
  samples: readonly (readonly number[])[],
  constraints: readonly NamedConstraint[],
): SelectionArm[] {
  const estimate = createEstimator();
  return arms.map(({ id, title }, arm): SelectionArm => {
    const { n, mean, halfWidth } = estimate(samples[arm]);
    const row = { arm: id, title, n, mean, halfWidth };
    const out = eliminated.find(({ system }) => system === arm);
    if (out === undefined)
      return { ...row, keepsConstraints: constraints.length === 0 ? null : feasible.includes(arm), eliminatedAt: null, because: null };
    const { why, replication } = out;
    const because =
      why.kind === 'worse' ? ({ worseThan: arms[why.by].id } as const) : ({ breaks: constraints[why.constraint].text } as const);
    return { ...row, keepsConstraints: why.kind === 'constraint' ? false : null, eliminatedAt: replication, because };
  });
}

function pairRows({ arms }: Scenario, samples: readonly (readonly number[])[], alpha: number): SelectionPair[] {
  const matrix = pairwise(samples, alpha);
  return arms.flatMap((first, i) =>
    arms.slice(i + 1).flatMap((second, further): SelectionPair[] => {
      const cell = matrix[i][i + 1 + further];
      if (cell === null) return [];
      const { n, difference, halfWidth, t, p, adjustedP: pHolm, isDistinguishable, pairing } = cell;
      const savedRuns = finiteOrNull(pairing.savedRuns);
      return [{ first: first.id, second: second.id, n, difference, halfWidth, t: finiteOrNull(t), p, pHolm, isDistinguishable, savedRuns }];
    }),
  );
}

/** A p-value is one only for a number of replications that the values had no part in. */
const untested = (pair: SelectionPair): SelectionPair => ({ ...pair, p: null, pHolm: null, isDistinguishable: null });
