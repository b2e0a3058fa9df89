/** Gathers replications as they finish, in any order, and says at any moment what they show. */
import type { NeedFates } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { compare } from './compare.ts';
import { planEquity } from './equity/equity-plan.ts';
import { createEquityReader } from './equity/equity-reader.ts';
import { equityRows } from './equity/equity-rows.ts';
import { fingerprintOf, resultSha256 } from './fingerprint.ts';
import { createEstimator } from './interval.ts';
import { levelAndEquity } from './level-and-equity.ts';
import { curveLength } from './measure.ts';
import { createReplicator, type Replicator } from './replicate.ts';
import type { ExperimentResult, ReplicationResult } from './result.ts';
import { type ArmSample, summarize, summarizeCurves } from './summarize.ts';
import { engineVersion } from './version.ts';
import { warningsOf } from './warnings.ts';
import { type PairedFates, pairFates, winnersRows } from './winners.ts';

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
      plans: planEquity(layout, world),
      results: new Map<number, ReplicationResult>(),
      pairs: new Map<number, PairedFates>(),
    };
  });
  const estimate = createEstimator();
  const readEquity = createEquityReader();
  const fingerprints = new Map<ReplicationResult, string>();

  /** Fates are many numbers: each replication's are compared as soon as two arms have it, and let go. */
  const unpaired = new Map<number, Map<number, NeedFates>>();
  const pairUp = ({ arm, replication, fates }: ReplicationResult): void => {
    if (fates === undefined) return;
    const waiting = unpaired.get(replication) ?? new Map<number, NeedFates>();
    unpaired.set(replication, waiting.set(arm, fates));
    const baseline = waiting.get(0);
    if (baseline === undefined) return;
    for (const [other, theirs] of waiting) {
      if (other === 0) continue;
      const { layout, pairs } = arms[other];
      pairs.set(replication, pairFates(baseline, theirs, { baseline: arms[0].layout.needs, arm: layout.needs }));
      waiting.delete(other);
    }
    if (arms.every(({ pairs }, index) => index === 0 || pairs.has(replication))) unpaired.delete(replication);
  };

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
      const { fates: _, ...kept } = result;
      results.set(result.replication, kept);
      fingerprints.set(kept, fingerprintOf(kept));
      pairUp(result);
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
        winners: arms.slice(1).flatMap(({ id, pairs }) => {
          const known = replications.flatMap((replication) => {
            const paired = pairs.get(replication);
            return paired === undefined ? [] : [paired];
          });
          return known.length === 0
            ? []
            : winnersRows({ baseline: baseline.id, arm: id }, arms[0].layout.needs?.groups ?? [], known, estimate);
        }),
        levelAndEquity: others.flatMap((arm, index) =>
          levelAndEquity({ ...baseline, plans: arms[0].plans }, { ...arm, plans: arms[index + 1].plans }),
        ),
        warnings: warningsOf(scenario, replicator, outcomes, replications.length),
        resultSha256: resultSha256(all, (result) => fingerprints.get(result)!),
      };
    },
  };
}
