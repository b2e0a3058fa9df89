/** Runs one replication of a scenario's baseline through the front door and says what it cost. */
import { readFileSync } from 'node:fs';
import { createReplicator } from '../../src/experiment/index.ts';
import { enlargeInliningBudget } from '../../src/runner/node.ts';
import { formatProblem, overrideRun, parseScenario, type Scenario } from '../../src/scenario/index.ts';

export interface Sample {
  readonly messages: number;
  /** An arrival, a start or end of service, or the end of a delay; by the count of the reference model, 3.64 a message. */
  readonly events: number;
  readonly meanMin: number;
  readonly p90Min: number;
  /** Of the replication, after a short one has made the machine code. */
  readonly cpuSeconds: number;
  /** With the short one before it: compilation included. */
  readonly coldCpuSeconds: number;
  readonly peakMb: number;
}

const eventsPerMessage = 3.64;
/** Simulated days before the measured replication, so that the loop is machine code by then. */
const warmUpDays = 60;

/** @throws when the file has problems */
export function simulate(file: string, days: number): Sample {
  const { scenario, problems } = parseScenario(readFileSync(file, 'utf8'), { file, load: () => ({ problem: 'nothing to extend here' }) });
  if (scenario === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  enlargeInliningBudget();
  const start = process.cpuUsage();
  replicate(scenario, Math.min(days, warmUpDays));
  const { cpuSeconds, measures, values } = replicate(scenario, days);
  const read = (outcome: string, statistic: string): number =>
    values[
      measures.findIndex(
        (one) => one.outcome === outcome && one.statistic === statistic && !one.setting && !one.role && !one.group && !one.category,
      )
    ];
  // messagesPerDay counts per business day: five in seven.
  const messages = read('messagesPerDay', 'perDay') * businessDays(days);
  return {
    messages,
    events: messages * eventsPerMessage,
    meanMin: read('timeInSystemMin', 'mean'),
    p90Min: read('timeInSystemMin', 'p90'),
    cpuSeconds,
    coldCpuSeconds: process.cpuUsage(start).user / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

function replicate(scenario: Scenario, days: number) {
  const replicator = createReplicator(overrideRun(scenario, { warmUpDays: 0, observedDays: days }));
  const start = process.cpuUsage();
  const { values } = replicator.replicate({ arm: 0, replication: 0 });
  return { cpuSeconds: process.cpuUsage(start).user / 1e6, measures: replicator.layoutOf(0).measures, values };
}

function businessDays(days: number): number {
  return Math.floor(days / 7) * 5 + Math.min(5, days % 7);
}
