/** One day of the messages of needs: where each is, minute by minute. It only sorts what a trace says. */
import type { NeedTrace, TraceEvent } from '../../model/index.ts';
import { dayMin } from '../../scenario/index.ts';

/** Where a message can be. `role` is empty where it says nothing: with the AI, or with its sender, who has left. */
export interface DayPlace {
  /** waiting: in a line, or put aside in the middle of the work. working: in somebody's hands. */
  readonly kind: 'waiting' | 'working' | 'done' | 'closedByAi' | 'left';
  readonly role: string;
}

/** Messages of one day, as tables: that of message m has the moves `start[m]` up to `start[m + 1]`. */
export interface ClinicDay {
  /** Of the observed time, from 1. */
  readonly day: number;
  /** Minute of the run at which it starts. */
  readonly startMin: number;
  readonly places: readonly DayPlace[];
  readonly messages: readonly string[];
  readonly start: Uint32Array;
  /** Minute of the day; of what was there before it began, negative. Ascending within a message. */
  readonly minute: Float64Array;
  /** Index into `places`: where the message is from that minute on. */
  readonly place: Uint16Array;
}

/** Open messages at the start of the day, and those that come on it. @param day of the observed time, from 1 */
export function clinicDay(traces: Iterable<NeedTrace>, day: number, warmUpDays: number): ClinicDay {
  const startMin = (warmUpDays + day - 1) * dayMin;
  const places: DayPlace[] = [];
  const placeOf = new Map<string, number>();
  const indexOf = (place: DayPlace): number => {
    const key = `${place.kind}\n${place.role}`;
    const index = placeOf.get(key) ?? places.push(place) - 1;
    placeOf.set(key, index);
    return index;
  };
  const messages: string[] = [];
  const start: number[] = [0];
  const minute: number[] = [];
  const place: number[] = [];
  for (const trace of traces) {
    for (const [number, moves] of movesByMessage(trace, startMin)) {
      if (moves.length === 0 || isOver(moves, startMin)) continue;
      messages.push(`${trace.need}/${number}`);
      for (const move of moves) {
        minute.push(move.minute - startMin);
        place.push(indexOf(move.place));
      }
      start.push(minute.length);
    }
  }
  return {
    day,
    startMin,
    places,
    messages,
    start: Uint32Array.from(start),
    minute: Float64Array.from(minute),
    place: Uint16Array.from(place),
  };
}

interface Move {
  readonly minute: number;
  readonly place: DayPlace;
}

function movesByMessage({ events }: NeedTrace, startMin: number): Map<number, Move[]> {
  const found = new Map<number, Move[]>();
  for (const event of events) {
    const { message, minute } = event;
    if (message === null || minute >= startMin + dayMin) continue;
    const place = placeAfter(event);
    if (place === undefined) continue;
    const moves = found.get(message) ?? [];
    found.set(message, moves);
    moves.push({ minute, place });
  }
  return found;
}

const isOver = (moves: readonly Move[], startMin: number): boolean =>
  moves.some(({ minute, place }) => minute < startMin && place.kind !== 'waiting' && place.kind !== 'working');

/** Undefined: it stays where it is. */
function placeAfter({ event, role }: TraceEvent): DayPlace | undefined {
  switch (event) {
    case 'joins':
    case 'interrupted':
      return { kind: 'waiting', role };
    case 'opens':
    case 'resumes':
      return { kind: 'working', role };
    case 'done':
      return { kind: 'done', role };
    case 'closedByAi':
    case 'sentUnread':
      return { kind: 'closedByAi', role: '' };
    case 'leaves':
      return { kind: 'left', role: '' };
    default:
      return undefined;
  }
}

/** Where message m is at a minute of the day: an index into `places`; -1: it has not come yet. */
export function placeAt({ start, minute, place }: ClinicDay, message: number, atMin: number): number {
  let found = -1;
  for (let move = start[message]; move < start[message + 1] && minute[move] <= atMin; move++) found = place[move];
  return found;
}
