/** Gathers replications as they finish, in any order, and says at any moment what they show. */
import type { Scenario } from '../scenario/index.ts';
import { compare, matchMeasures } from './compare.ts';
import { planEquity } from './equity/equity-plan.ts';
import { createEquityReader } from './equity/equity-reader.ts';
import { equityResults } from './equity/equity-results.ts';
import { fingerprintOf, headBytes, resultSha256 } from './fingerprint.ts';
import { createEstimator } from './interval.ts';
import { curveLength } from './measure.ts';
import { createNeedPairs } from './need-pairs.ts';
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
  /** Replications that every arm has finished. */
  finishedCount(): number;
  /** What the replications finished in every arm say. Does not depend on the order in which they came. */
  result(): ExperimentResult;
}

export function createExperiment(scenario: Scenario, replicator: Replicator = createReplicator(scenario)): Experiment {
  const arms = scenario.arms.map(({ id, title, world }, index) => {
    const layout = replicator.layoutOf(index);
    return {
      id,
      title,
      layout,
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
    return [...first.results.keys()].filter((replication) => others.every(({ results }) => results.has(replication)));
  };
  const samples = (replications: readonly number[]): ArmSample[] =>
    arms.map(({ id, layout, results }) => ({ id, layout, results: replications.map((replication) => results.get(replication)!) }));

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
    finishedCount: () => finished().length,
    result() {
      // A page asks again and again, and replications only ever come in.
      if (known?.replications === finished().length) return known;
      const replications = finished().sort((a, b) => a - b);
      const all = samples(replications);
      const [baseline, ...others] = all;
      const outcomes = all.flatMap((arm) => summarize(arm, estimate));
      const equityArms = all.map(({ id, results }, index) => ({ id, plans: arms[index].plans, results }));
      const { equity, equityComparisons, smallGroups, levelAndEquity } = equityResults(equityArms, readEquity, estimate);
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
        comparisons: others.flatMap((arm, index) => compare(baseline, arm, estimate, arms[index + 1].matches)),
        series: all.flatMap((arm) => summarizeCurves(arm, estimate)),
        equity,
        equityComparisons,
        smallGroups,
        winners: winnersOf(replications),
        levelAndEquity,
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
