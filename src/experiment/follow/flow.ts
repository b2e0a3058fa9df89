/** The ways of many needs, counted: where they come from, how they come in, who reads and who closes them, and how they end. */
import type { NeedTrace, TraceEventKind } from '../../model/index.ts';
import { dayMin, type Scenario } from '../../scenario/index.ts';

/** Who reads or closes that is no role. */
export const nobodyOfTheTeam = {
  ai: '@ai',
  /** A clinician who sees the patient in person. */
  inPerson: '@inPerson',
  /** Advice that settles it before anything is sent. */
  advice: '@advice',
  nobody: '@nobody',
} as const;

export const flowEnds = ['inTime', 'late', 'unmet', 'open'] as const;
export type FlowEnd = (typeof flowEnds)[number];

/** Ids, by step. */
export interface FlowPath {
  /** Empty: none. */
  readonly group: string;
  /** What the patient needs: the id in the scenario. */
  readonly need: string;
  /** portal, phone, visit, emergency, selfService, or none: stays away. */
  readonly way: string;
  /** Role that opens it first, or one of `nobodyOfTheTeam`. */
  readonly reader: string;
  /** Role that closes the message with which the need is met (or of a need that is not met, the last one), or one of `nobodyOfTheTeam`. */
  readonly closer: string;
  readonly end: FlowEnd;
}

/** How soon after it arose a need has to be met to be met in time. */
export interface InTime {
  readonly routineMin: number;
  readonly urgentMin: number;
}

export interface Flow {
  readonly arms: readonly string[];
  readonly replications: number;
  readonly inTime: InTime;
  /** Every path that some need has taken in some arm. */
  readonly paths: readonly FlowPath[];
  /** Needs by arm, replication and path. */
  readonly counts: readonly (readonly (readonly number[])[])[];
}

export interface FlowCounter {
  /** True when this replication of the arm has been counted. */
  has(arm: number, replication: number): boolean;
  /** Counts the needs of one replication of one arm, each once. */
  add(arm: number, replication: number, traces: Iterable<NeedTrace>): void;
  /** What the first so many replications of these arms (places in the scenario) say; all of them must have been counted. */
  flow(arms: readonly number[], replications: number): Flow;
}

/** Counts needs while they are traced, so that no more than one replication has to be kept. @param arms ids, as in the scenario */
export function createFlowCounter(arms: readonly string[], inTime: InTime): FlowCounter {
  const paths: FlowPath[] = [];
  const placeOf = new Map<string, number>();
  const counted = arms.map((): Map<number, number>[] => []);
  return {
    has: (arm, replication) => counted[arm][replication] !== undefined,
    add(arm, replication, traces) {
      const counts = new Map<number, number>();
      for (const trace of traces) {
        const path = flowPath(trace, inTime);
        const key = Object.values(path).join('\n');
        const place = placeOf.get(key) ?? paths.push(path) - 1;
        placeOf.set(key, place);
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      counted[arm][replication] = counts;
    },
    flow: (chosen, replications) => ({
      arms: chosen.map((arm) => arms[arm]),
      replications,
      inTime,
      paths: [...paths],
      counts: chosen.map((arm) => counted[arm].slice(0, replications).map((counts) => paths.map((_, place) => counts.get(place) ?? 0))),
    }),
  };
}

/** Routine needs: within three days. Urgent ones: within the window of the scenario's urgency policy, a day if it has none. */
export function inTimeOf({ arms }: Scenario): InTime {
  const { urgency } = arms[0].world.policies;
  return { routineMin: 3 * dayMin, urgentMin: urgency?.contactWindowMin ?? dayMin };
}

const closings = new Set<TraceEventKind>(['done', 'closedByAi', 'sentUnread', 'seen']);

/** The way of one need. */
export function flowPath({ need, group, urgency, metAfterMin, events }: NeedTrace, inTime: InTime): FlowPath {
  const way = events.find(({ event }) => event === 'chooses')?.detail ?? 'none';
  const opening = events.find(({ event }) => event === 'opens' || (event !== 'done' && closings.has(event)));
  const metAt = events.findIndex(({ event }) => event === 'met');
  const closing = (metAt < 0 ? events : events.slice(0, metAt)).findLast(({ event }) => closings.has(event));
  const withoutAnyone = way === 'selfService' ? nobodyOfTheTeam.advice : nobodyOfTheTeam.nobody;
  const who = (found: typeof opening): string => (found === undefined ? withoutAnyone : actorOf(found.event, found.role));
  const limitMin = urgency === 'routine' ? inTime.routineMin : inTime.urgentMin;
  return { group, need: kindOf(need), way, reader: who(opening), closer: who(closing), end: endOf(metAfterMin, limitMin) };
}

/** `clinic/need/question#1234` is a `question`. */
const kindOf = (need: string): string => need.slice(0, need.lastIndexOf('#')).split('/').slice(2).join('/');

function actorOf(event: TraceEventKind, role: string): string {
  if (event === 'seen') return nobodyOfTheTeam.inPerson;
  return event === 'closedByAi' || event === 'sentUnread' ? nobodyOfTheTeam.ai : role;
}

function endOf(metAfterMin: number, limitMin: number): FlowEnd {
  if (Number.isNaN(metAfterMin)) return 'open';
  if (metAfterMin === Infinity) return 'unmet';
  return metAfterMin <= limitMin ? 'inTime' : 'late';
}
