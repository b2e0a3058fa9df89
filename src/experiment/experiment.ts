/** Gathers replications as they finish, in any order, and says at any moment what they show. */

import type { Measure } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type ArmParts, armPartsOf } from './arm-parts.ts';
import { compare } from './compare.ts';
import { compareCurves } from './compare-curves.ts';
import { createEquityReader } from './equity/equity-reader.ts';
import { equityResults } from './equity/equity-results.ts';
import { adjustFamilies } from './family.ts';
import { fingerprintOf, headBytes, resultSha256 } from './fingerprint.ts';
import { createEstimator } from './interval.ts';
import { leadMeasures } from './lead-measures.ts';
import { curveLength, keyOf } from './measure.ts';
import { createNeedPairs } from './need-pairs.ts';
import { createOverview } from './overview.ts';
import { pairingRows } from './pairing-rows.ts';
import { workPlane } from './plane.ts';
import { type ArmValues, judgePrecision, type PrecisionRequest } from './precision-summary.ts';
import { quantileRows } from './quantile-rows.ts';
import { createReplicator, type Replicator } from './replicate.ts';
import type { ExperimentResult, PrecisionSummary, ReplicationResult } from './result.ts';
import { allAtOnce, inEach, type Steps } from './steps.ts';
import { type ArmSample, summarize, summarizeCurves } from './summarize.ts';
import { engineVersion } from './version.ts';
import { warningsOf } from './warnings.ts';
import { winnersRows } from './winners.ts';

/** Which part of a result is asked for. What is left out is told as if it were not there; what is told has the same digits. */
export interface ResultPart {
  /** Indices into the scenario's arms, ascending, the baseline first; all if left out. Holm's p allows for the others too. */
  readonly arms?: readonly number[];
  /** Only what is over all settings and all kinds of messages: see overview.ts. */
  readonly isOverview?: boolean;
}

export interface Experiment {
  /**
   * Takes one replication of one arm.
   * @throws Error when it is there already, or does not fit the arm's layout.
   */
  add(result: ReplicationResult): void;
  /** Whether this replication of this arm is there. */
  has(arm: number, replication: number): boolean;
  /** Replications that every arm, or each of these, has finished. */
  finishedCount(arms?: readonly number[]): number;
  /** From now on the precision of these is judged. */
  judgeBy(request: PrecisionRequest): void;
  /** How precise it is so far. */
  precision(): PrecisionSummary;
  /** One value for each replication finished in every arm, in their order; NaN where it does not exist. */
  valuesOf(arm: number, measure: Measure): readonly number[];
  /**
   * What the replications finished in every arm that is asked for say. Does not depend on the order in which they came.
   * @throws RangeError when the first arm that is asked for is not the baseline
   */
  result(part?: ResultPart): ExperimentResult;
  /** The same in steps, of what is finished when it begins. */
  resultSteps(part?: ResultPart): Steps<ExperimentResult>;
}

/** @param request whose precision is judged; if left out, it is told of the lead outcomes what was reached */
export function createExperiment(
  scenario: Scenario,
  replicator: Replicator = createReplicator(scenario),
  request: PrecisionRequest = { measures: leadMeasures(scenario, replicator.layoutOf(0)) },
): Experiment {
  let judged = request;
  const lead = leadMeasures(scenario, replicator.layoutOf(0));
  const everyArm = scenario.arms.map((_, arm) => arm);
  const layouts = everyArm.map((arm) => replicator.layoutOf(arm));
  const whole = armPartsOf(scenario, layouts);
  const overviews = layouts.map(createOverview);
  let broad: readonly ArmParts[] | undefined;
  const came = everyArm.map(() => new Map<number, ReplicationResult>());
  const estimate = createEstimator();
  const readEquity = createEquityReader();
  const heads = new Map(whole.map((arm) => [arm.id, headBytes(arm)]));
  const fingerprints = new Map<ReplicationResult, string>();
  const needPairs = createNeedPairs(layouts.map(({ needs }) => needs));

  let known: { readonly part: string; readonly result: ExperimentResult } | undefined;

  const finished = (chosen: readonly number[] = everyArm): number[] => {
    const [first, ...others] = chosen;
    const complete = [...came[first].keys()].filter((replication) => others.every((arm) => came[arm].has(replication)));
    return complete.sort((a, b) => a - b);
  };

  const valuesIn = ({ placeOf }: ArmParts, results: readonly ReplicationResult[], measure: Measure): number[] => {
    const place = placeOf.get(keyOf(measure));
    return results.map(({ values }) => (place === undefined ? Number.NaN : values[place]));
  };

  const armValues = (part: ArmParts, results: readonly ReplicationResult[]): ArmValues => ({
    id: part.id,
    has: (measure) => part.placeOf.has(keyOf(measure)),
    of: (measure) => valuesIn(part, results, measure),
  });

  const resultsOf = (arm: number, replications: readonly number[]): ReplicationResult[] =>
    replications.map((replication) => came[arm].get(replication)!);

  const winnersOf = (chosen: readonly number[], replications: readonly number[]) =>
    chosen.flatMap((arm) => {
      const pairs = needPairs.of(arm, replications);
      const names = { baseline: whole[0].id, arm: whole[arm].id };
      return pairs.length === 0 ? [] : winnersRows(names, layouts[0].needs?.groups ?? [], pairs, estimate);
    });

  function* read(part: ResultPart, replications: readonly number[], wanted: PrecisionRequest): Steps<ExperimentResult> {
    const { arms: chosen = everyArm, isOverview = false } = part;
    if (isOverview)
      broad ??= armPartsOf(
        scenario,
        overviews.map(({ layout }) => layout),
      );
    const parts = chosen.map((arm) => (isOverview && broad ? broad : whole)[arm]);
    const complete = chosen.map((arm): ArmSample => ({ ...whole[arm], results: resultsOf(arm, replications) }));
    const all = parts.map((part, index): ArmSample => {
      const { results } = complete[index];
      return { ...part, results: isOverview ? results.map((result) => overviews[chosen[index]].of(result)) : results };
    });
    const [baseline, ...others] = all;
    const values = parts.map((part, index) => armValues(part, all[index].results));
    const outcomes = yield* inEach(all, (arm) => summarize(arm, estimate));
    const equityArms = all.map(({ id, results }, index) => ({ id, plans: parts[index].plans, results }));
    const { equity, equityComparisons, smallGroups, levelAndEquity, plane } = yield* equityResults(equityArms, readEquity, estimate);
    const compared = yield* inEach(others, (arm, index) => compare(baseline, arm, estimate, parts[index + 1].matches));
    const comparisons = adjustFamilies(compared, lead, (everyArm.length - 1) / Math.max(1, others.length));
    yield;
    const quantiles = yield* inEach(values, (arm, index) =>
      quantileRows(arm, parts[index].layout.measures, index === 0 ? undefined : values[0]),
    );
    const series = yield* inEach(all, (arm, index) =>
      index === 0 ? summarizeCurves(arm, estimate) : compareCurves(baseline, arm, estimate),
    );
    return {
      resultFormat: 1,
      engine: { name: 'inboxsim', version: engineVersion },
      scenario: { id: scenario.id, title: scenario.title, sha256: scenario.sha256 },
      seed: scenario.run.seed,
      replications: replications.length,
      replicationsAsked: scenario.run.replications,
      warmUpDays: scenario.run.warmUpDays,
      observedDays: scenario.run.observedDays,
      arms: parts.map(({ id, title }) => ({ id, title })),
      outcomes,
      comparisons,
      quantiles,
      series,
      equity,
      equityComparisons,
      smallGroups,
      winners: winnersOf(chosen, replications),
      levelAndEquity,
      plane: [...workPlane(all), ...plane],
      pairing: pairingRows(values, wanted.measures),
      precision: judgePrecision(values, wanted),
      warnings: warningsOf(scenario, replicator, outcomes, replications.length),
      ...(isOverview && { isOverview }),
      resultSha256: resultSha256(
        complete,
        (result) => fingerprints.get(result)!,
        ({ id }) => heads.get(id)!,
      ),
    };
  }

  function* resultSteps(part: ResultPart = {}): Steps<ExperimentResult> {
    if (part.arms !== undefined && part.arms[0] !== 0) throw new RangeError(`the first arm is not the baseline: ${part.arms[0]}`);
    const replications = finished(part.arms);
    // A page asks again and again, and replications only ever come in.
    const asked = JSON.stringify([part.arms ?? everyArm, part.isOverview ?? false, replications, judged]);
    if (known?.part === asked) return known.result;
    const result = yield* read(part, replications, judged);
    known = { part: asked, result };
    return result;
  }

  return {
    add(result) {
      const { id, layout } = whole[result.arm];
      const name = `replication ${result.replication} of arm ${id}`;
      if (came[result.arm].has(result.replication)) throw new Error(`${name} came twice`);
      if (result.values.length !== layout.measures.length || result.curves.length !== curveLength(layout)) {
        throw new Error(`${name} has ${result.values.length} values and ${result.curves.length} curve points, which is not its layout`);
      }
      const { fates: _, ...kept } = result;
      came[result.arm].set(result.replication, kept);
      fingerprints.set(kept, fingerprintOf(kept));
      needPairs.add(result);
    },
    has: (arm, replication) => came[arm].has(replication),
    finishedCount: (chosen) => finished(chosen).length,
    judgeBy(next) {
      judged = next;
    },
    precision() {
      const replications = finished();
      return judgePrecision(
        whole.map((part, arm) => armValues(part, resultsOf(arm, replications))),
        judged,
      );
    },
    valuesOf: (arm, measure) => valuesIn(whole[arm], resultsOf(arm, finished()), measure),
    result: (part) => allAtOnce(resultSteps(part)),
    resultSteps,
  };
}
