/** Runs two replications of a scenario's baseline through the front door and says what they cost. */
import { readFileSync } from 'node:fs';
import { createReplicator } from '../../src/experiment/index.ts';
import { readBuiltIn } from '../../src/library/index.ts';
import { enlargeInliningBudget } from '../../src/runner/node.ts';
import { formatProblem, overrideRun, parseScenario } from '../../src/scenario/index.ts';

export interface Sample {
  readonly messages: number;
  /** An arrival, a start or end of service, or the end of a delay; by the count of the reference model, 3.64 a message. */
  readonly events: number;
  readonly meanMin: number;
  readonly p90Min: number;
  /** Of the second replication. */
  readonly cpuSeconds: number;
  /** Of the first, during which the machine code is made. */
  readonly coldCpuSeconds: number;
  readonly peakMb: number;
}

const eventsPerMessage = 3.64;

/** @throws when the file has problems */
export function simulate(file: string, days: number): Sample {
  const load = (reference: string) => readBuiltIn(reference) ?? { problem: 'is not built in' };
  const { scenario, problems } = parseScenario(readFileSync(file, 'utf8'), { file, load });
  if (scenario === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  enlargeInliningBudget();
  const replicator = createReplicator(overrideRun(scenario, { warmUpDays: 0, observedDays: days }));
  const { measures } = replicator.layoutOf(0);
  const [cold, warm] = [0, 1].map((replication) => {
    const start = process.cpuUsage();
    const { values } = replicator.replicate({ arm: 0, replication });
    return { cpuSeconds: process.cpuUsage(start).user / 1e6, values };
  });
  const { values } = warm;
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
    cpuSeconds: warm.cpuSeconds,
    coldCpuSeconds: cold.cpuSeconds,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

function businessDays(days: number): number {
  return Math.floor(days / 7) * 5 + Math.min(5, days % 7);
}
