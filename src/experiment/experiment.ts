/** Gathers replications as they finish, in any order, and says at any moment what they show. */

import type { Measure } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { compare, matchMeasures } from './compare.ts';
import { compareCurves } from './compare-curves.ts';
import { planEquity } from './equity/equity-plan.ts';
import { createEquityReader } from './equity/equity-reader.ts';
import { equityResults } from './equity/equity-results.ts';
import { adjustFamilies } from './family.ts';
import { fingerprintOf, headBytes, resultSha256 } from './fingerprint.ts';
import { createEstimator } from './interval.ts';
import { leadMeasures } from './lead-measures.ts';
import { curveLength, keyOf } from './measure.ts';
import { createNeedPairs } from './need-pairs.ts';
import { pairingRows } from './pairing-rows.ts';
import { workPlane } from './plane.ts';
import { type ArmValues, judgePrecision, type PrecisionRequest } from './precision-summary.ts';
import { quantileRows } from './quantile-rows.ts';
import { createReplicator, type Replicator } from './replicate.ts';
import type { ExperimentResult, ReplicationResult } from './result.ts';
import { type ArmSample, summarize, summarizeCurves } from './summarize.ts';
import { engineVersion } from './version.ts';
import { warningsOf } from './warnings.ts';
import { winnersRows } from './winners.ts';

export interface Experiment {
  /**
   * Takes one replication of one arm.
   * @throws Error when it is there already, or does not fit the arm's layout.
   */
  add(result: ReplicationResult): void;
  /** Whether this replication of this arm is there. */
  has(arm: number, replication: number): boolean;
  /** Replications that every arm has finished. */
  finishedCount(): number;
  /** From now on the precision of these is judged. */
  judgeBy(request: PrecisionRequest): void;
  /** One value for each replication finished in every arm, in their order; NaN where it does not exist. */
  valuesOf(arm: number, measure: Measure): readonly number[];
  /** What the replications finished in every arm say. Does not depend on the order in which they came. */
  result(): ExperimentResult;
}

/** @param request whose precision is judged; if left out, it is told of the lead outcomes what was reached */
export function createExperiment(
  scenario: Scenario,
  replicator: Replicator = createReplicator(scenario),
  request: PrecisionRequest = { measures: leadMeasures(scenario, replicator.layoutOf(0)) },
): Experiment {
  let judged = request;
  const lead = leadMeasures(scenario, replicator.layoutOf(0));
  const arms = scenario.arms.map(({ id, title, world }, index) => {
    const layout = replicator.layoutOf(index);
    return {
      id,
      title,
      layout,
      placeOf: new Map(layout.measures.map((measure, place) => [keyOf(measure), place])),
      matches: matchMeasures(replicator.layoutOf(0), layout),
      plans: planEquity(layout, world),
      results: new Map<number, ReplicationResult>(),
    };
  });
  const estimate = createEstimator();
  const readEquity = createEquityReader();
  const heads = new Map(arms.map((arm) => [arm.id, headBytes(arm)]));
  const fingerprints = new Map<ReplicationResult, string>();
  const needPairs = createNeedPairs(arms.map(({ layout }) => layout.needs));

  let known: ExperimentResult | undefined;

  const finished = (): number[] => {
    const [first, ...others] = arms;
    const complete = [...first.results.keys()].filter((replication) => others.every(({ results }) => results.has(replication)));
    return complete.sort((a, b) => a - b);
  };
  const samples = (replications: readonly number[]): ArmSample[] =>
    arms.map(({ id, layout, results }) => ({ id, layout, results: replications.map((replication) => results.get(replication)!) }));

  const valuesOf = (arm: number, measure: Measure): number[] => {
    const place = arms[arm].placeOf.get(keyOf(measure));
    const { results } = arms[arm];
    return finished().map((replication) => (place === undefined ? Number.NaN : results.get(replication)!.values[place]));
  };

  const winnersOf = (replications: readonly number[]) =>
    arms.flatMap(({ id }, index) => {
      const pairs = needPairs.of(index, replications);
      return pairs.length === 0 ? [] : winnersRows({ baseline: arms[0].id, arm: id }, arms[0].layout.needs?.groups ?? [], pairs, estimate);
    });

  return {
    add(result) {
      const { id, layout, results } = arms[result.arm];
      const name = `replication ${result.replication} of arm ${id}`;
      if (results.has(result.replication)) throw new Error(`${name} came twice`);
      if (result.values.length !== layout.measures.length || result.curves.length !== curveLength(layout)) {
        throw new Error(`${name} has ${result.values.length} values and ${result.curves.length} curve points, which is not its layout`);
      }
      const { fates: _, ...kept } = result;
      results.set(result.replication, kept);
      fingerprints.set(kept, fingerprintOf(kept));
      needPairs.add(result);
    },
    has: (arm, replication) => arms[arm].results.has(replication),
    finishedCount: () => finished().length,
    judgeBy(next) {
      judged = next;
      known = undefined;
    },
    valuesOf,
    result() {
      // A page asks again and again, and replications only ever come in.
      if (known?.replications === finished().length) return known;
      const replications = finished();
      const all = samples(replications);
      const [baseline, ...others] = all;
      const values = arms.map(
        ({ id }, arm): ArmValues => ({
          id,
          has: (measure) => arms[arm].placeOf.has(keyOf(measure)),
          of: (measure) => valuesOf(arm, measure),
        }),
      );
      const outcomes = all.flatMap((arm) => summarize(arm, estimate));
      const equityArms = all.map(({ id, results }, index) => ({ id, plans: arms[index].plans, results }));
      const { equity, equityComparisons, smallGroups, levelAndEquity, plane } = equityResults(equityArms, readEquity, estimate);
      known = {
        resultFormat: 1,
        engine: { name: 'inboxsim', version: engineVersion },
        scenario: { id: scenario.id, title: scenario.title, sha256: scenario.sha256 },
        seed: scenario.run.seed,
        replications: replications.length,
        replicationsAsked: scenario.run.replications,
        warmUpDays: scenario.run.warmUpDays,
        observedDays: scenario.run.observedDays,
        arms: arms.map(({ id, title }) => ({ id, title })),
        outcomes,
        comparisons: adjustFamilies(
          others.flatMap((arm, index) => compare(baseline, arm, estimate, arms[index + 1].matches)),
          lead,
        ),
        quantiles: values.flatMap((arm, index) => quantileRows(arm, arms[index].layout.measures, index === 0 ? undefined : values[0])),
        series: [...summarizeCurves(baseline, estimate), ...others.flatMap((arm) => compareCurves(baseline, arm, estimate))],
        equity,
        equityComparisons,
        smallGroups,
        winners: winnersOf(replications),
        levelAndEquity,
        plane: [...workPlane(all), ...plane],
        pairing: pairingRows(values, judged.measures),
        precision: judgePrecision(values, judged),
        warnings: warningsOf(scenario, replicator, outcomes, replications.length),
        resultSha256: resultSha256(
          all,
          (result) => fingerprints.get(result)!,
          ({ id }) => heads.get(id)!,
        ),
      };
      return known;
    },
  };
}
