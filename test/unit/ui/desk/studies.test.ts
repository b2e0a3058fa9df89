import { describe, expect, it } from 'vitest';
import { createInlineRunner, type Runner } from '../../../../src/runner/index.ts';
import type { Scenario } from '../../../../src/scenario/index.ts';
import { openFile } from '../../../../src/ui/desk/opening.ts';
import { createStudies, type Studies, type StudyEvent } from '../../../../src/ui/desk/studies.ts';
import type { BreakEvenAsked, InfluenceAsked } from '../../../../src/ui/desk/study-plan.ts';
import { createPacedRunner } from '../../../../src/ui/desk/study-runner.ts';

/** A second server helps, the more the longer messages take; a slow one who stays alone does not. */
const queue = `
schemaVersion: 1
id: queue
title: One line
run: { replications: 4, observedDays: 2 }
categories:
  message:
    title: Message
    start: server
    handlingMin: { server: { family: exponential, mean: { value: 3, low: 1, high: 4.5, grade: assumed } } }
settings:
  desk:
    roles: { server: { headCount: 1 } }
    arrivals: { message: { perMin: { value: 0.2, low: 0.1, high: 0.21, grade: measured } } }
arms:
  - { id: baseline, title: One }
  - { id: two, title: Two, patch: { settings: { desk: { roles: { server: { headCount: 2 } } } } } }
`;

async function opened(): Promise<Scenario> {
  const answer = await openFile(new File([queue], 'queue.yaml'));
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.scenario;
}

const influence: InfluenceAsked = { kind: 'influence', outcome: 'waitMin', arms: ['two'], most: 2, replications: 3, file: 'queue.yaml' };
const mean = '/categories/message/handlingMin/server/mean';
const breakEven: BreakEvenAsked = {
  kind: 'break-even',
  parameters: [mean],
  outcomes: ['waitMin'],
  arm: 'two',
  replications: 3,
  gridSize: 3,
  budget: 6,
  file: 'queue.yaml',
};

function desk(): { readonly studies: Studies; readonly events: StudyEvent[] } {
  let at = 0;
  const now = (): number => {
    at += 100;
    return at;
  };
  const studies = createStudies(createPacedRunner(createInlineRunner(), now), async () => undefined, now);
  const events: StudyEvent[] = [];
  studies.watchStudies((event) => events.push(event));
  return { studies, events };
}

const foundOf = (events: readonly StudyEvent[]) => events.flatMap((event) => (event.kind === 'found' ? [event.of] : []));
const statusesOf = (events: readonly StudyEvent[]) => events.flatMap((event) => (event.kind === 'progress' ? [event.of.status] : []));

describe('studies at the desk', () => {
  it('say what they would take, the assumed numbers first', async () => {
    const { studies } = desk();
    const cost = await studies.planStudy(await opened(), { ...influence, most: 1 });
    if ('problems' in cost) throw new Error(JSON.stringify(cost.problems));
    expect(cost.parameters.map(({ pointer, grade }) => [pointer, grade])).toEqual([[mean, 'assumed']]);
    expect(cost).toMatchObject({ simulations: 2 * 3 * 3, isAtMost: false, seconds: null });
    expect(cost.parameters[0]).toMatchObject({ low: 1, base: 3, high: 4.5, unit: 'minutes' });
  });

  it('say how long it will take once simulations have been seen', async () => {
    const { studies } = desk();
    const scenario = await opened();
    await studies.startStudy(scenario, influence);
    expect(await studies.planStudy(scenario, influence)).toMatchObject({ seconds: expect.any(Number) });
  });

  it('find the influence of numbers and which arm is recommended along their ranges', async () => {
    const { studies, events } = desk();
    const scenario = await opened();
    await studies.startStudy(scenario, influence);
    const [found] = foundOf(events);
    if (found?.kind !== 'influence') throw new Error('no influence');
    expect(found.sha256).toBe(scenario.sha256);
    expect(found.result.parameters.map(({ pointer }) => pointer)).toContain(mean);
    for (const { low, high, recommended } of found.result.parameters) {
      expect([recommended?.stretches[0].from, recommended?.stretches.at(-1)?.to]).toEqual([low, high]);
      const ids = recommended?.stretches.flatMap(({ best, rivals }) => (best === null ? [] : [best, ...rivals]));
      expect(found.arms.map(({ id }) => id)).toEqual(expect.arrayContaining(ids ?? [null]));
    }
    expect(statusesOf(events)[0]).toBe('waiting');
    expect(statusesOf(events).at(-1)).toBe('finished');
  });

  it('do not run again what is known: a study that is repeated is simulated once', async () => {
    const runner = createInlineRunner();
    let simulations = 0;
    const counting: Runner = {
      ...runner,
      run(scenario, jobs, onResult, signal) {
        simulations += jobs.length;
        return runner.run(scenario, jobs, onResult, signal);
      },
    };
    const studies = createStudies(
      createPacedRunner(counting, () => 0),
      async () => undefined,
      () => 0,
    );
    const scenario = await opened();
    await studies.startStudy(scenario, influence);
    const once = simulations;
    await studies.startStudy(scenario, influence);
    expect(once).toBeGreaterThan(0);
    expect(simulations).toBe(once);
  });

  it('tell whoever looks again what was found', async () => {
    const { studies } = desk();
    await studies.startStudy(await opened(), breakEven);
    const later: StudyEvent[] = [];
    studies.watchStudies((event) => later.push(event));
    expect(foundOf(later)).toMatchObject([{ kind: 'break-even', names: { [mean]: { base: 3 } } }]);
    expect(statusesOf(later)).toEqual(['finished']);
  });

  it('draw the frontier of two numbers', async () => {
    const { studies, events } = desk();
    const rate = '/settings/desk/arrivals/message/perMin';
    await studies.startStudy(await opened(), { ...breakEven, parameters: [mean, rate] });
    const [found] = foundOf(events);
    expect(found.result).toMatchObject({ kind: 'frontier', isComplete: true });
    expect(Object.keys(found.names)).toEqual([mean, rate]);
  });

  it('stop when they are told to, and keep what was found before', async () => {
    const { studies, events } = desk();
    const scenario = await opened();
    await studies.startStudy(scenario, influence);
    const running = studies.startStudy(scenario, { ...influence, replications: 200 });
    studies.stopStudy();
    await running;
    expect(statusesOf(events).at(-1)).toBe('stopped');
    expect(foundOf(events)).toHaveLength(1);
  });

  it('say in words what is wrong with a request', async () => {
    const { studies, events } = desk();
    const scenario = await opened();
    expect(await studies.planStudy(scenario, { ...breakEven, parameters: ['/no/such'] })).toHaveProperty('problems');
    await studies.startStudy(scenario, { ...influence, outcome: 'nothing' });
    expect(statusesOf(events)).toEqual(['failed']);
    expect(events[0].of).toMatchObject({ failure: expect.stringContaining('the id of an outcome') });
  });
});
