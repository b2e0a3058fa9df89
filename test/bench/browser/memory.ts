/** Memory of the page and of its workers over many runs in one tab, by Chromium's own count. */
import type { CDPSession, Page } from 'playwright-core';
import { openScenario, runToEnd, setNumber, untilFinished } from './visit.ts';

/** After garbage was collected, in megabytes. */
export interface HeapSample {
  readonly runs: number;
  readonly pageMb: number;
  /** The worker that sums up; it keeps what was simulated for the last few edits. */
  readonly deskMb: number;
  /** All workers that simulate. */
  readonly simulatingMb: number;
}

const tiny = 'run: { replications: 3, warmUpDays: 1, observedDays: 2 }\n';
const megabyte = 1024 * 1024;
/** Milliseconds: nothing that is waited for here takes more than seconds. */
const patience = 60_000;

/**
 * Runs a small scenario again and again, each time with another number, so that nothing is known beforehand.
 * @param marks after how many runs the heaps are measured, ascending; 250 at most
 * @param tell is told each sample as it comes
 */
export async function heapOverRuns(page: Page, marks: readonly number[], tell: (sample: HeapSample) => void): Promise<HeapSample[]> {
  const session = await page.context().newCDPSession(page);
  const workers = await listenToWorkers(session);
  await openScenario(page, 'primary-care', tiny);
  await untilFinished(page, patience);
  const samples: HeapSample[] = [];
  for (let runs = 1; samples.length < marks.length; runs++) {
    await setNumber(page, 50 + runs / 5);
    await runToEnd(page, patience);
    if (runs !== marks[samples.length]) continue;
    const [pageMb, deskMb, simulatingMb] = await Promise.all([
      usedHeap((method) => session.send(method)),
      workers.usedHeap((name) => name === 'worker'),
      workers.usedHeap((name) => name === 'web-worker'),
    ]);
    const sample = { runs, pageMb, deskMb, simulatingMb };
    samples.push(sample);
    tell(sample);
  }
  await session.detach();
  return samples;
}

/** Kilobytes that each run leaves behind between the last two samples: before them the program still gets warm. */
export function growthPerRun(samples: readonly HeapSample[], of: (sample: HeapSample) => number): number {
  const [earlier, later] = samples.slice(-2);
  return ((of(later) - of(earlier)) * 1024) / (later.runs - earlier.runs);
}

const totalMb = ({ pageMb, deskMb, simulatingMb }: HeapSample): number => pageMb + deskMb + simulatingMb;

/** By how much all of the tab has grown since the second sample, as a fraction of what it was then: before it the program gets warm. */
export function growthSinceWarm([, warm, ...later]: readonly HeapSample[]): number {
  return totalMb(later[later.length - 1]) / totalMb(warm) - 1;
}

type Ask = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

async function usedHeap(ask: Ask): Promise<number> {
  // What is only freed by the end of a task that was freed before goes the second time.
  for (let time = 0; time < 2; time++) await ask('HeapProfiler.collectGarbage');
  // Typed arrays lie outside of the heap.
  const { usedSize, backingStorageSize } = (await ask('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize: number };
  return (usedSize + backingStorageSize) / megabyte;
}

/** Speaks with the workers of the page: each is a target below that of the page. */
async function listenToWorkers(session: CDPSession) {
  const names = new Map<string, string>();
  const answers = new Map<number, (result: unknown) => void>();
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, url } }) => {
    if (type === 'worker') names.set(sessionId, /([\w-]+)-[\w-]{8}\.js$/.exec(url)?.[1] ?? url);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => void names.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
    if (id !== undefined) answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });

  const ask = (sessionId: string, method: string): Promise<unknown> => {
    const id = ++asked;
    const answer = new Promise((resolve) => answers.set(id, resolve));
    return session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).then(() => answer);
  };
  return {
    /** Of all workers of whose script this is the name, together. */
    async usedHeap(isMeant: (name: string) => boolean): Promise<number> {
      const meant = [...names].filter(([, name]) => isMeant(name));
      const heaps = await Promise.all(meant.map(([sessionId]) => usedHeap((method) => ask(sessionId, method))));
      return heaps.reduce((sum, heap) => sum + heap, 0);
    },
  };
}
