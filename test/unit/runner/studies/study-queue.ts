/** A scenario that is fast to run, with a break-even that is known: training helps as long as advice takes less than the 1.5 min of the baseline. */
import { readFileSync } from 'node:fs';
import { parseScenario, type Scenario } from '../../../../src/scenario/index.ts';

export const trainedMin = '/arms/training/patch/categories/advice/handlingMin/nurse/mean';
export const headCount = '/settings/clinic/roles/nurse/headCount';

export function scenarioIn(file: string): Scenario {
  const { scenario, problems } = parseScenario(readFileSync(`test/fixtures/scenarios/${file}.yaml`, 'utf8'), {
    file,
    load: () => ({ problem: 'nothing is extended' }),
  });
  if (scenario === undefined) throw new Error(JSON.stringify(problems));
  return scenario;
}

export const queue = scenarioIn('study-queue');
