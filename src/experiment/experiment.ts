/** Gathers replications as they finish, in any order, and says at any moment what they show. */
import type { Scenario } from '../scenario/index.ts';
import { compare } from './compare.ts';
import { planEquity } from './equity/equity-plan.ts';
import { createEquityReader } from './equity/equity-reader.ts';
import { equityRows } from './equity/equity-rows.ts';
import { fingerprintOf, resultSha256 } from './fingerprint.ts';
import { createEstimator } from './interval.ts';
import { curveLength } from './measure.ts';
import { createReplicator, type Replicator } from './replicate.ts';
import type { ExperimentResult, ReplicationResult } from './result.ts';
import { type ArmSample, summarize, summarizeCurves } from './summarize.ts';
import { engineVersion } from './version.ts';
import { warningsOf } from './warnings.ts';

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
    return { id, title, layout, plans: planEquity(layout, world), results: new Map<number, ReplicationResult>() };
  });
  const estimate = createEstimator();
  const readEquity = createEquityReader();
  const fingerprints = new Map<ReplicationResult, string>();

  const finished = (): number[] => {
    const [first, ...others] = arms;
    return [...first.results.keys()].filter((replication) => others.every(({ results }) => results.has(replication)));
  };
  const samples = (replications: readonly number[]): ArmSample[] =>
    arms.map(({ id, layout, results }) => ({ id, layout, results: replications.map((replication) => results.get(replication)!) }));

  return {
    add(result) {
      const { id, layout, results } = arms[result.arm];
      const name = `replication ${result.replication} of arm ${id}`;
      if (results.has(result.replication)) throw new Error(`${name} came twice`);
      if (result.values.length !== layout.measures.length || result.curves.length !== curveLength(layout)) {
        throw new Error(`${name} has ${result.values.length} values and ${result.curves.length} curve points, which is not its layout`);
      }
      results.set(result.replication, result);
      fingerprints.set(result, fingerprintOf(result));
    },
    finishedCount: () => finished().length,
    result() {
      const replications = finished().sort((a, b) => a - b);
      const [baseline, ...others] = samples(replications);
      const all = [baseline, ...others];
      const outcomes = all.flatMap((arm) => summarize(arm, estimate));
      return {
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
        comparisons: others.flatMap((arm) => compare(baseline, arm, estimate)),
        series: all.flatMap((arm) => summarizeCurves(arm, estimate)),
        ...equityRows(
          all.map(({ id, results }, index) => ({ id, plans: arms[index].plans, results })),
          readEquity,
          estimate,
        ),
        warnings: warningsOf(scenario, replicator, outcomes, replications.length),
        resultSha256: resultSha256(all, (result) => fingerprints.get(result)!),
      };
    },
  };
}
