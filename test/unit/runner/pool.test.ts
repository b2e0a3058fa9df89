import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReplicationResult } from '../../../src/experiment/index.ts';
import { createPoolRunner, type StartWorker } from '../../../src/runner/pool.ts';
import { jobsOf } from './contract.ts';
import { scenarioOf } from './scripted-replicator.ts';

const patienceMs = 1000;
const one = scenarioOf(['good']);

interface Call {
  /** How many workers had been started before the one that is called. */
  readonly worker: number;
  readonly replication: number;
  readonly hasScenario: boolean;
  finish(): Promise<void>;
}

/** A pool whose workers do nothing by themselves. */
function watchedPool(workerCount = 1) {
  const calls: Call[] = [];
  const counts = { started: 0, ended: 0 };
  const deaths: ((reason: string) => void)[] = [];
  const start: StartWorker = (onDeath) => {
    deaths.push(onDeath);
    const worker = counts.started++;
    const replicate = (_run: number, { arm, replication }: { arm: number; replication: number }, scenario?: unknown) =>
      new Promise<ReplicationResult>((resolve) => {
        const finish = async () => {
          resolve({ arm, replication, values: new Float64Array(), curves: new Float64Array() });
          await vi.advanceTimersByTimeAsync(0);
        };
        calls.push({ worker, replication, hasScenario: scenario !== undefined, finish });
      });
    const terminate = (): void => {
      counts.ended += 1;
    };
    return { service: { replicate } as never, terminate };
  };
  return { runner: createPoolRunner(workerCount, start, patienceMs), calls, counts, deaths };
}

describe('a pool of workers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives a worker the scenario once for a run', async () => {
    const { runner, calls } = watchedPool();
    for (const scenario of [one, scenarioOf(['slow'])]) {
      const run = runner.run(scenario, jobsOf(scenario, 2), () => undefined);
      await calls.at(-1)?.finish();
      await calls.at(-1)?.finish();
      await run;
    }
    expect(calls.map(({ hasScenario }) => hasScenario)).toEqual([true, false, true, false]);
  });

  it('leaves the worker of a cancelled run to the next one as soon as it has finished, and drops what it found', async () => {
    const { runner, calls, counts } = watchedPool();
    const controller = new AbortController();
    const cancelled = runner.run(one, jobsOf(one, 3), () => expect.unreachable(), controller.signal);
    controller.abort();
    await cancelled;
    const came: number[] = [];
    const next = runner.run(one, jobsOf(one, 1), ({ replication }) => came.push(replication));
    expect(calls).toHaveLength(1);
    await calls[0].finish();
    await calls[1].finish();
    await next;
    await vi.advanceTimersByTimeAsync(2 * patienceMs);
    expect(came).toEqual([0]);
    expect(counts).toEqual({ started: 1, ended: 0 });
  });

  it('ends the worker of a cancelled run that takes too long, and the next run gets a fresh one', async () => {
    const { runner, calls, counts } = watchedPool();
    const controller = new AbortController();
    void runner.run(one, jobsOf(one, 3), () => expect.unreachable(), controller.signal);
    controller.abort();
    const next = runner.run(one, jobsOf(one, 1), () => undefined);
    await vi.advanceTimersByTimeAsync(patienceMs - 1);
    expect(counts).toEqual({ started: 1, ended: 0 });
    await vi.advanceTimersByTimeAsync(1);
    expect(counts).toEqual({ started: 2, ended: 1 });
    await calls[1].finish();
    await next;
  });

  it('starts another when the worker of a cancelled run dies while the next run waits for it', async () => {
    const { runner, calls, counts, deaths } = watchedPool();
    const controller = new AbortController();
    void runner.run(one, jobsOf(one, 1), () => expect.unreachable(), controller.signal);
    controller.abort();
    const next = runner.run(one, jobsOf(one, 1), () => undefined);
    deaths[0]('it ended');
    expect(counts.started).toBe(2);
    await calls[1].finish();
    await next;
  });

  it('gives all arms of a replication to the same worker, and those of one that died to whoever takes its place', async () => {
    const { runner, calls, deaths } = watchedPool(2);
    const two = scenarioOf(['good', 'good']);
    const first = runner.run(two, jobsOf(two, 2), () => undefined);
    for (let call = 0; call < 4; call++) await calls[call].finish();
    await first;
    expect(calls.map(({ worker, replication }) => [worker, replication])).toEqual([0, 1, 0, 1].map((n) => [n, n]));
    deaths[0]('it ended');
    void runner.run(two, jobsOf(two, 4), () => undefined);
    expect(calls.slice(4).map(({ worker, replication }) => [worker, replication])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('ends the busy workers of a run that fails at once, and all when it is closed', async () => {
    const { runner, calls, counts } = watchedPool(2);
    const refused = runner.run(one, jobsOf(one, 2), () => {
      throw new Error('no room');
    });
    await Promise.all([expect(refused).rejects.toThrow('no room'), calls[0].finish()]);
    expect(counts).toEqual({ started: 2, ended: 1 });
    runner.close();
    expect(counts).toEqual({ started: 2, ended: 2 });
  });
});
