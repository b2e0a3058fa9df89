/**
 * What the thread that draws a page does: its tasks, from a trace of Chromium. A task is judged by the processor time that it takes; the
 * time on the wall also grows when others use the machine.
 */
import type { Browser, Page } from 'playwright-core';

export interface Task {
  /** From the beginning of the watch. */
  readonly startMs: number;
  readonly wallMs: number;
  /** Equal to `wallMs` where the system does not count the processor time of threads. */
  readonly cpuMs: number;
  /** What it consisted of, the longest parts first, such as "Layout 12 ms". */
  readonly parts: readonly string[];
}

/** Of the trace event format of Chromium; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly functionName?: string } };
}

/** One with a duration. */
export interface Timed extends TraceEvent {
  readonly dur: number;
}

const categories = ['__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];
const [beginMark, endMark] = ['watch begins', 'watch ends'];
/** Parts of a task shorter than this are not named. */
const leastPartMs = 2;
const mostParts = 6;

/** Names whose time is that of what they call. */
const wrappers = new Set(['RunTask', 'v8.callFunction', 'HandlePostMessage', 'TimerFire', 'FireAnimationFrame', 'EventDispatch']);

export const hasDuration = (event: TraceEvent): event is Timed => event.ph === 'X' && event.dur !== undefined;
/** Processor time; the time on the wall where the system does not count that of threads. */
export const cpuMsOf = ({ tdur, dur }: Timed): number => (tdur ?? dur) / 1000;

/** Of the whole browser, while `work` is going on. When that fails, the browser can be watched again. */
export async function traceWhile(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories, screenshots: false });
  try {
    await work();
  } catch (error) {
    await browser.stopTracing();
    throw error;
  }
  return (JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** @returns the tasks of the thread that draws the page, in order, while `work` was going on */
export async function watchMainThread(browser: Browser, page: Page, work: () => Promise<void>): Promise<Task[]> {
  const mark = (text: string) => page.evaluate((name) => void performance.mark(name), text);
  const events = await traceWhile(browser, page, async () => {
    await mark(beginMark);
    await work();
    await mark(endMark);
  });
  return tasksBetween(events);
}

/** The tasks of the thread that set the two marks, between them. @throws Error when a mark is missing */
export function tasksBetween(events: readonly TraceEvent[]): Task[] {
  const begin = events.find(({ name }) => name === beginMark);
  const end = events.find(({ name }) => name === endMark);
  if (!begin || !end) throw new Error('the trace does not have both marks');
  const mine = events.filter((event): event is Timed => hasDuration(event) && event.pid === begin.pid && event.tid === begin.tid);
  return mine
    .filter(({ name, ts, dur }) => name === 'RunTask' && ts > begin.ts && ts + dur < end.ts)
    .sort((a, b) => a.ts - b.ts)
    .map((task) => ({
      startMs: (task.ts - begin.ts) / 1000,
      wallMs: task.dur / 1000,
      cpuMs: cpuMsOf(task),
      parts: partsOf(task, mine),
    }));
}

function partsOf(task: Timed, events: readonly Timed[]): string[] {
  const isInside = ({ ts, dur }: Timed): boolean => ts >= task.ts && ts + dur <= task.ts + task.dur;
  return events
    .filter((event) => !wrappers.has(event.name) && cpuMsOf(event) >= leastPartMs && isInside(event))
    .sort((a, b) => cpuMsOf(b) - cpuMsOf(a))
    .slice(0, mostParts)
    .map((event) => [event.name, event.args?.data?.functionName, `${cpuMsOf(event).toFixed(0)} ms`].filter(Boolean).join(' '));
}

/** The one that takes most processor time. @throws Error when there is none */
export function longestOf(tasks: readonly Task[]): Task {
  if (tasks.length === 0) throw new Error('the thread did nothing');
  return tasks.reduce((longest, task) => (task.cpuMs > longest.cpuMs ? task : longest));
}

export const describeTask = ({ startMs, wallMs, cpuMs, parts }: Task): string =>
  `${cpuMs.toFixed(0)} ms of processor time (${wallMs.toFixed(0)} ms on the wall) after ${(startMs / 1000).toFixed(1)} s: ${parts.join(', ')}`;
