import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReplicationResult } from '../../../src/experiment/index.ts';
import { type Runner, WorkerDiedError } from '../../../src/runner/index.ts';
import { createThreadRunner, type ThreadOptions } from '../../../src/runner/node.ts';
import { buildWorker } from './build-worker.ts';
import { describeRunner, jobsOf } from './contract.ts';
import { type Script, scenarioOf } from './scripted-replicator.ts';

let built: Awaited<ReturnType<typeof buildWorker>>;
beforeAll(async () => {
  built = await buildWorker(new URL('./scripted-worker.ts', import.meta.url));
});
afterAll(() => built.remove());

for (const workers of [1, 2, 5])
  describeRunner(`the thread runner with ${workers}`, () => createThreadRunner({ workers, entry: built.entry }));

describe('the thread runner', () => {
  const opened: Runner[] = [];
  const open = (options: ThreadOptions = {}) => {
    const runner = createThreadRunner({ workers: 2, entry: built.entry, ...options });
    opened.push(runner);
    return runner;
  };
  afterEach(() => {
    for (const runner of opened.splice(0)) runner.close();
  });

  async function failureOf(script: Script, options?: ThreadOptions, replications = 2): Promise<unknown> {
    const scenario = scenarioOf([script]);
    return open(options)
      .run(scenario, jobsOf(scenario, replications), () => undefined)
      .catch((error: unknown) => error);
  }

  it('reports a worker that exits', async () => {
    const failure = await failureOf('exits');
    expect(failure).toBeInstanceOf(WorkerDiedError);
    expect(String(failure)).toMatch(
      /a worker died in replication [01] of arm "exits" of scenario "scripted" \(seed ".*"\): it exited with code 3$/,
    );
  });

  it('reports a worker that breaks outside a replication', async () => {
    // A result may be on its way when its worker breaks: there must be more to do.
    const failure = await failureOf('breaks', {}, 50);
    expect(failure).toBeInstanceOf(WorkerDiedError);
    expect(String(failure)).toMatch(/ of arm "breaks" of scenario "scripted" .*: lost its mind$/);
  });

  it('reports a worker that runs out of memory', async () => {
    const failure = await failureOf('fillsMemory', { resourceLimits: { maxOldGenerationSizeMb: 24 } });
    expect(failure).toBeInstanceOf(WorkerDiedError);
    expect(String(failure)).toContain('memory');
  });

  it('reports a worker that cannot start', async () => {
    const failure = await failureOf('good', { entry: new URL('./not-there.mjs', import.meta.url) });
    expect(failure).toBeInstanceOf(WorkerDiedError);
  });

  it('answers within a second when it is cancelled in the middle of a replication, and the next run does not wait for its end', async () => {
    const runner = open();
    const stuck = scenarioOf(['hangs']);
    const controller = new AbortController();
    let abortedAt = 0;
    const onResult = () =>
      setTimeout(() => {
        abortedAt = performance.now();
        controller.abort();
      }, 50);
    await runner.run(stuck, jobsOf(stuck, 5), onResult, controller.signal);
    expect(performance.now() - abortedAt).toBeLessThan(1000);

    const good = scenarioOf(['good']);
    const results: ReplicationResult[] = [];
    await runner.run(good, jobsOf(good, 3), (result) => results.push(result));
    expect(results).toHaveLength(3);
  });

  it('lets a slow replication hold up only its own worker', async () => {
    const scenario = scenarioOf(['hangs', 'good']);
    const jobs = [{ arm: 0, replication: 1 }, ...jobsOf(scenarioOf(['good']), 20).map(({ replication }) => ({ arm: 1, replication }))];
    const controller = new AbortController();
    const finished: number[] = [];
    const onResult = ({ replication }: ReplicationResult) => void (finished.push(replication) === 20 && controller.abort());
    await open().run(scenario, jobs, onResult, controller.signal);
    expect(finished).toHaveLength(20);
  });
});
