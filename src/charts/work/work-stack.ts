/** A working day of one role: visits, the inbox within sessions and the inbox after hours, hour by hour in each arm. */
import { range } from 'd3';
import type { Labels, Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import { clockHour } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { workWords } from './words.ts';

/** From the bottom of the stack to its top. */
export const workParts = ['visits', 'inbox', 'afterHours'] as const;
export type WorkPart = (typeof workParts)[number];

export interface DayStack {
  readonly arm: ArmMark;
  /** Minutes in each hour 0 to 23, per full-time equivalent and business day. */
  readonly minutes: Readonly<Record<WorkPart, readonly number[]>>;
  /** Half of the 95 % interval of what the result has of each hour: all of the visits, all of the inbox, its after-hours part. */
  readonly halfWidth: { readonly visits: readonly number[]; readonly allInbox: readonly number[]; readonly afterHours: readonly number[] };
}

export interface WorkStackData {
  readonly role: string;
  readonly title: string;
  readonly stacks: readonly DayStack[];
}

const hours = range(24);
const numbers = (values: readonly (number | null)[] | undefined): number[] => hours.map((hour) => values?.[hour] ?? 0);

/** Of the arms that have the curves of the role. Results from before there were curves of visits have none. */
export function workStackData(lookup: Lookup, labels: Labels, { arms, role }: { arms: readonly ArmMark[]; role: string }): WorkStackData {
  const stacks = arms.flatMap((arm): DayStack[] => {
    const all = lookup.curve(arm.id, 'inboxMinByHourOfDay', { role });
    if (!all) return [];
    const late = lookup.curve(arm.id, 'afterHoursMinByHourOfDay', { role });
    const seen = lookup.curve(arm.id, 'visitMinByHourOfDay', { role });
    const [allInbox, afterHours, visits] = [all, late, seen].map((row) => numbers(row?.mean));
    const inbox = allInbox.map((minutes, hour) => Math.max(0, minutes - afterHours[hour]));
    const halfWidth = { visits: numbers(seen?.halfWidth), allInbox: numbers(all.halfWidth), afterHours: numbers(late?.halfWidth) };
    return [{ arm, minutes: { visits, inbox, afterHours }, halfWidth }];
  });
  return { role, title: labels.role(role), stacks };
}

export const sumOf = (minutes: readonly number[]): number => minutes.reduce((sum, one) => sum + one, 0);

/** Minutes of each hour, all parts together. */
export const totalsOf = ({ minutes }: DayStack): number[] =>
  hours.map((hour) => workParts.reduce((sum, part) => sum + minutes[part][hour], 0));

export function workStackTable({ stacks }: WorkStackData, caption: string): Table {
  const { parts, plusMinus } = workWords;
  return {
    caption,
    columns: [
      words.hourOfDay,
      words.arm,
      parts.visits,
      `${parts.visits} ${plusMinus}`,
      parts.inbox,
      parts.afterHours,
      `${parts.afterHours} ${plusMinus}`,
      `${parts.inbox} + ${words.afterHours} ${plusMinus}`,
    ],
    rows: hours.flatMap((hour) =>
      stacks.map(({ arm, minutes, halfWidth }) => [
        clockHour(hour),
        arm.title,
        minutes.visits[hour],
        halfWidth.visits[hour],
        minutes.inbox[hour],
        minutes.afterHours[hour],
        halfWidth.afterHours[hour],
        halfWidth.allInbox[hour],
      ]),
    ),
  };
}
