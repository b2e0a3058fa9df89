/** Who works when: in-basket minutes by hour of the day and role. The picture is in work-by-hour-chart.ts. */
import { range } from 'd3';
import type { Labels, Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import { clockHour } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';

/** Which minutes: all, or only those outside scheduled sessions. */
export type WorkShown = 'all' | 'afterHours';

export interface WorkCurve {
  readonly arm: ArmMark;
  /** Minutes in each hour 0 to 23, per full-time equivalent and business day. */
  readonly shown: readonly number[];
  /** The part of `shown` that is after hours. */
  readonly afterHours: readonly number[];
  /** Minutes a day, where the result has them. */
  readonly perDay: number | null;
}

export interface WorkPanel {
  readonly role: string;
  readonly title: string;
  readonly curves: readonly WorkCurve[];
}

export interface WorkByHourData {
  readonly panels: readonly WorkPanel[];
}

/** What is asked for: the arms, and the roles in their order. */
export interface WorkChoice {
  readonly arms: readonly ArmMark[];
  readonly roles: readonly string[];
  readonly shown: WorkShown;
}

const numbers = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? 0);

function curveOf(lookup: Lookup, arm: ArmMark, role: string, shown: WorkShown): WorkCurve[] {
  const total = lookup.curve(arm.id, 'inboxMinByHourOfDay', { role });
  if (!total) return [];
  const late = lookup.curve(arm.id, 'afterHoursMinByHourOfDay', { role });
  const afterHours = late ? numbers(late.mean) : total.x.map(() => 0);
  const perDay = lookup.outcome(arm.id, shown === 'all' ? 'inboxMinPerDay' : 'afterHoursMinPerDay', { role })?.mean ?? null;
  return [{ arm, shown: shown === 'all' ? numbers(total.mean) : afterHours, afterHours, perDay }];
}

/** Panels for the roles that have curves. */
export function workByHourData(lookup: Lookup, labels: Labels, { arms, roles, shown }: WorkChoice): WorkByHourData {
  const panels = roles.map((role) => ({
    role,
    title: labels.role(role),
    curves: arms.flatMap((arm) => curveOf(lookup, arm, role, shown)),
  }));
  return { panels: panels.filter(({ curves }) => curves.length > 0) };
}

export function workByHourTable({ panels }: WorkByHourData, caption: string): Table {
  const arms = panels[0]?.curves.map(({ arm }) => arm) ?? [];
  return {
    caption,
    columns: [words.role, words.hourOfDay, ...arms.flatMap(({ title }) => [title, `${title}: ${words.afterHours}`])],
    rows: panels.flatMap(({ title, curves }) =>
      range(24).map((hour) => [title, clockHour(hour), ...curves.flatMap(({ shown, afterHours }) => [shown[hour], afterHours[hour]])]),
    ),
  };
}
