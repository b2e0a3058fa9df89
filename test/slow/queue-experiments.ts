/** Many experiments of 20 replications on an M/M/1 queue, through the runner that everybody uses. */
import { readFileSync } from 'node:fs';
import {
  type ComparisonRow,
  createExperiment,
  createReplicator,
  type ExperimentResult,
  type OutcomeRow,
  type QuantileRow,
  type ReplicationResult,
} from '../../src/experiment/index.ts';
import { createThreadRunner } from '../../src/runner/node.ts';
import { editScenario, parseScenario, type Scenario } from '../../src/scenario/index.ts';

/** One in four minutes comes, as in the file; services take 2.4 minutes, or 2 in the other arm: the queue forgets its empty start soon. */
export const arrivalsPerMin = 0.25;
export const serviceMin = { baseline: 2.4, faster: 2 } as const;
export const observedDays = 10;
/** Of those ten, which follow a Monday. */
export const businessDays = 8;
const perExperiment = 20;

/** What an experiment says of all customers together. */
export interface QueueExperiment {
  readonly outcomes: readonly OutcomeRow[];
  readonly comparisons: readonly ComparisonRow[];
  readonly quantiles: readonly QuantileRow[];
}

export function queueScenario(): Scenario {
  const { scenario } = parseScenario(readFileSync('test/theory/queueing/mm1.yaml', 'utf8'), {
    file: 'mm1.yaml',
    load: () => ({ problem: 'none' }),
  });
  const service = (mean: number) => ({ categories: { job: { handlingMin: { server: { family: 'exponential', mean } } } } });
  const edited =
    scenario &&
    editScenario(scenario, {
      ...service(serviceMin.baseline),
      arms: [
        { id: 'baseline', title: 'As it is' },
        { id: 'faster', title: 'Faster', patch: service(serviceMin.faster) },
      ],
      run: { warmUpDays: 1, observedDays, replications: perExperiment, seed: 'coverage' },
    }).scenario;
  if (edited === undefined) throw new Error('the queue cannot be read');
  return edited;
}

/**
 * Each with replications of its own, of both arms.
 * @returns what they say, and the replications of the baseline, 20 for each
 */
export async function experimentsOnQueue(count: number) {
  const scenario = queueScenario();
  const replicator = createReplicator(scenario);
  const experiments = Array.from({ length: count }, () => createExperiment(scenario, replicator, { measures: [] }));
  const said = new Array<QueueExperiment>(count);
  const ofBaseline = Array.from({ length: count }, () => new Array<ReplicationResult>(perExperiment));
  const jobs = Array.from({ length: count * perExperiment }, (_, replication) => [0, 1].map((arm) => ({ arm, replication }))).flat();
  const runner = createThreadRunner({ entry: new URL('../../dist/node/replication-worker.js', import.meta.url) });
  try {
    await runner.run(scenario, jobs, ({ arm, replication, values, curves }) => {
      const at = Math.floor(replication / perExperiment);
      const result = { arm, replication: replication % perExperiment, values, curves };
      if (arm === 0) ofBaseline[at][result.replication] = result;
      const experiment = experiments[at];
      experiment.add(result);
      if (experiment.finishedCount() < perExperiment) return;
      said[at] = totalsOf(experiment.result());
      delete experiments[at];
    });
  } finally {
    runner.close();
  }
  return { said, ofBaseline };
}

/** Experiments whose two arms are the same queue with other customers: half as many as there are, as each needs two. */
export function nullExperiments(ofBaseline: readonly (readonly ReplicationResult[])[]): QueueExperiment[] {
  const scenario = queueScenario();
  const replicator = createReplicator(scenario);
  return Array.from({ length: Math.floor(ofBaseline.length / 2) }, (_, k) => {
    const experiment = createExperiment(scenario, replicator, { measures: [] });
    for (const arm of [0, 1]) for (const result of ofBaseline[2 * k + arm]) experiment.add({ ...result, arm });
    return totalsOf(experiment.result());
  });
}

function totalsOf({ outcomes, comparisons, quantiles = [] }: ExperimentResult): QueueExperiment {
  const isTotal = ({ setting, role, group, category }: OutcomeRow | ComparisonRow) => !(setting ?? role ?? group ?? category);
  return { outcomes: outcomes.filter(isTotal), comparisons: comparisons.filter(isTotal), quantiles };
}
