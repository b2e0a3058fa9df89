/** One need in two worlds: its way through the baseline and through an arm, and what each adds up to. */
import type { NeedTrace, TraceEvent } from '../../model/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Replicator } from '../replicate.ts';
import { type Moment, momentOf } from './moment.ts';

/** Minutes; null: it did not happen, or not before the end of the run. */
interface Totals {
  readonly isMet: 'met' | 'unmet' | 'undecided';
  readonly metAfterMin: number | null;
  readonly answeredAfterMin: number | null;
  readonly messages: number;
  readonly openings: number;
  /** In the lines of roles, summed over openings; messages that wait at the same time count each. */
  readonly waitMin: number;
  readonly workMin: number;
  readonly workMinByRole: Readonly<Record<string, number>>;
  /** Nudges, calls and the like of a patient who is tired of waiting. */
  readonly reactions: number;
  /** Times that a clinician saw the patient. */
  readonly contacts: number;
}

export interface Way {
  readonly arm: string;
  readonly totals: Totals;
  readonly events: readonly (TraceEvent & Moment)[];
}

export interface FollowedNeed {
  readonly need: string;
  readonly replication: number;
  readonly setting: string;
  readonly group: string;
  readonly urgency: NeedTrace['urgency'];
  readonly arisenMin: number;
  /** How many events, from the first on, are the same in all ways. */
  readonly commonEvents: number;
  /** By arm, in the order asked for; null in an arm in which the need does not arise. */
  readonly ways: readonly (Way | null)[];
}

/**
 * Runs the replication in the arms (places in the scenario, the baseline's first) and follows a need of its observed time.
 * @returns undefined when it arises in none of them
 */
export function followNeed(
  { arms, run }: Scenario,
  replicator: Replicator,
  asked: { readonly need: string; readonly arms: readonly number[]; readonly replication: number },
): FollowedNeed | undefined {
  const { need, replication } = asked;
  const traces = asked.arms.map((arm) => replicator.trace({ arm, replication }, { ids: new Set([need]) })[0] as NeedTrace | undefined);
  const first = traces.find((trace) => trace !== undefined);
  if (first === undefined) return undefined;
  const { setting, group, urgency, arisenMin } = first;
  const ways = traces.map((trace, place): Way | null => {
    if (trace === undefined) return null;
    const events = trace.events.map((event) => ({ ...event, ...momentOf(event.minute, run.warmUpDays) }));
    return { arm: arms[asked.arms[place]].id, totals: totalsOf(trace), events };
  });
  return { need, replication, setting, group, urgency, arisenMin, commonEvents: commonEvents(traces), ways };
}

function commonEvents([first, ...others]: readonly (NeedTrace | undefined)[]): number {
  if (first === undefined) return 0;
  const differs = first.events.findIndex((event, place) => others.some((other) => !isSame(event, other?.events[place])));
  return differs < 0 ? first.events.length : differs;
}

function isSame(event: TraceEvent, other: TraceEvent | undefined): boolean {
  return other !== undefined && (Object.keys(event) as (keyof TraceEvent)[]).every((key) => event[key] === other[key]);
}

function totalsOf({ events, arisenMin, metAfterMin }: NeedTrace): Totals {
  const count = (kind: TraceEvent['event']) => events.filter(({ event }) => event === kind).length;
  const sum = (key: 'waitMin' | 'workMin') => events.reduce((total, event) => total + (event[key] ?? 0), 0);
  const workMinByRole: Record<string, number> = {};
  for (const { role, workMin } of events) {
    if (workMin !== null && role !== '') workMinByRole[role] = (workMinByRole[role] ?? 0) + workMin;
  }
  const answer = events.find(({ event }) => event === 'answers');
  return {
    isMet: Number.isNaN(metAfterMin) ? 'undecided' : metAfterMin === Infinity ? 'unmet' : 'met',
    metAfterMin: Number.isFinite(metAfterMin) ? metAfterMin : null,
    answeredAfterMin: answer === undefined ? null : answer.minute - arisenMin,
    messages: count('arrives'),
    openings: count('opens'),
    waitMin: sum('waitMin'),
    workMin: sum('workMin'),
    workMinByRole,
    reactions: count('reacts') + count('leaves'),
    contacts: count('seen'),
  };
}
