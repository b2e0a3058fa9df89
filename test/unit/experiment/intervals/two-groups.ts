/** Experiments on two groups of patients whose chances are known: what each measure is on average can be worked out without a simulation. */
import type { EquityValue, GroupValue } from '../../../../src/experiment/equity/group-value.ts';
import { createExperiment, type ExperimentResult, type Replicator } from '../../../../src/experiment/index.ts';
import { createKeys, uniform } from '../../../../src/kernel/index.ts';
import type { Scenario, World } from '../../../../src/scenario/index.ts';
import { bgsd, difference, gap, gini, ratio, rci, theil } from '../equity/on-groups.ts';
import { measure, replicatorOf, studyOf } from '../small-study.ts';
import { binomial } from './band.ts';

/** By group: the least disadvantaged and the most. Shares of the panel, and patients seen in a replication. */
const groups = { least: { share: 0.6, disadvantageRank: 0 }, most: { share: 0.4, disadvantageRank: 1 } };
export const patients = [300, 200];
/** Of an event, by arm and group. */
export const chances = { baseline: [0.1, 0.2], ai: [0.1, 0.15] } as const;
export const measures = { difference, ratio, rci, gap, bgsd, theil, gini };

export const measured = [...Object.keys(groups)].map((group) => measure('needsMetFraction', { statistic: 'fraction', group }));

/** The groups with these values. */
export const groupsWith = (values: readonly number[]): GroupValue[] =>
  Object.values(groups).map(({ share, disadvantageRank }, index) => ({ share, value: values[index], disadvantageRank }));

export const numberOf = (value: EquityValue): number => (typeof value === 'number' ? value : Number.NaN);

/** The mean of a measure over all numbers of events that the two groups can have. */
export function expectation(measureOf: (groups: readonly GroupValue[]) => EquityValue, [first, second]: readonly number[]): number {
  const [ofFirst, ofSecond] = [binomial(patients[0], first), binomial(patients[1], second)];
  let sum = 0;
  let defined = 0;
  ofFirst.forEach((p, events) => {
    ofSecond.forEach((q, others) => {
      // What all but never happens: without an event there is no ratio and no logarithm.
      if (p * q < 1e-12 || events === 0 || others === 0) return;
      sum += p * q * numberOf(measureOf(groupsWith([events / patients[0], others / patients[1]])));
      defined += p * q;
    });
  });
  return sum / defined;
}

/** The shares of each group that have the event in one replication: the same patients in both arms, with the same luck. */
export function createDraws(name: string): () => { readonly baseline: number[]; readonly ai: number[] } {
  const [key0, key1] = createKeys('coverage').namedKey(name);
  let draw = 0;
  return () => {
    const counts = { baseline: [0, 0], ai: [0, 0] };
    patients.forEach((count, group) => {
      for (let patient = 0; patient < count; patient++) {
        const luck = uniform(key0, key1, group, draw++);
        if (luck < chances.baseline[group]) counts.baseline[group]++;
        if (luck < chances.ai[group]) counts.ai[group]++;
      }
    });
    const shares = (events: readonly number[]) => events.map((count, group) => count / patients[group]);
    return { baseline: shares(counts.baseline), ai: shares(counts.ai) };
  };
}

export const world = {
  populations: { town: { groups } },
  settings: { clinic: { title: 'Clinic', roles: {}, panel: { patients: 1000, population: 'town' } } },
  policies: { governance: { outages: {} } },
} as unknown as World;

/** The result of an experiment in which the arms had these values. */
export function resultOf(draws: readonly { readonly baseline: readonly number[]; readonly ai: readonly number[] }[]): ExperimentResult {
  const study = studyOf(['baseline', 'ai'], draws.length);
  const scenario: Scenario = { ...study, arms: study.arms.map((arm) => ({ ...arm, world })) };
  const replicator: Replicator = replicatorOf(
    (['baseline', 'ai'] as const).map((arm) => ({ measures: measured, values: draws.map((one) => one[arm]) })),
  );
  const experiment = createExperiment(scenario, replicator, { measures: [] });
  draws.forEach((_, replication) => {
    for (const arm of [0, 1]) experiment.add(replicator.replicate({ arm, replication }));
  });
  return experiment.result();
}
