/**
 * Studies: what the answer rests on. They run in the desk's workers while the page is in any room; a comparison goes first, and what was
 * simulated is kept, so that a study that was stopped goes on from there. One study runs at a time.
 */
import {
  type BreakEvenResult,
  type NotMoved,
  type RequestProblem,
  type Runner,
  runBreakEven,
  runSensitivity,
  type SensitivityResult,
} from '../../runner/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { problemText } from '../words/rests.ts';
import { formSchema } from './forms.ts';
import { createThrottle, secondsLeft } from './pace.ts';
import { type NamedParameter, namedParameter } from './study-names.ts';
import { type BreakEvenAsked, type InfluenceAsked, type Planned, planAsked, type StudyAsked } from './study-plan.ts';
import { createStudyRunner, type PacedRunner } from './study-runner.ts';

/** What a study would take, before it is begun. */
export interface Cost {
  readonly simulations: number;
  /** A search may end earlier. */
  readonly isAtMost: boolean;
  /** Null before the first comparison has shown how fast it goes. */
  readonly seconds: number | null;
  readonly parameters: readonly NamedParameter[];
  /** Numbers that cannot be moved, in words, and how many are not moved by which rule; null for a study of chosen numbers. */
  readonly leftOut: readonly { readonly parameter: NamedParameter; readonly because: string }[];
  readonly notMoved: NotMoved | null;
  readonly notes: readonly string[];
}

interface FoundHead {
  /** Of the scenario that was asked about. */
  readonly sha256: string;
  /** By pointer. */
  readonly names: Readonly<Record<string, NamedParameter>>;
  /** As they stand in the scenario. */
  readonly arms: readonly { readonly id: string; readonly title: string; readonly index: number }[];
}

export interface InfluenceFound extends FoundHead {
  readonly kind: 'influence';
  readonly asked: InfluenceAsked;
  readonly result: Extract<SensitivityResult, { method: 'one-at-a-time' }>;
}

export interface BreakEvenFound extends FoundHead {
  readonly kind: 'break-even';
  readonly asked: BreakEvenAsked;
  readonly result: BreakEvenResult;
}

export type StudyFound = InfluenceFound | BreakEvenFound;
export type StudyKind = StudyFound['kind'];

export interface StudyProgress {
  readonly kind: StudyKind;
  readonly sha256: string;
  readonly status: 'waiting' | 'running' | 'finished' | 'stopped' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly isAtMost: boolean;
  readonly secondsLeft: number | null;
  /** What went wrong, or what is wrong with the request. */
  readonly failure: string | null;
}

export type StudyEvent = { readonly kind: 'progress'; readonly of: StudyProgress } | { readonly kind: 'found'; readonly of: StudyFound };

export interface Studies {
  planStudy(scenario: Scenario, asked: StudyAsked): Promise<Cost | { readonly problems: readonly RequestProblem[] }>;
  /** Resolves when it has ended in whatever way. One that is going on is stopped first. */
  startStudy(scenario: Scenario, asked: StudyAsked): Promise<void>;
  /** Ends the study that is going on; what says something by then is told, and the simulations are kept. */
  stopStudy(): void;
  /** Tells how studies go from now on, and at once how they stand. Only the last that asked is told. */
  watchStudies(tell: (event: StudyEvent) => void): void;
}

const progressEveryMs = 150;

/**
 * @param whenFree resolves when no comparison is running
 * @param now clock in milliseconds
 */
export function createStudies(runner: PacedRunner, whenFree: () => Promise<void>, now: () => number): Studies {
  const studyRunner = createStudyRunner(runner, whenFree);
  const last = new Map<string, StudyEvent>();
  let tellPage: (event: StudyEvent) => void = () => undefined;
  let current: { readonly controller: AbortController; readonly ended: Promise<void> } | undefined;

  const tell = (event: StudyEvent): void => {
    last.set(`${event.kind} ${event.of.kind}`, event);
    tellPage(event);
  };

  async function go(scenario: Scenario, asked: StudyAsked, signal: AbortSignal): Promise<void> {
    const { kind } = asked;
    const head = { kind, sha256: scenario.sha256, done: 0, total: 0, isAtMost: false, secondsLeft: null, failure: null };
    const failed = (failure: string): void => tell({ kind: 'progress', of: { ...head, status: 'failed', failure } });
    const planned = planAsked(scenario, asked);
    if ('problems' in planned) return failed(planned.problems.map(problemText).join('; '));
    const { simulations: total } = planned.plan;
    const begun = { ...head, total, isAtMost: isSearch(planned) };
    tell({ kind: 'progress', of: { ...begun, status: 'waiting' } });
    const throttle = createThrottle(progressEveryMs, now);
    let done = 0;
    let startMs: number | undefined;
    let doneBefore = 0;
    const onProgress = (progress: { readonly done: number }): void => {
      ({ done } = progress);
      // What was known beforehand, and the wait for a comparison, say nothing of the pace.
      if (startMs === undefined) {
        startMs = now();
        doneBefore = done;
      }
      const left = secondsLeft(done - doneBefore, total - doneBefore, now() - startMs);
      throttle.offer(() => tell({ kind: 'progress', of: { ...begun, status: 'running', done, secondsLeft: left } }));
    };
    try {
      const found = await runPlanned(planned, scenario, studyRunner, { onProgress, signal });
      if (found !== undefined) tell({ kind: 'found', of: found });
      const isWhole = found?.result.isComplete === true;
      tell({ kind: 'progress', of: { ...begun, status: isWhole ? 'finished' : 'stopped', done } });
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    async planStudy(scenario, asked) {
      const planned = planAsked(scenario, asked);
      if ('problems' in planned) return planned;
      const { plan } = planned;
      const ms = runner.msPerSimulation();
      const left = planned.kind === 'influence' ? planned.plan : null;
      const schema = formSchema();
      return {
        simulations: plan.simulations,
        isAtMost: isSearch(planned),
        seconds: ms === null ? null : (plan.simulations * ms) / 1000,
        parameters: plan.parameters.map((one) => namedParameter(scenario, one, schema)),
        leftOut: (left?.leftOut ?? [])
          .filter(({ kind }) => kind !== 'idle')
          .map(({ pointer, because }) => ({ parameter: namedParameter(scenario, { pointer }, schema), because })),
        notMoved: left?.notMoved ?? null,
        notes: planned.kind === 'break-even' ? planned.plan.notes : [],
      };
    },
    async startStudy(scenario, asked) {
      const before = current;
      before?.controller.abort();
      const controller = new AbortController();
      const ended = Promise.resolve(before?.ended).then(() => go(scenario, asked, controller.signal));
      current = { controller, ended };
      await ended;
    },
    stopStudy: () => current?.controller.abort(),
    watchStudies(tellNow) {
      tellPage = tellNow;
      for (const event of last.values()) tellNow(event);
    },
  };
}

const isSearch = (planned: Planned): boolean => planned.kind === 'break-even' && planned.plan.grid === null;

async function runPlanned(
  planned: Planned,
  scenario: Scenario,
  runner: Runner,
  options: Parameters<typeof runSensitivity>[2],
): Promise<StudyFound | undefined> {
  const { plan } = planned;
  const schema = formSchema();
  const head: FoundHead = {
    sha256: scenario.sha256,
    names: Object.fromEntries(plan.parameters.map((one) => [one.pointer, namedParameter(scenario, one, schema)])),
    arms: plan.arms.map((index) => ({ id: scenario.arms[index].id, title: scenario.arms[index].title, index })),
  };
  if (planned.kind === 'break-even') {
    const result = await runBreakEven(planned.plan, runner, options);
    return result && { ...head, kind: 'break-even', asked: planned.asked, result };
  }
  const result = await runSensitivity(planned.plan, runner, options);
  if (result?.method !== 'one-at-a-time') return undefined;
  return { ...head, kind: 'influence', asked: planned.asked, result };
}
