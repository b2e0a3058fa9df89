/** The small clinic of the fixtures, with needs of two groups of patients, in all its arms. */
import { readFileSync } from 'node:fs';
import { createReplicator, type Replicator } from '../../../../src/experiment/index.ts';
import { parseScenario, type Scenario } from '../../../../src/scenario/index.ts';

const read = (name: string): Scenario => {
  const { scenario } = parseScenario(readFileSync(`test/fixtures/scenarios/${name}.yaml`, 'utf8'), {
    file: `${name}.yaml`,
    load: () => ({ problem: 'nothing is extended here' }),
  });
  if (scenario === undefined) throw new Error(`${name}.yaml has problems`);
  return scenario;
};

export const clinic = read('small-clinic');
export const queue = read('mm1');

/** Place of an arm of the clinic. */
export const armOf = (id: string): number => clinic.arms.findIndex((arm) => arm.id === id);

export const replicator: Replicator = createReplicator(clinic);
