import { describe, expect, it } from 'vitest';
import type { Job, ReplicationResult } from '../../../../src/experiment/index.ts';
import { createInlineRunner, type Runner, runExperiment } from '../../../../src/runner/index.ts';
import { createMergePatch, editScenario, type Scenario } from '../../../../src/scenario/index.ts';
import { createKeepingRunner, worldKey } from '../../../../src/ui/desk/keeping-runner.ts';
import { withField } from '../../../../src/ui/document/quantity.ts';
import { clinic } from '../../experiment/follow/clinic.ts';

/** The inline runner, and what it was asked: arm and replication. */
function watched(): { readonly runner: Runner; readonly asked: (readonly [number, number])[] } {
  const asked: (readonly [number, number])[] = [];
  const inline = createInlineRunner();
  const run: Runner['run'] = (scenario, jobs, ...rest) => {
    asked.push(...jobs.map(({ arm, replication }) => [arm, replication] as const));
    return inline.run(scenario, jobs, ...rest);
  };
  return { runner: { run, close: () => inline.close() }, asked };
}

function edited(pointer: string, value: number): Scenario {
  const document = withField(clinic.document, pointer, value);
  const { scenario, problems } = editScenario(clinic, createMergePatch(clinic.document, document));
  if (scenario === undefined) throw new Error(JSON.stringify(problems));
  return scenario;
}

const jobsOf = (scenario: Scenario, count: number): Job[] =>
  Array.from({ length: count }, (_, replication) => scenario.arms.map((_arm, arm) => ({ arm, replication }))).flat();

const first = clinic.arms.findIndex(({ id }) => id === 'ai');

describe('the runner that keeps what it has simulated', () => {
  it('simulates after an edit only the arms that it changes, and gives the digits of a fresh run', async () => {
    const { runner, asked } = watched();
    const keeping = createKeepingRunner(runner);
    await runExperiment(clinic, keeping, { replications: [0, 1] });
    expect(asked).toHaveLength(2 * clinic.arms.length);
    asked.length = 0;
    const other = edited('/policies/triage/ai/sensitivity', 0.5);
    const kept = await runExperiment(other, keeping, { replications: [0, 1] });
    const changed = new Set(asked.map(([arm]) => arm));
    expect(changed.has(0)).toBe(false);
    expect(changed.has(first)).toBe(true);
    const fresh = await runExperiment(other, createInlineRunner(), { replications: [0, 1] });
    expect(kept.resultSha256).toBe(fresh.resultSha256);
    expect(kept.comparisons).toEqual(fresh.comparisons);
  });

  it('hands nothing over any more when the simulation has failed', async () => {
    const inline = createInlineRunner();
    let isBroken = false;
    const run: Runner['run'] = (...request) => (isBroken ? Promise.reject(new Error('it broke')) : inline.run(...request));
    const keeping = createKeepingRunner({ run, close: () => inline.close() });
    await keeping.run(clinic, jobsOf(clinic, 3), () => undefined);
    isBroken = true;
    let came = 0;
    await expect(keeping.run(clinic, jobsOf(clinic, 4), () => void came++)).rejects.toThrow('it broke');
    const before = came;
    await new Promise((later) => setTimeout(later, 50));
    expect(came).toBe(before);
    expect(came).toBeLessThan(3 * clinic.arms.length);
  });

  it('simulates nothing any more when what is known could not be taken in', async () => {
    const inline = createInlineRunner();
    let simulated = 0;
    const run: Runner['run'] = (scenario, jobs, onResult, signal) => {
      const count = (result: ReplicationResult): void => {
        simulated++;
        onResult(result);
      };
      return inline.run(scenario, jobs, count, signal);
    };
    const keeping = createKeepingRunner({ run, close: () => inline.close() });
    await keeping.run(clinic, jobsOf(clinic, 1), () => undefined);
    simulated = 0;
    const take = ({ replication }: ReplicationResult): void => {
      if (replication === 0) throw new Error('no room');
    };
    await expect(keeping.run(clinic, jobsOf(clinic, 4), take)).rejects.toThrow('no room');
    expect(simulated).toBeLessThan(3 * clinic.arms.length);
  });

  it('simulates everything anew under other random numbers or for another time', async () => {
    const { runner, asked } = watched();
    const keeping = createKeepingRunner(runner);
    await keeping.run(clinic, jobsOf(clinic, 1), () => undefined);
    const others = [
      { ...clinic, run: { ...clinic.run, seed: 'another' } },
      { ...clinic, run: { ...clinic.run, observedDays: clinic.run.observedDays + 1 } },
    ];
    for (const other of others) {
      asked.length = 0;
      await keeping.run(other, jobsOf(other, 1), () => undefined);
      expect(asked).toHaveLength(other.arms.length);
    }
  });

  it('hands nothing over once it is told to stop, and forgets the oldest worlds when there is no more room', async () => {
    const { runner, asked } = watched();
    const keeping = createKeepingRunner(runner, { bytes: 0, worlds: 100 });
    const other = { ...clinic, run: { ...clinic.run, seed: 'another' } };
    const came: ReplicationResult[] = [];
    await keeping.run(clinic, jobsOf(clinic, 1), (result) => came.push(result));
    await keeping.run(clinic, jobsOf(clinic, 1), (result) => came.push(result));
    expect(asked).toHaveLength(clinic.arms.length);
    expect(came).toHaveLength(2 * clinic.arms.length);
    await keeping.run(clinic, jobsOf(clinic, 1), (result) => came.push(result), AbortSignal.abort());
    expect(came).toHaveLength(2 * clinic.arms.length);
    await keeping.run(other, jobsOf(other, 1), () => undefined);
    asked.length = 0;
    await keeping.run(clinic, jobsOf(clinic, 1), () => undefined);
    expect(asked).toHaveLength(clinic.arms.length);
  });

  it('counts what the text of a world takes, which may be more than its results', async () => {
    const asked: number[] = [];
    const small: Runner = {
      async run(_, jobs, onResult) {
        asked.push(jobs.length);
        for (const job of jobs) onResult({ ...job, values: new Float64Array(), curves: new Float64Array() });
      },
      close: () => undefined,
    };
    const textBytes = clinic.arms.reduce((sum, _, arm) => sum + worldKey(clinic, arm).length, 0);
    const other = { ...clinic, run: { ...clinic.run, seed: 'another' } };
    const again = async (mostBytes: number): Promise<number> => {
      const keeping = createKeepingRunner(small, { bytes: mostBytes, worlds: 100 });
      for (const scenario of [clinic, other, clinic]) await keeping.run(scenario, jobsOf(scenario, 1), () => undefined);
      return asked[asked.length - 1];
    };
    expect(await again(3 * textBytes)).toBe(0);
    expect(await again(textBytes)).toBe(clinic.arms.length);
  });

  it('keeps no more worlds than it has room for, and always those of the run', async () => {
    const { runner, asked } = watched();
    const keeping = createKeepingRunner(runner, { bytes: Number.POSITIVE_INFINITY, worlds: clinic.arms.length });
    const other = { ...clinic, run: { ...clinic.run, seed: 'another' } };
    const again = async (scenario: Scenario): Promise<number> => {
      asked.length = 0;
      await keeping.run(scenario, jobsOf(scenario, 1), () => undefined);
      return asked.length;
    };
    await again(clinic);
    expect(await again(clinic)).toBe(0);
    expect(await again(other)).toBe(clinic.arms.length);
    expect(await again(other)).toBe(0);
    expect(await again(clinic)).toBe(clinic.arms.length);
  });

  it('says what it knows, and begins with the first replications of one arm', async () => {
    const { runner, asked } = watched();
    const keeping = createKeepingRunner(runner);
    expect(keeping.knows(clinic, { arm: first, replication: 1 })).toBe(false);
    await keeping.run(clinic, jobsOf(clinic, 3), () => undefined);
    expect(asked.slice(0, 4)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(keeping.knows(clinic, { arm: first, replication: 1 })).toBe(true);
    const other = edited('/policies/triage/ai/sensitivity', 0.55);
    expect(keeping.knows(other, { arm: 0, replication: 1 })).toBe(true);
    expect(keeping.knows(other, { arm: first, replication: 1 })).toBe(false);
  });

  it('hears whoever wants to stop while it hands over what it knows', async () => {
    const keeping = createKeepingRunner(createInlineRunner());
    await keeping.run(clinic, jobsOf(clinic, 2), () => undefined);
    const controller = new AbortController();
    let came = 0;
    const run = keeping.run(clinic, jobsOf(clinic, 2), () => (came += 1), controller.signal);
    await Promise.resolve();
    controller.abort();
    await run;
    expect(came).toBe(1);
  });
});
