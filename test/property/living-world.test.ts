import { describe, expect, it } from 'vitest';
import { createReplicator } from '../../src/experiment/index.ts';
import { readBuiltIn } from '../../src/library/index.ts';
import { livingWorld, setValues } from '../../src/runner/index.ts';
import { parseScenario, type Scenario } from '../../src/scenario/index.ts';

function shortRun(id: string): Scenario {
  const text = `schemaVersion: 1\nextends: ${id}\nid: short\ntitle: Short\nrun: { replications: 2, warmUpDays: 1, observedDays: 4 }\n`;
  const { scenario, problems } = parseScenario(text, { file: 'short.yaml', load: (name) => readBuiltIn(name) ?? { problem: 'none' } });
  if (scenario === undefined) throw new Error(JSON.stringify(problems));
  return scenario;
}

describe('worlds that differ only in what a lever says that is off', () => {
  it.each(['primary-care', 'regional-hub'])('give the same digits, in %s', { timeout: 120_000 }, (id) => {
    const scenario = shortRun(id);
    const digitsOf = (of: Scenario, arm: number) => {
      const { values, curves } = createReplicator(of).replicate({ arm, replication: 0 });
      return [...values, ...curves].join(' ');
    };
    const own = new Map<number, string>();
    const before = (arm: number): string => {
      if (!own.has(arm)) own.set(arm, digitsOf(scenario, arm));
      return own.get(arm) as string;
    };
    let compared = 0;
    for (const { pointer, value, high } of scenario.parameters) {
      if (!pointer.startsWith('/policies/') || high === undefined || high === value) continue;
      const set = setValues(scenario, { [pointer]: high });
      const other = 'parsed' in set ? set.parsed.scenario : undefined;
      if (other === undefined) continue;
      for (const [arm, { world }] of other.arms.entries()) {
        const isNoticed = livingWorld(other, arm) !== livingWorld(scenario, arm);
        if (isNoticed || JSON.stringify(world) === JSON.stringify(scenario.arms[arm].world)) continue;
        expect([pointer, arm, digitsOf(other, arm) === before(arm)]).toEqual([pointer, arm, true]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3);
  });
});
