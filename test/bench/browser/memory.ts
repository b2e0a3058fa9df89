/** Memory of the page over many runs in one tab. */
import type { Page } from 'playwright-core';
import { editNumber, openScenario, runToEnd, untilFinished } from './visit.ts';

export interface HeapSample {
  readonly runs: number;
  /** Of the page, after garbage was collected. */
  readonly pageMb: number;
}

const tiny = 'run: { replications: 3, warmUpDays: 1, observedDays: 2 }\n';
const megabyte = 1024 * 1024;

/** @param marks after how many runs the heap is measured, ascending */
export async function heapOverRuns(page: Page, marks: readonly number[]): Promise<HeapSample[]> {
  const session = await page.context().newCDPSession(page);
  await openScenario(page, 'primary-care', tiny);
  await untilFinished(page);
  const samples: HeapSample[] = [];
  for (let runs = 1; samples.length < marks.length; runs++) {
    await editNumber(page);
    await runToEnd(page);
    if (runs !== marks[samples.length]) continue;
    samples.push({ runs, pageMb: await usedHeap((method) => session.send(method)) });
  }
  await session.detach();
  return samples;
}

type Ask = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

async function usedHeap(ask: Ask): Promise<number> {
  // What is only freed by the end of a task that was freed before goes the second time.
  for (let time = 0; time < 2; time++) await ask('HeapProfiler.collectGarbage');
  // Typed arrays lie outside of the heap.
  const { usedSize, backingStorageSize } = (await ask('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize: number };
  return (usedSize + backingStorageSize) / megabyte;
}
