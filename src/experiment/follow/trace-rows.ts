/** The events of a sample of needs in every arm, as rows of a file: long form, one row an event. */
import type { NeedTrace, TraceEvent } from '../../model/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Replicator } from '../replicate.ts';
import { csvText } from '../row-text.ts';
import { type Moment, momentOf } from './moment.ts';

export interface TraceRow extends TraceEvent, Moment {
  readonly arm: string;
  readonly replication: number;
  readonly need: string;
  readonly setting: string;
  readonly group: string;
  readonly urgency: NeedTrace['urgency'];
  /** Minutes since the need arose. */
  readonly sinceMin: number;
}

interface Request {
  readonly replication: number;
  /** Of the needs of the observed time, 0 to 1. */
  readonly share: number;
  /** Only needs of patients of this group. */
  readonly group?: string;
  /** Only needs that have led to a message of this category, in whichever arm: their ways in the other arms are written as well. */
  readonly category?: string;
}

/** Runs the replication in every arm. Rows by arm, then by need in the order in which they arose, then by time. */
export function traceRows({ arms, run }: Scenario, replicator: Replicator, request: Request): TraceRow[] {
  const { replication, share } = request;
  const byArm = arms.map((_, arm) => replicator.trace({ arm, replication }, { share }));
  const isWanted = filterOf(byArm.flat(), request);
  return byArm.flatMap((traces, arm) =>
    traces.filter(isWanted).flatMap(({ need, setting, group, urgency, arisenMin, events }) =>
      events.map((event): TraceRow => {
        const moment = momentOf(event.minute, run.warmUpDays);
        return { arm: arms[arm].id, replication, need, setting, group, urgency, ...event, ...moment, sinceMin: event.minute - arisenMin };
      }),
    ),
  );
}

/** A need is wanted in all arms or in none. */
function filterOf(all: readonly NeedTrace[], { group, category }: Request): (trace: NeedTrace) => boolean {
  const inGroup = new Set<string>();
  const inCategory = new Set<string>();
  for (const trace of all) {
    if (trace.group === group) inGroup.add(trace.need);
    if (trace.events.some((event) => event.message !== null && event.category === category)) inCategory.add(trace.need);
  }
  return ({ need }) => (group === undefined || inGroup.has(need)) && (category === undefined || inCategory.has(need));
}

export function traceCsv(rows: readonly TraceRow[]): string {
  return csvText(columns, rows);
}

/** Named here so that a file without rows has them too. */
const columns = Object.keys({
  arm: true,
  replication: true,
  need: true,
  setting: true,
  group: true,
  urgency: true,
  day: true,
  clock: true,
  minute: true,
  sinceMin: true,
  event: true,
  message: true,
  messageId: true,
  category: true,
  role: true,
  detail: true,
  waitMin: true,
  workMin: true,
  dueMin: true,
  score: true,
} satisfies Record<keyof TraceRow, true>) as (keyof TraceRow)[];
