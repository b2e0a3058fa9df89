/** A clinic day: how many messages are where, hour by hour, and where each of them is drawn. */
import type { ClinicDay } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import { clockHour } from '../numbers.ts';
import type { Table } from '../table.ts';
import { flowWords } from './flow-words.ts';

export interface DayLane {
  readonly arm: ArmMark;
  readonly day: ClinicDay;
}

export interface ClinicDayData {
  readonly lanes: readonly DayLane[];
  /** Rows in their order; the id of the AI's is empty. */
  readonly rows: readonly { readonly id: string; readonly title: string }[];
}

/** Roles that have something to do on that day in some arm, and the AI if it closes messages. @param roles ids in their order */
export function clinicDayData(lanes: readonly DayLane[], roles: readonly string[], titleOf: (role: string) => string): ClinicDayData {
  const places = lanes.flatMap(({ day }) => day.places);
  const known = new Set(places.filter(({ kind }) => kind !== 'left').map(({ role }) => role));
  const ids = ['', ...roles].filter((id) => known.has(id));
  return { lanes, rows: ids.map((id) => ({ id, title: id === '' ? flowWords.day.ai : titleOf(id) })) };
}

/** What becomes of the messages of a day until a minute of it. */
export interface DayTotals {
  readonly arrived: number;
  readonly waiting: number;
  readonly working: number;
  readonly done: number;
  readonly closedByAi: number;
  readonly left: number;
}

/** Of each message the move that it has made last: an index into the tables of the day; -1: it has not come yet. */
export function lastMoves({ start, minute, messages }: ClinicDay, atMin: number): number[] {
  return messages.map((_, message) => {
    let last = -1;
    for (let move = start[message]; move < start[message + 1] && minute[move] <= atMin; move++) last = move;
    return last;
  });
}

export function dayTotals(day: ClinicDay, atMin: number): DayTotals {
  const counts = { waiting: 0, working: 0, done: 0, closedByAi: 0, left: 0 };
  let arrived = 0;
  lastMoves(day, atMin).forEach((move, message) => {
    if (move < 0) return;
    counts[day.places[day.place[move]].kind] += 1;
    if (day.minute[day.start[message]] >= 0) arrived += 1;
  });
  return { arrived, ...counts };
}

export const totalsText = ({ arrived, waiting, working, done, closedByAi, left }: DayTotals): string =>
  flowWords.day.totals({ arrived, waiting, working, done: done + closedByAi, left });

/** Counts by the hour: what the picture shows when it stands at the full hours. */
export function clinicDayTable({ lanes }: ClinicDayData, caption: string): Table {
  const words = flowWords.day;
  const kinds = ['arrived', 'waiting', 'working', 'done', 'closedByAi', 'left'] as const;
  return {
    caption,
    columns: [words.hour, ...lanes.flatMap(({ arm }) => kinds.map((kind) => `${arm.title}: ${words.columns[kind]}`))],
    rows: Array.from({ length: 25 }, (_, hour) => {
      const cells = lanes.flatMap(({ day }) => {
        const totals = dayTotals(day, hour * 60);
        return kinds.map((kind) => totals[kind]);
      });
      return [hour === 24 ? words.endOfDay : clockHour(hour), ...cells];
    }),
  };
}
