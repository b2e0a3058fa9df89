/** Measurements in processes of their own: none is warm from another, and peak memory is that of the one thing. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { costOfParts, type PartCost } from './parts.ts';
import { type Sample, type Simulation, simulate } from './simulate.ts';
import { timeWorkers, type WorkerJob, type WorkerTimes } from './workers.ts';

/** The first argument that makes the bench a child; its job comes as JSON on standard input. */
export const childFlag = '--child';

type Job = { readonly simulate: Simulation } | { readonly parts: { readonly count: number } } | { readonly workers: WorkerJob };

export const simulateApart = (simulation: Simulation): Sample => inChild({ simulate: simulation }) as Sample;
export const costOfPartsApart = (count: number): PartCost[] => inChild({ parts: { count } }) as PartCost[];
export const timeWorkersApart = (workers: WorkerJob): WorkerTimes => inChild({ workers }) as WorkerTimes;

/** What the child does. @returns its answer, for standard output */
export async function runJob(text: string): Promise<string> {
  return JSON.stringify(await answerTo(JSON.parse(text) as Job));
}

function answerTo(job: Job): Sample | PartCost[] | Promise<WorkerTimes> {
  if ('simulate' in job) return simulate(job.simulate);
  return 'parts' in job ? costOfParts(job.parts.count) : timeWorkers(job.workers);
}

/** The built bench is one file, whatever module this stands in. */
function inChild(job: Job): unknown {
  const program = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program, childFlag], {
    input: JSON.stringify(job),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`a measurement failed:\n${stderr.trim()}`);
  return JSON.parse(stdout);
}
