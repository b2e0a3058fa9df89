import { describe, expect, it } from 'vitest';
import { createExperiment, type ResultPart } from '../../../../src/experiment/index.ts';
import { createInlineRunner, type Runner } from '../../../../src/runner/index.ts';
import type { Scenario } from '../../../../src/scenario/index.ts';
import { createDesk } from '../../../../src/ui/desk/desk.ts';
import { createKeepingRunner } from '../../../../src/ui/desk/keeping-runner.ts';
import { createLateExperiment } from '../../../../src/ui/desk/late-experiment.ts';
import { openFile } from '../../../../src/ui/desk/opening.ts';
import { type RunEvent, runScenario } from '../../../../src/ui/desk/running.ts';
import { withField } from '../../../../src/ui/document/quantity.ts';
import { asFile } from '../../../../src/ui/state/goal.ts';

const queue = `
schemaVersion: 1
id: queue
title: One line
run: { replications: 6, observedDays: 1 }
categories: { message: { title: Message, start: server, handlingMin: { server: { family: exponential, mean: 4 } } } }
settings: { desk: { roles: { server: { headCount: 1 } }, arrivals: { message: { perMin: 0.2 } } } }
arms:
  - { id: baseline, title: One }
  - { id: two, title: Two, patch: { settings: { desk: { roles: { server: { headCount: 2 } } } } } }
`;

async function scenarioOf(text: string): Promise<Scenario> {
  const opened = await openFile(new File([text], 'queue.yaml'));
  if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
  return opened.scenario;
}

/** A clock that goes on by so many milliseconds each time it is looked at. */
function clock(stepMs: number): () => number {
  let at = 0;
  return () => {
    at += stepMs;
    return at;
  };
}

const last = <Item>(items: readonly Item[]): Item => items[items.length - 1];

async function run(
  scenario: Scenario,
  options: { runner?: Runner; signal?: AbortSignal; stepMs?: number; tell?: (event: RunEvent) => void } = {},
) {
  const { runner = createInlineRunner(), signal = new AbortController().signal, stepMs = 1000, tell = () => undefined } = options;
  const events: RunEvent[] = [];
  const hear = (event: RunEvent): void => {
    events.push(event);
    tell(event);
  };
  const experiment = createLateExperiment(() => createExperiment(scenario));
  const keeping = createKeepingRunner(runner);
  const isWanted = (): boolean => true;
  await runScenario({
    scenario,
    experiment,
    goal: asFile,
    file: 'queue.yaml',
    runner: keeping,
    signal,
    tell: hear,
    isWanted,
    now: clock(stepMs),
  });
  const results = events.flatMap((event) => (event.kind === 'resultCame' ? [event.result] : []));
  return { events, results };
}

const quiet = { goal: asFile, file: 'q', tell: () => undefined, isWanted: () => true, now: clock(1) };

describe('a run', () => {
  it('tells true progress with the time left, and results with more and more replications', async () => {
    const { events, results } = await run(await scenarioOf(queue));
    const progress = events.filter((event) => event.kind === 'progressed');
    expect(progress.map(({ done }) => done)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(progress.every(({ total }) => total === 12)).toBe(true);
    expect(last(progress).secondsLeft).toBe(0);
    const counts = results.map(({ replications }) => replications);
    expect(counts[0]).toBe(2);
    expect(counts.every((count, place) => place < 1 || count >= counts[place - 1])).toBe(true);
    expect(last(counts)).toBe(6);
    expect(last(events)).toEqual({ kind: 'runEnded', status: 'finished' });
  });

  it('that is fast is summed up rarely: when there is something to see first, and at its end', async () => {
    const { events, results } = await run(await scenarioOf(queue), { stepMs: 0.01 });
    expect(results.map(({ replications }) => replications)).toEqual([2, 6]);
    expect(events.filter(({ kind }) => kind === 'progressed').length).toBeLessThan(4);
  });

  it('that is stopped tells what is finished in every arm', async () => {
    const controller = new AbortController();
    const tell = (event: RunEvent): void => {
      if (event.kind === 'progressed' && event.done === 9) controller.abort();
    };
    const { events, results } = await run(await scenarioOf(queue), { signal: controller.signal, tell });
    expect(last(results).replications).toBe(4);
    expect(last(events)).toEqual({ kind: 'runEnded', status: 'stopped' });
  });

  it('says in its first look what is not there yet', async () => {
    const { results } = await run(await scenarioOf(queue));
    expect(results[0].isOverview).toBe(true);
    expect(last(results).isOverview).toBeUndefined();
  });

  it.each([asFile, { kind: 'precision', relativeFraction: 0.5, group: null } as const])(
    'that nobody waits for works nothing out: %j',
    async (goal) => {
      const scenario = await scenarioOf(queue);
      const experiment = createExperiment(scenario);
      let wholeResults = 0;
      const watched = {
        ...experiment,
        prepare: () => undefined,
        result: (part?: ResultPart) => {
          if (!part?.isOverview) wholeResults++;
          return experiment.result(part);
        },
      };
      const controller = new AbortController();
      const inline = createInlineRunner();
      const run: Runner['run'] = async (of, jobs, onResult, signal) => {
        await inline.run(of, jobs.slice(0, 6), onResult, signal);
        controller.abort();
      };
      await runScenario({
        scenario,
        experiment: watched,
        goal,
        file: 'queue.yaml',
        runner: createKeepingRunner({ run, close: () => inline.close() }),
        signal: controller.signal,
        tell: () => undefined,
        isWanted: () => false,
        now: clock(1000),
      });
      expect(experiment.finishedCount()).toBeGreaterThan(0);
      expect(wholeResults).toBe(0);
    },
  );

  it('of which everything is known is shown once, whole', async () => {
    const scenario = await scenarioOf(queue);
    const desk = createDesk(createInlineRunner(), clock(1000));
    const results = async (one: Scenario) => {
      const events: RunEvent[] = [];
      await desk.run(one, asFile, 'queue.yaml', (event) => void events.push(event));
      return events.flatMap((event) => (event.kind === 'resultCame' ? [event.result] : []));
    };
    const first = await results(scenario);
    await results(await scenarioOf(queue.replace('headCount: 2', 'headCount: 3')));
    const undone = await results(scenario);
    expect(undone).toHaveLength(1);
    expect(undone[0]).toEqual(last(first));
  });

  it('that is stopped before every arm has begun shows those that have, and says which', async () => {
    const three = `${queue}  - { id: three, title: Three, patch: { settings: { desk: { roles: { server: { headCount: 3 } } } } } }\n`;
    const controller = new AbortController();
    const tell = (event: RunEvent): void => {
      if (event.kind === 'progressed' && event.done === 4) controller.abort();
    };
    const { events, results } = await run(await scenarioOf(three), { signal: controller.signal, tell });
    expect(last(results).arms.map(({ id }) => id)).toEqual(['baseline', 'two']);
    expect(last(results).replications).toBe(2);
    expect(last(results).comparisons.some(({ isDistinguishable }) => isDistinguishable !== undefined)).toBe(true);
    expect(last(events)).toEqual({ kind: 'runEnded', status: 'stopped' });
  });

  it('that breaks says why, how to repeat it, and keeps what is finished', async () => {
    const inline = createInlineRunner();
    const breaking: Runner = {
      ...inline,
      async run(scenario, jobs, onResult, signal) {
        await inline.run(scenario, jobs.slice(0, 7), onResult, signal);
        throw new Error('a worker died: out of memory');
      },
    };
    const { events, results } = await run(await scenarioOf(queue), { runner: breaking });
    expect(last(results).replications).toBe(3);
    expect(last(events)).toEqual({
      kind: 'runEnded',
      status: 'failed',
      failure: 'A worker died: out of memory.\nTo repeat the run: npm run -s sim -- run queue.yaml --seed=1',
    });
  });
});

describe('an experiment that is made late', () => {
  it('is made when the workers have begun, and not before', async () => {
    const scenario = await scenarioOf(queue);
    const order: string[] = [];
    const inline = createInlineRunner();
    const runner: Runner = {
      ...inline,
      run: (...asked) => {
        order.push('the workers begin');
        return inline.run(...asked);
      },
    };
    const experiment = createLateExperiment(() => {
      order.push('it is made');
      return createExperiment(scenario);
    });
    expect(experiment.finishedCount()).toBe(0);
    const signal = new AbortController().signal;
    // Results wait for their turn, as those of workers do.
    const later: Runner = {
      ...runner,
      run: (one, jobs, onResult, stop) => runner.run(one, jobs, (result) => queueMicrotask(() => onResult(result)), stop),
    };
    await runScenario({ ...quiet, scenario, experiment, runner: createKeepingRunner(later), signal });
    expect(order).toEqual(['the workers begin', 'it is made']);
    expect(experiment.finishedCount()).toBe(6);
  });

  it('that cannot be made fails the run, which says why', async () => {
    const scenario = await scenarioOf(queue);
    const experiment = createLateExperiment(() => {
      throw new Error('arm two does not compile');
    });
    const events: RunEvent[] = [];
    const tell = (event: RunEvent): void => void events.push(event);
    const signal = new AbortController().signal;
    await runScenario({ ...quiet, scenario, experiment, runner: createKeepingRunner(createInlineRunner()), signal, tell });
    expect(events).toEqual([
      { kind: 'runEnded', status: 'failed', failure: expect.stringContaining('Arm two does not compile') as unknown as string },
    ]);
  });
});

describe('the desk', () => {
  it('hears only the last of overlapping runs', async () => {
    const scenario = await scenarioOf(queue);
    const desk = createDesk(createInlineRunner(), clock(1000));
    const [first, second]: [RunEvent[], RunEvent[]] = [[], []];
    const early = desk.run(scenario, asFile, 'queue.yaml', (event) => void first.push(event));
    await desk.run(scenario, asFile, 'queue.yaml', (event) => void second.push(event));
    await early;
    expect(first.some(({ kind }) => kind === 'runEnded')).toBe(false);
    expect(last(second)).toEqual({ kind: 'runEnded', status: 'finished' });
  });

  it('stops the run that is going on', async () => {
    const desk = createDesk(createInlineRunner(), clock(1000));
    const events: RunEvent[] = [];
    await desk.run(await scenarioOf(queue), asFile, 'queue.yaml', (event) => {
      events.push(event);
      if (event.kind === 'progressed' && event.done === 8) desk.stop();
    });
    expect(last(events)).toEqual({ kind: 'runEnded', status: 'stopped' });
  });

  it('goes on from what it has: no replication is run again, and the digits are those of one long run', async () => {
    const scenario = await scenarioOf(queue);
    const inline = createInlineRunner();
    let simulated = 0;
    const counting: Runner = {
      ...inline,
      run: (one, jobs, onResult, signal) => {
        simulated += jobs.length;
        return inline.run(one, jobs, onResult, signal);
      },
    };
    const desk = createDesk(counting, clock(1000));
    const results = async (replications: number) => {
      const events: RunEvent[] = [];
      await desk.run(scenario, { kind: 'count', replications }, 'queue.yaml', (event) => void events.push(event));
      return last(events.flatMap((event) => (event.kind === 'resultCame' ? [event.result] : [])));
    };
    await results(6);
    const extended = await results(10);
    expect(simulated).toBe(20);
    expect(extended).toMatchObject({ replications: 10, replicationsAsked: 10 });
    const { results: atOnce } = await run(await scenarioOf(queue.replace('replications: 6', 'replications: 10')));
    expect(extended.outcomes).toEqual(last(atOnce).outcomes);
  });

  it('runs until a precision is reached, says so, and goes on to a tighter one', async () => {
    const scenario = await scenarioOf(queue);
    const desk = createDesk(createInlineRunner(), clock(1000));
    const reach = async (relativeFraction: number) => {
      const events: RunEvent[] = [];
      await desk.run(scenario, { kind: 'precision', relativeFraction, group: null }, 'queue.yaml', (event) => void events.push(event));
      return last(events.flatMap((event) => (event.kind === 'resultCame' ? [event.result] : [])));
    };
    const rough = await reach(0.5);
    const fine = await reach(0.01);
    expect(rough.precision).toMatchObject({ status: 'reached', asked: { relativeFraction: 0.5 } });
    expect(fine.precision).toMatchObject({ status: 'reached', asked: { relativeFraction: 0.01 } });
    expect(fine.replications).toBeGreaterThan(rough.replications);
  });

  it('checks documents against the schema', async () => {
    const scenario = await scenarioOf(queue);
    const desk = createDesk(createInlineRunner(), clock(1));
    const withHeads = (headCount: number) => withField(scenario.document, '/settings/desk/roles/server/headCount', headCount);
    expect(desk.edit(scenario, withHeads(3)).scenario?.arms[0].world.settings.desk.roles.server.headCount).toBe(3);
    expect(desk.edit(scenario, withHeads(0))).toMatchObject({ problems: [{ path: 'settings.desk.roles.server.headCount', got: '0' }] });
  });

  it('shows its library by question', async () => {
    const entries = await createDesk(createInlineRunner(), clock(1)).gallery();
    expect(entries.length).toBeGreaterThan(25);
    expect(entries.every(({ title, question }) => title !== '' && question !== '')).toBe(true);
    expect(entries.some(({ id }) => id.includes('/'))).toBe(false);
  });
});
