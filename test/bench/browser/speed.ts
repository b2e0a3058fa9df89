/** How fast the workers of the page simulate, beside Node: processor time of the same replications. */
import type { Browser, Page } from 'playwright-core';
import { createReplicator } from '../../../src/experiment/index.ts';
import { enlargeInliningBudget } from '../../../src/runner/node.ts';
import { overrideRun } from '../../../src/scenario/index.ts';
import { readScenario } from '../read-scenario.ts';
import { cpuMsOf, hasDuration, type Timed, traceWhile } from './main-thread.ts';
import { openScenario, untilFinished } from './visit.ts';

const run = { replications: 6, warmUpDays: 0, observedDays: 84 } as const;
const runText = `run: { replications: ${run.replications}, warmUpDays: ${run.warmUpDays}, observedDays: ${run.observedDays} }\n`;
const mark = 'simulates';

/** Processor seconds that the simulating workers of the page take for all replications of all arms. */
export async function browserCpuSeconds(browser: Browser, page: Page, id: string): Promise<number> {
  const events = await traceWhile(browser, page, async () => {
    await openScenario(page, id, runText);
    await untilFinished(page);
    for (const worker of page.workers().filter((one) => one.url().includes('web-worker')))
      await worker.evaluate((name) => void performance.mark(name), mark);
  });
  const threads = new Set(events.filter(({ name }) => name === mark).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter((event): event is Timed => hasDuration(event) && event.name === 'RunTask');
  const busy = tasks.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`));
  return busy.reduce((sum, task) => sum + cpuMsOf(task), 0) / 1000;
}

export interface NodeSample {
  readonly cpuSeconds: number;
  readonly messages: number;
}

/** The same in this process. */
export function nodeCpuSeconds(id: string): NodeSample {
  enlargeInliningBudget();
  const scenario = overrideRun(readScenario(`schemaVersion: 1\nextends: ${id}\nid: bench\ntitle: Bench\n`, 'bench.yaml'), run);
  const replicator = createReplicator(scenario);
  const start = process.cpuUsage();
  let messages = 0;
  for (let replication = 0; replication < run.replications; replication++)
    for (let arm = 0; arm < scenario.arms.length; arm++) messages += messagesOf(replicator, arm, replication);
  return { cpuSeconds: process.cpuUsage(start).user / 1e6, messages };
}

function messagesOf(replicator: ReturnType<typeof createReplicator>, arm: number, replication: number): number {
  const { values } = replicator.replicate({ arm, replication });
  const place = replicator
    .layoutOf(arm)
    .measures.findIndex(
      ({ outcome, setting, role, group, category }) => outcome === 'messagesPerDay' && !setting && !role && !group && !category,
    );
  return values[place] * (run.observedDays / 7) * 5;
}
