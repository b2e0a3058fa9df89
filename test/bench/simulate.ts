/** Runs replications of a scenario's baseline through the front door and says what they cost. In a process of its own: child.ts. */
import { createReplicator } from '../../src/experiment/index.ts';
import { enlargeInliningBudget } from '../../src/runner/node.ts';
import { overrideRun } from '../../src/scenario/index.ts';
import type { Answer } from './answer.ts';
import { readScenario } from './read-scenario.ts';

/** A scenario file's text, the name for its problems, and how long to observe, from the empty beginning. */
export interface Simulation {
  readonly text: string;
  readonly file: string;
  readonly days: number;
  /** How many to count; one unless told otherwise. */
  readonly replications?: number;
  /** How many come before, during which the machine code is made; one unless told otherwise. */
  readonly warmUps?: number;
  /** The first to be counted, 0 unless told otherwise: each has its own random numbers. */
  readonly first?: number;
}

/** Means over the replications that are counted. */
export interface Sample extends Answer {
  /** Of the event list: arrivals, ends of services and of delays, and in scenarios with a calendar also sessions, visits and hours. */
  readonly events: number;
  /** Of the very first replication. */
  readonly coldCpuSeconds: number;
}

/** @throws when the file has problems */
export function simulate({ text, file, days, replications = 1, warmUps = 1, first = 0 }: Simulation): Sample {
  const scenario = readScenario(text, file);
  enlargeInliningBudget();
  const replicator = createReplicator(overrideRun(scenario, { warmUpDays: 0, observedDays: days }));
  const timed = (replication: number) => {
    const start = process.cpuUsage();
    const { values, eventCount } = replicator.replicate({ arm: 0, replication });
    return { cpuSeconds: process.cpuUsage(start).user / 1e6, values, eventCount: eventCount as number };
  };
  const last = first + replications;
  const [cold] = Array.from({ length: warmUps }, (_, i) => timed(last + i));
  const warm = Array.from({ length: replications }, (_, i) => timed(first + i));
  const read = readerOf(replicator.layoutOf(0).measures);
  const perDay = read('messagesPerDay', 'perDay');
  return {
    // messagesPerDay counts per business day: five in seven.
    messages: meanOf(warm, ({ values }) => values[perDay]) * businessDays(days),
    events: meanOf(warm, ({ eventCount }) => eventCount),
    meanMin: meanOf(warm, ({ values }) => values[read('timeInSystemMin', 'mean')]),
    p90Min: meanOf(warm, ({ values }) => values[read('timeInSystemMin', 'p90')]),
    cpuSeconds: meanOf(warm, ({ cpuSeconds }) => cpuSeconds),
    coldCpuSeconds: cold.cpuSeconds,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

type Measures = ReturnType<ReturnType<typeof createReplicator>['layoutOf']>['measures'];

/** Where a result keeps the number of the whole scenario. */
const readerOf = (measures: Measures) => (outcome: string, statistic: string) =>
  measures.findIndex(
    (one) => one.outcome === outcome && one.statistic === statistic && !one.setting && !one.role && !one.group && !one.category,
  );

function meanOf<Item>(items: readonly Item[], number: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + number(item), 0) / items.length;
}

function businessDays(days: number): number {
  return Math.floor(days / 7) * 5 + Math.min(5, days % 7);
}
