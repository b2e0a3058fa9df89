/** A week of one role: in-basket minutes in each of its 168 hours, in each arm or as the difference from the baseline. */
import { range } from 'd3';
import type { SeriesRow } from '../../experiment/index.ts';
import type { Labels, Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import { clockHour, weekday } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { workWords } from './words.ts';

export interface HeatCell {
  /** Minutes in this hour of the week per full-time equivalent, or the difference; null: not observed. */
  readonly minutes: number | null;
  readonly halfWidth: number | null;
  /** False where the interval of a difference contains zero. */
  readonly isDistinguishable: boolean;
}

export interface HeatPanel {
  readonly arm: ArmMark;
  /** Monday's first hour first. */
  readonly cells: readonly HeatCell[];
}

export interface WeekHeatData {
  readonly role: string;
  readonly title: string;
  /** Differences stay in minutes: in hours without work there is nothing to be a percentage of. */
  readonly isChange: boolean;
  readonly panels: readonly HeatPanel[];
}

export interface WeekHeatChoice {
  readonly arms: readonly ArmMark[];
  readonly role: string;
  readonly isChange: boolean;
}

/** An hour with less than this is one without work. */
export const noWorkMin = 0.05;

const hoursOfWeek = 168;

function differenceAt({ difference }: SeriesRow, hour: number): HeatCell {
  const [minutes, halfWidth] = [difference?.mean[hour] ?? null, difference?.halfWidth[hour] ?? null];
  return { minutes, halfWidth, isDistinguishable: minutes !== null && halfWidth !== null && Math.abs(minutes) > halfWidth };
}

/** Panels of the arms that have the curve; where differences are shown, of those that have them: without the baseline. */
export function weekHeatData(lookup: Lookup, labels: Labels, { arms, role, isChange }: WeekHeatChoice): WeekHeatData {
  const panels = arms.flatMap((arm): HeatPanel[] => {
    const row = lookup.curve(arm.id, 'inboxMinByHourOfWeek', { role });
    if (row === undefined || (isChange && row.difference === undefined)) return [];
    const cells = range(hoursOfWeek).map(
      (hour): HeatCell =>
        isChange ? differenceAt(row, hour) : { minutes: row.mean[hour], halfWidth: row.halfWidth[hour], isDistinguishable: true },
    );
    return [{ arm, cells }];
  });
  return { role, title: labels.role(role), isChange, panels };
}

/** "Tuesday, 10 am to 11 am" */
export const hourOfWeekText = (hour: number): string => workWords.span(weekday(hour), clockHour(hour), clockHour(hour + 1));

export function weekHeatTable({ panels, isChange }: WeekHeatData, caption: string): Table {
  const nameOf = ({ title }: ArmMark) => (isChange ? workWords.difference(title) : title);
  const toldOf = ({ isDistinguishable }: HeatCell) => (isDistinguishable ? words.isDistinguishable : words.isNotDistinguishable);
  return {
    caption,
    columns: [
      words.hourOfWeek,
      ...panels.flatMap(({ arm }) => [
        nameOf(arm),
        `${nameOf(arm)} ${workWords.plusMinus}`,
        ...(isChange ? [workWords.told(arm.title)] : []),
      ]),
    ],
    rows: range(hoursOfWeek).map((hour) => [
      hourOfWeekText(hour),
      ...panels.flatMap(({ cells }) => [cells[hour].minutes, cells[hour].halfWidth, ...(isChange ? [toldOf(cells[hour])] : [])]),
    ]),
  };
}
