/** Memory of the page and of its workers over many runs in one tab, by Chromium's own count. */
import type { Page } from 'playwright-core';
import { type Heap, type HeapName, listenToHeaps } from './heaps.ts';
import { openScenario, runToEnd, setNumber, untilFinished } from './visit.ts';

export type HeapSample = { readonly runs: number } & Readonly<Record<HeapName, Heap>>;

const tiny = 'run: { replications: 3, warmUpDays: 1, observedDays: 2 }\n';
/** Milliseconds: nothing that is waited for here takes more than seconds. */
const patience = 60_000;

/**
 * Runs a small scenario again and again, each time with another number, so that nothing is known beforehand.
 * @param marks after how many runs the heaps are measured, ascending; 250 at most
 * @param tell is told each sample as it comes
 */
export async function heapOverRuns(page: Page, marks: readonly number[], tell: (sample: HeapSample) => void): Promise<HeapSample[]> {
  const heaps = await listenToHeaps(page);
  await openScenario(page, 'primary-care', tiny);
  await untilFinished(page, patience);
  const samples: HeapSample[] = [];
  for (let runs = 1; samples.length < marks.length; runs++) {
    await setNumber(page, 50 + runs / 5);
    await runToEnd(page, patience);
    if (runs !== marks[samples.length]) continue;
    const sample = { runs, ...(await heaps.measure()) };
    samples.push(sample);
    tell(sample);
  }
  await heaps.leave();
  return samples;
}

/** Kilobytes that each run leaves behind between the last two samples: before them the program still gets warm. */
export function growthPerRun(samples: readonly HeapSample[], name: HeapName): number {
  const [earlier, later] = samples.slice(-2);
  return ((later[name].mb - earlier[name].mb) * 1024) / (later.runs - earlier.runs);
}

/** By how much the tab has grown since the second sample, as fractions of all that it held then: before it the program gets warm. */
export function growthSinceWarm([, warm, ...later]: readonly HeapSample[]): { readonly whole: number; readonly withoutCode: number } {
  const last = later[later.length - 1];
  const sumOf = (sample: HeapSample, read: (heap: Heap) => number) => read(sample.page) + read(sample.desk) + read(sample.simulating);
  const growth = (read: (heap: Heap) => number) => (sumOf(last, read) - sumOf(warm, read)) / sumOf(warm, ({ mb }) => mb);
  return { whole: growth(({ mb }) => mb), withoutCode: growth(({ mb, codeMb }) => mb - codeMb) };
}
