/** Replications that do what the id of their arm says: for seeing how runners take success, failure and death. */
import type { Replicator } from '../../../src/experiment/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';

export type Script = 'good' | 'slow' | 'fails' | 'hangs' | 'exits' | 'breaks' | 'fillsMemory';

export function scenarioOf(scripts: readonly Script[], seed = 'a seed'): Scenario {
  const arms = scripts.map((id) => ({ id, title: id, world: {} }));
  return {
    id: 'scripted',
    title: 'Scripted',
    arms,
    run: { seed, replications: 4, warmUpDays: 7, observedDays: 28 },
  } as unknown as Scenario;
}

/** The value of each replication tells the seed, the arm and the replication. */
export const numberOf = (scenario: Scenario, arm: number, replication: number) => scenario.run.seed.length * 1e6 + arm * 1e3 + replication;

const slowMs = 30;

/** Does what the script says when it is the turn of a replication above 0. */
function perform(script: Script): void {
  if (script === 'fails') throw new RangeError('shape below zero: -1');
  if (script === 'hangs') for (;;);
  if (script === 'exits') process.exit(3);
  if (script === 'breaks')
    queueMicrotask(() => {
      throw new Error('lost its mind');
    });
  if (script === 'fillsMemory') for (const hoard: number[][] = []; ; ) hoard.push(new Array(1e5).fill(1.5));
  if (script === 'slow') for (const until = performance.now() + slowMs; performance.now() < until; );
}

export function createScriptedReplicator(scenario: Scenario): Replicator {
  return {
    layoutOf: () => ({ measures: [], series: [] }),
    warningsOf: () => [],
    decisions: () => undefined,
    trace: () => [],
    replicate({ arm, replication }) {
      if (replication > 0) perform(scenario.arms[arm].id as Script);
      return { arm, replication, values: Float64Array.of(numberOf(scenario, arm, replication)), curves: Float64Array.of(replication) };
    },
  };
}
