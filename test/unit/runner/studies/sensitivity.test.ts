import { describe, expect, it } from 'vitest';
import { createReplicator } from '../../../../src/experiment/index.ts';
import { createKeys, uniform } from '../../../../src/kernel/index.ts';
import { createInlineRunner, planSensitivity, type Runner, runSensitivity, type SensitivityRequest } from '../../../../src/runner/index.ts';
import { withValues } from '../../../../src/runner/studies/parameter-values.ts';
import type { Scenario } from '../../../../src/scenario/index.ts';
import { headCount, queue, scenarioIn, trainedMin } from './study-queue.ts';

function planOf(request: Partial<SensitivityRequest> = {}, scenario: Scenario = queue) {
  const plan = planSensitivity(scenario, { outcome: 'waitMin', arms: ['training'], ...request });
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems));
  return plan;
}

const problemsOf = (request: Partial<SensitivityRequest>, scenario = queue) => {
  const plan = planSensitivity(scenario, { outcome: 'waitMin', ...request });
  return 'problems' in plan ? plan.problems : [];
};

/** An inline runner that counts what it runs, and may be told to stop. */
function counting(onRun: (simulations: number) => void = () => undefined): Runner & { readonly count: () => number } {
  const runner = createInlineRunner();
  let count = 0;
  return {
    ...runner,
    count: () => count,
    run: (scenario, jobs, onResult, signal) =>
      runner.run(
        scenario,
        jobs,
        (result) => {
          count += 1;
          onResult(result);
          onRun(count);
        },
        signal,
      ),
  };
}

/** Says of each outcome the same, for an arm in whose world advice takes so long. */
function saying(outcomeOf: (arm: string, adviceMin: number, replication: number) => number): Runner {
  return {
    async run(scenario, jobs, onResult) {
      const [{ id, world }] = scenario.arms;
      const { length } = createReplicator(scenario).layoutOf(0).measures;
      const { mean } = world.categories.advice.handlingMin.nurse as { readonly mean: number };
      for (const { arm, replication } of jobs)
        onResult({ arm, replication, values: new Float64Array(length).fill(outcomeOf(id, mean, replication)), curves: new Float64Array() });
    },
    close: () => undefined,
  };
}

describe('a sensitivity study', () => {
  it('runs an arm once for all points that differ in what does not change it, and says the number beforehand', async () => {
    const plan = planOf();
    const runner = counting();
    const result = (await runSensitivity(plan, runner))!;
    // 11 points; the trained time is the arm's own (2 points less of the baseline) and hides that of the world (2 less of the arm).
    expect(plan.simulations).toBe((11 + 11 - 2 - 2) * 4);
    expect(runner.count()).toBe(plan.simulations);
    expect(result.simulations).toEqual({ planned: plan.simulations, done: plan.simulations });
  });

  it('finds at the base and at an end what a plain run of the same scenario finds', async () => {
    const result = (await runSensitivity(planOf({ parameters: [headCount] }), createInlineRunner()))!;
    if (result.method !== 'one-at-a-time') throw new Error(result.method);
    const [{ atLow, atBase }] = result.parameters;
    const one = withValues(queue, [{ pointer: headCount, value: 1 }]).scenario!;
    for (const [scenario, end] of [
      [queue, atBase],
      [one, atLow],
    ] as const) {
      const replicator = createReplicator(scenario);
      const wait = (arm: number, replication: number) => {
        const place = replicator.layoutOf(arm).measures.findIndex(({ outcome, statistic, setting, role, group, category }) => {
          return outcome === 'waitMin' && statistic === 'mean' && [setting, role, group, category].every((part) => part === null);
        });
        return replicator.replicate({ arm, replication }).values[place];
      };
      const differences = [0, 1, 2, 3].map((replication) => wait(1, replication) - wait(0, replication));
      expect(end.outcome.mean).toBeCloseTo(differences.reduce((sum, value) => sum + value, 0) / 4, 12);
    }
  });

  it('names the value at which the sign and the recommended arm change, and the parameters that carry the answer', async () => {
    const result = (await runSensitivity(planOf({}, { ...queue, run: { ...queue.run, replications: 12 } }), createInlineRunner()))!;
    if (result.method !== 'one-at-a-time') throw new Error(result.method);
    const trained = result.parameters.find(({ arm }) => arm === 'training')!;
    expect(trained).toMatchObject({ changesSign: true, surelyChangesSign: true });
    expect(Math.abs(trained.signTurnsAt! - 1.5)).toBeLessThan(0.05);
    const { stretches, turn } = trained.recommended!;
    expect(turn).toMatchObject({ from: 'training', to: 'baseline', isTold: true });
    // With two arms both are the place at which the difference is zero.
    expect(turn!.at).toBeCloseTo(trained.signTurnsAt!, 9);
    expect(stretches.map(({ best, rivals }) => [best, ...rivals])).toEqual([
      ['training'],
      ['training', 'baseline'],
      ['baseline', 'training'],
      ['baseline'],
    ]);
    expect(stretches.flatMap(({ from, to }) => [from, to])).toEqual([
      1,
      turn!.low,
      turn!.low,
      turn!.at,
      turn!.at,
      turn!.high,
      turn!.high,
      2,
    ]);
    // The baseline without the training may be the quicker one as well.
    expect([...result.carriesAnswer!].sort()).toEqual([trained.pointer, '/categories/advice/handlingMin/nurse/mean']);
    expect(result.toldEffects).toContain(trained.pointer);
    const { tests } = trained.atHigh;
    // With two arms they are the same claim.
    expect(tests.recommended).toEqual(tests.sign);
    expect(tests.sign!.pHolm).toBeGreaterThan(tests.sign!.p);
    expect(result.testCount).toBe(5 * 2 * 2);
    expect(result.leftOut).toMatchObject([{ pointer: '/settings/clinic/arrivals/result/perDay', kind: 'fixed' }]);
  });

  it('looks at the level when only the baseline is named, and then speaks of no sign', async () => {
    const result = (await runSensitivity(planOf({ arms: ['baseline'], parameters: [headCount] }), createInlineRunner()))!;
    expect(result.arm).toBeNull();
    expect(result.arms).toHaveLength(1);
    expect(result.parameters[0]).toMatchObject({ changesSign: false, surelyChangesSign: false, recommended: null });
    if (result.method !== 'one-at-a-time') throw new Error(result.method);
    expect(result.carriesAnswer).toBeNull();
    expect(result.parameters[0].atLow.tests).toMatchObject({ sign: null, recommended: null });
  });

  it('recommends no arm by an outcome of which neither more nor less is better', async () => {
    const result = (await runSensitivity(planOf({ outcome: 'messagesPerDay', parameters: [headCount] }), createInlineRunner()))!;
    expect(result.parameters).toMatchObject([{ recommended: null }]);
    expect(result.outcome.better).toBe('neither');
  });

  it('says that what changes the recommended arm carries the answer, be it one that is not held against the baseline', async () => {
    const plan = planOf({ arms: ['third-nurse', 'training'], parameters: [trainedMin] });
    const luck = [0, 3, -1, 2];
    const runner = saying(
      (arm, mean, replication) =>
        luck[replication] + { baseline: 9, 'third-nurse': 6, training: 4 * mean + 0.01 * luck[replication] }[arm]!,
    );
    const result = (await runSensitivity(plan, runner))!;
    if (result.method !== 'one-at-a-time') throw new Error(result.method);
    const [{ swing, recommended }] = result.parameters;
    expect(swing.mean).toBe(0);
    expect(recommended?.turn).toMatchObject({ from: 'training', to: 'third-nurse', isTold: true });
    expect(result.carriesAnswer).toEqual([result.parameters[0].pointer]);
    expect(result.toldEffects).toEqual([]);
  });

  it('says of no change of sign that chance may have brought about that it carries the answer', async () => {
    const luck = [0.5, -0.6, 0.8, -0.9];
    const runner = saying((arm, mean, replication) => (arm === 'baseline' ? 0 : (mean < 2 ? 1 : -1) * luck[replication]));
    const result = (await runSensitivity(planOf({ parameters: [trainedMin] }), runner))!;
    expect(result.parameters).toMatchObject([{ changesSign: true, surelyChangesSign: false, recommended: { turn: null } }]);
    expect(result).toMatchObject({ toldEffects: [], carriesAnswer: [] });
  });

  it('keeps the parameters of which both ends are finished when it is interrupted', async () => {
    const controller = new AbortController();
    const runner = counting((count) => count === 40 && controller.abort());
    const result = (await runSensitivity(planOf(), runner, { signal: controller.signal }))!;
    expect(result.isComplete).toBe(false);
    expect(result.parameters.length).toBeGreaterThan(0);
    expect(result.parameters.length).toBeLessThan(5);
    const whole = (await runSensitivity(planOf(), createInlineRunner()))!;
    // The tests of fewer parameters are fewer, and their p by Holm smaller.
    const plain = ({ parameters }: typeof result) =>
      JSON.parse(JSON.stringify(parameters, (key, value) => (['tests', 'isTold', 'surelyChangesSign'].includes(key) ? undefined : value)));
    for (const row of plain(result)) expect(plain(whole)).toContainEqual(row);
    expect(result.notMoved.unfinished).toBe(5 - result.parameters.length);
    expect(result.notMovedCount).toBe(6 - result.parameters.length);
  });

  it('says nothing when nothing was finished, and keeps whole trajectories', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await runSensitivity(planOf(), createInlineRunner(), { signal: controller.signal })).toBeUndefined();
    const some = new AbortController();
    const plan = planOf({ method: 'morris', trajectories: 6, parameters: ['/settings/clinic/arrivals/advice/perDay', trainedMin] });
    const runner = counting((count) => count === Math.round(0.8 * plan.simulations) && some.abort());
    const result = (await runSensitivity(plan, runner, { signal: some.signal }))!;
    if (result.method !== 'morris') throw new Error(result.method);
    expect(result.isComplete).toBe(false);
    expect(result.trajectories).toBeGreaterThanOrEqual(2);
    expect(result.trajectories).toBeLessThan(6);
  });

  it('gives Sobol indices, the greatest total first, and refuses a number that only an arm has which is not run', async () => {
    const plan = planOf({
      method: 'sobol',
      rows: 8,
      arms: ['baseline'],
      parameters: [headCount, '/categories/result/handlingMin/nurse/mean'],
    });
    const result = (await runSensitivity(plan, createInlineRunner()))!;
    if (result.method !== 'sobol') throw new Error(result.method);
    expect(result.rows).toBe(8);
    expect(result.parameters[0]).toMatchObject({ pointer: headCount, isWhole: true });
    expect(result.parameters[0].total.value).toBeGreaterThan(result.parameters[1].total.value);
    expect(problemsOf({ arms: ['baseline'], parameters: [trainedMin] })[0].hint).toMatch(/it is part of the arm training$/);
  });

  it('ranks nothing by Sobol where more than half of the variance is chance, and then keeps the order of the scenario', async () => {
    const parameters = [headCount, trainedMin];
    const plan = planOf({ method: 'sobol', rows: 8, parameters });
    const chance = createKeys('chance').namedKey('chance');
    const study = async (effect: number) => {
      const result = (await runSensitivity(
        plan,
        saying((arm, mean, replication) => {
          const luck = uniform(...chance, replication, Math.round(1e6 * mean));
          return arm === 'baseline' ? 0 : effect * mean + luck;
        }),
      ))!;
      if (result.method !== 'sobol') throw new Error(result.method);
      return result;
    };
    const open = await study(0);
    expect(open.noise!.share).toBeGreaterThan(0.5);
    expect(open).toMatchObject({ hasRanking: false, toldEffects: [] });
    expect(open.parameters.map(({ pointer }) => pointer)).toEqual(plan.parameters.map(({ pointer }) => pointer));
    const clear = await study(100);
    expect(clear).toMatchObject({ hasRanking: true, toldEffects: [clear.parameters[0].pointer] });
    expect(clear.parameters[0].arm).toBe('training');
  });

  it('takes the numbers that bear on the outcome: of a grade, and the least known, and says how many it does not move, by rule', () => {
    const pointers = (request: Partial<SensitivityRequest>) => planOf(request).parameters.map(({ pointer }) => pointer);
    expect(pointers({ grade: 'measured' })).toEqual(['/categories/result/handlingMin/nurse/mean']);
    expect(pointers({ most: 2 })).toEqual([headCount, '/arms/1/patch/categories/advice/handlingMin/nurse/mean']);
    const none = { notBearing: 0, notNamed: 0, otherGrade: 0, cannotMove: 0, betterKnown: 0, unfinished: 0 };
    // Of six numbers with a range one has a range of a single value.
    expect(planOf().notMoved).toEqual({ ...none, cannotMove: 1 });
    expect(planOf({ most: 2 }).notMoved).toEqual({ ...none, betterKnown: 4 });
    expect(planOf({ grade: 'measured' }).notMoved).toEqual({ ...none, otherGrade: 4, cannotMove: 1 });
    expect(planOf({ parameters: [headCount] }).notMoved).toEqual({ ...none, notNamed: 5 });
    const { notMoved, parameters, leftOut, scenario } = planOf(
      { outcome: 'triageSensitivity', arms: ['ai-gap', 'ai'] },
      scenarioWithBoth(),
    );
    expect(notMoved).toMatchObject({ notBearing: 1, cannotMove: leftOut.length });
    const ranged = scenario.parameters.filter(({ low, high }) => low !== undefined && high !== undefined);
    expect(Object.values(notMoved).reduce((sum, count) => sum + count, 0)).toBe(ranged.length - parameters.length);
  });

  it('leaves out, and says why, what cannot be moved alone', () => {
    const clinic = scenarioIn('small-clinic');
    const problems = problemsOf({ outcome: 'responseMin', arms: ['ai'], parameters: ['/populations/town/groups/english/share'] }, clinic);
    expect(problems[0].hint).toMatch(/it cannot be 0.7 while all else stays: .*sum/);
  });

  it('does not run an arm again for a number of a lever that is off there, and that makes no difference', () => {
    const clinic = scenarioIn('small-clinic');
    const pointer = '/policies/triage/ai/sensitivity';
    const plan = planOf({ outcome: 'responseMin', arms: ['ai'], parameters: [pointer] }, clinic);
    expect(plan.parameters[0].moves).toEqual([1]);
    const moved = withValues(clinic, [{ pointer, value: 0.98 }]).scenario!;
    const valuesOf = (scenario: Scenario, arm: number) => createReplicator(scenario).replicate({ arm, replication: 0 }).values;
    expect(valuesOf(moved, 0)).toEqual(valuesOf(clinic, 0));
    expect(valuesOf(moved, 2)).not.toEqual(valuesOf(clinic, 2));
  });

  it('says where a replication failed', async () => {
    const broken: Runner = { ...createInlineRunner(() => ({ ...createReplicator(queue), replicate: () => fail() })) };
    const fail = (): never => {
      throw new Error('no more patients');
    };
    await expect(runSensitivity(planOf({ parameters: [headCount] }), broken)).rejects.toThrow(
      /replication 0 of arm "\w+" \(seed "1"\) failed with .*headCount = \d: no more patients/,
    );
  });
});

/** The baseline has AI as well, so that its outcomes can be compared. */
function scenarioWithBoth(): Scenario {
  const clinic = scenarioIn('small-clinic');
  const ai = clinic.arms[2];
  return { ...clinic, arms: [ai, ...clinic.arms.slice(1)] };
}
