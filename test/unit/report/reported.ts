/** Reports of scenarios that really ran, for a moment. */

import { createExperiment, createReplicator, type Experiment } from '../../../src/experiment/index.ts';
import { library, readBuiltIn } from '../../../src/library/index.ts';
import type { ReportInput } from '../../../src/report/report-input.ts';
import { overrideRun, parseScenario, type Scenario } from '../../../src/scenario/index.ts';

export function parsed(text: string, file = 'test.yaml'): Scenario {
  const { scenario, problems } = parseScenario(text, { file, load: (id) => readBuiltIn(id) ?? { problem: `there is no ${id}` } });
  if (scenario === undefined) throw new Error(problems.map(({ path, expected, got }) => `${path}: ${expected}, ${got}`).join('\n'));
  return scenario;
}

export const builtIn = (id: string): Scenario => parsed(library.get(id)!, `scenarios/${id}.yaml`);

/** @param arms beside the baseline; all if left out */
export function reported(scenario: Scenario, arms?: readonly string[]): ReportInput {
  const chosen = overrideRun(scenario, { replications: 2, warmUpDays: 0, observedDays: 0.5, arms });
  const replicator = createReplicator(chosen);
  const experiment = createExperiment(chosen, replicator);
  for (const arm of chosen.arms.keys()) for (const replication of [0, 1]) experiment.add(replicator.replicate({ arm, replication }));
  return inputOf(chosen, experiment);
}

/** Without numbers: for what a report says of the scenario itself. */
export const notRun = (scenario: Scenario): ReportInput => inputOf(scenario, createExperiment(scenario));

function inputOf(scenario: Scenario, experiment: Experiment): ReportInput {
  return { scenario, result: experiment.result(), file: scenario.id, command: `inboxsim run ${scenario.id} --format json` };
}

/** Messages that need nobody's patients: one nurse, and an arm in which she is slower. */
export const queueText = `
schemaVersion: 1
id: queue
title: One nurse | two arms
question: { asked: How much *slower*? }
evidence: { clock: { citation: 'A | B, J Clocks 2020', doi: 10.1000/clock_1 } }
categories:
  message:
    title: Message
    start: nurse
    handlingMin: { nurse: { family: exponential, mean: { value: 1, low: 0.5, high: 2, source: clock, grade: measured, note: 'By | clock' } } }
settings:
  clinic:
    title: Clinic
    roles: { nurse: { title: nurse, headCount: { value: 1, grade: assumed, note: One is enough } } }
    arrivals: { message: { perMin: 0.5 } }
arms:
  - { id: baseline, title: Today }
  - { id: slow, title: Slower, patch: { categories: { message: { handlingMin: { nurse: { mean: 1.6 } } } } } }
run: { seed: nurse, replications: 4, warmUpDays: 0.1, observedDays: 0.5 }
`;
