import { describe, expect, it } from 'vitest';
import type { Job, ReplicationResult } from '../../../../src/experiment/index.ts';
import type { Runner } from '../../../../src/runner/index.ts';
import { createPacedRunner, createStudyRunner } from '../../../../src/ui/desk/study-runner.ts';
import { clinic } from '../../experiment/follow/clinic.ts';

const jobsOf = (count: number): Job[] => Array.from({ length: count }, (_, replication) => ({ arm: 0, replication }));
const alone = { ...clinic, arms: [clinic.arms[0]] };

/** A runner that says at once what it is asked, and counts it; `wait` lets it take its time. */
function counting(wait: () => Promise<void> = async () => undefined): { readonly runner: Runner; readonly asked: number[][] } {
  const asked: number[][] = [];
  const runner: Runner = {
    async run(_, jobs, onResult, signal) {
      asked.push(jobs.map(({ replication }) => replication));
      for (const { arm, replication } of jobs) {
        await wait();
        if (signal?.aborted) return;
        onResult({ arm, replication, values: Float64Array.of(replication), curves: new Float64Array() });
      }
    },
    close: () => undefined,
  };
  return { runner, asked };
}

const free = async (): Promise<void> => undefined;

describe('the runner of studies', () => {
  it('simulates no replication of a world twice, and hands over what it knows', async () => {
    const { runner, asked } = counting();
    const study = createStudyRunner(runner, free);
    await study.run(alone, jobsOf(2), () => undefined);
    const results: ReplicationResult[] = [];
    await study.run(alone, jobsOf(4), (result) => results.push(result));
    expect(asked).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(results.map(({ replication, values }) => [replication, ...values])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('takes another world, another arm or other random numbers for another', async () => {
    const { runner, asked } = counting();
    const study = createStudyRunner(runner, free);
    await study.run(alone, jobsOf(1), () => undefined);
    const others = [
      { ...clinic, arms: [clinic.arms[1]] },
      { ...alone, run: { ...alone.run, seed: 'other' } },
      { ...alone, run: { ...alone.run, observedDays: 1 } },
    ];
    for (const other of others) await study.run(other, jobsOf(1), () => undefined);
    expect(asked).toHaveLength(4);
  });

  it('keeps what was finished before it was stopped', async () => {
    const controller = new AbortController();
    const { runner, asked } = counting();
    const study = createStudyRunner(runner, free);
    await study.run(alone, jobsOf(3), ({ replication }) => replication === 1 && controller.abort(), controller.signal);
    await study.run(alone, jobsOf(3), () => undefined);
    expect(asked[1]).toEqual([2]);
  });

  it('waits for a comparison, unless it is stopped meanwhile', async () => {
    const { runner, asked } = counting();
    let release = (): void => undefined;
    const comparison = new Promise<void>((resolve) => {
      release = resolve;
    });
    const study = createStudyRunner(runner, () => comparison);
    const controller = new AbortController();
    const stopped = study.run(alone, jobsOf(1), () => undefined, controller.signal);
    controller.abort();
    await stopped;
    expect(asked).toEqual([]);
    const waiting = study.run(alone, jobsOf(1), () => undefined);
    release();
    await waiting;
    expect(asked).toEqual([[0]]);
  });

  it('runs only so many worlds at a time', async () => {
    let running = 0;
    let most = 0;
    const runner: Runner = {
      async run() {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
      },
      close: () => undefined,
    };
    const study = createStudyRunner(runner, free, 2);
    const worlds = ['a', 'b', 'c', 'd', 'e'].map((seed) => ({ ...alone, run: { ...alone.run, seed } }));
    await Promise.all(worlds.map((world) => study.run(world, jobsOf(1), () => undefined)));
    expect(most).toBe(2);
  });
});

describe('the pace of a runner', () => {
  it('is not known before enough was seen, and leaves out how long workers take to start', async () => {
    let clock = 0;
    let isFirst = true;
    const { runner } = counting(async () => {
      clock += isFirst ? 10_000 : 200;
      isFirst = false;
    });
    const paced = createPacedRunner(runner, () => clock);
    expect(paced.msPerSimulation()).toBeNull();
    await paced.run(alone, jobsOf(6), () => undefined);
    expect(paced.msPerSimulation()).toBe(200);
  });
});
