/** What every runner must do, wherever it runs its replications. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Job, ReplicationResult } from '../../../src/experiment/index.ts';
import { ReplicationError, type Runner } from '../../../src/runner/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { numberOf, scenarioOf } from './scripted-replicator.ts';

export const jobsOf = (scenario: Scenario, replications: number): Job[] =>
  Array.from({ length: replications }, (_, replication) => scenario.arms.map((_, arm) => ({ arm, replication }))).flat();

/** What came, as sorted text, to be compared with what should have come. */
const tell = (results: readonly ReplicationResult[]) =>
  results.map(({ arm, replication, values, curves }) => `${arm} ${replication} ${values} ${curves}`).sort();
const expected = (scenario: Scenario, jobs: readonly Job[]) =>
  jobs.map(({ arm, replication }) => `${arm} ${replication} ${numberOf(scenario, arm, replication)} ${replication}`).sort();

export function describeRunner(name: string, create: () => Runner): void {
  describe(name, () => {
    const opened: Runner[] = [];
    const open = () => {
      const runner = create();
      opened.push(runner);
      return runner;
    };
    afterEach(() => {
      for (const runner of opened.splice(0)) runner.close();
    });

    const two = scenarioOf(['good', 'good']);

    it('hands over the result of every job once', async () => {
      const results: ReplicationResult[] = [];
      const jobs = jobsOf(two, 12);
      await open().run(two, jobs, (result) => results.push(result));
      expect(results[0].values).toBeInstanceOf(Float64Array);
      expect(tell(results)).toEqual(expected(two, jobs));
    });

    it('is done at once when there is nothing to do', async () => {
      await expect(open().run(two, [], () => expect.unreachable())).resolves.toBeUndefined();
    });

    it('runs nothing when it is cancelled beforehand', async () => {
      await open().run(two, jobsOf(two, 3), () => expect.unreachable(), AbortSignal.abort());
    });

    it('keeps what is finished when it is cancelled, and hands over nothing afterwards', async () => {
      const slow = scenarioOf(['slow']);
      const jobs = jobsOf(slow, 100);
      const results: ReplicationResult[] = [];
      const controller = new AbortController();
      const onResult = (result: ReplicationResult) => {
        results.push(result);
        if (results.length === 3) controller.abort();
      };
      await open().run(slow, jobs, onResult, controller.signal);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(tell(results)).toEqual(expected(slow, results));
      expect(results).toHaveLength(3);
    });

    it('names a replication that fails, with the command that repeats it', async () => {
      const scenario = scenarioOf(['good', 'fails'], "Ann's");
      const failure = await open()
        .run(scenario, jobsOf(scenario, 3), () => undefined)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ReplicationError);
      expect(failure).toMatchObject({ scenario: 'scripted', arm: 'fails', seed: "Ann's", replication: expect.any(Number) });
      const { message, replication } = failure as ReplicationError;
      expect(message.split('\n')).toEqual([
        `replication ${replication} of arm "fails" of scenario "scripted" (seed "Ann's") failed: shape below zero: -1`,
        `To repeat it: npm run -s sim -- run scripted --arm=fails --seed='Ann'\\''s' --warm-up=7 --days=28 --only-replication=${replication}`,
      ]);
    });

    it('runs again after a failure and after being cancelled', async () => {
      const runner = open();
      const bad = scenarioOf(['fails']);
      await expect(runner.run(bad, jobsOf(bad, 2), () => undefined)).rejects.toThrow('shape below zero');
      const controller = new AbortController();
      await runner.run(two, jobsOf(two, 50), () => controller.abort(), controller.signal);
      const results: ReplicationResult[] = [];
      await runner.run(two, jobsOf(two, 4), (result) => results.push(result));
      expect(tell(results)).toEqual(expected(two, jobsOf(two, 4)));
    });

    it('never mixes runs that overlap', async () => {
      const runner = open();
      const scenarios = [scenarioOf(['slow', 'good'], '1'), scenarioOf(['good'], '22'), scenarioOf(['slow'], '333')];
      const results = await Promise.all(
        scenarios.map(async (scenario) => {
          const own: ReplicationResult[] = [];
          await runner.run(scenario, jobsOf(scenario, 5), (result) => own.push(result));
          return own;
        }),
      );
      expect(results.map(tell)).toEqual(scenarios.map((scenario) => expected(scenario, jobsOf(scenario, 5))));
    });

    it('fails when its caller cannot take a result', async () => {
      const refuse = () => {
        throw new Error('no room');
      };
      await expect(open().run(two, jobsOf(two, 3), refuse)).rejects.toThrow('no room');
    });

    it('ends its runs with an error when it is closed, and starts no more', async () => {
      const runner = open();
      const run = runner.run(two, jobsOf(two, 50), () => runner.close());
      await expect(run).rejects.toThrow('the runner was closed');
      await expect(runner.run(two, jobsOf(two, 1), () => undefined)).rejects.toThrow('the runner was closed');
    });
  });
}
