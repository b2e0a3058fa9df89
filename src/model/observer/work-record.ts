/** Hands-on minutes of the observed time: by team and hour of day or week, by team and category, and by member. */
import { floatingZero } from '../../kernel/index.ts';
import { dayMin, hourMin, weekMin } from '../../scenario/index.ts';
import type { Plan } from '../plan/plan.ts';

export const hoursOfWeek = 168;

export class WorkRecord {
  /** Minutes on business days, by team times 24 plus hour of day. */
  readonly byHour: Float64Array;
  readonly afterHoursByHour: Float64Array;
  /** Minutes on all days, by team times 168 plus hour of the week. */
  readonly byHourOfWeek: Float64Array;
  /** Minutes on business days, by team times categories plus category. */
  readonly byCategory: Float64Array;
  /** Minutes on business days, by server. */
  readonly byServer: Float64Array;
  /** Minutes on other days, by team. */
  readonly onDaysOff: Float64Array;
  private readonly plan: Plan;
  private readonly categories: number;
  private hourStartMin = floatingZero;
  private hourEndMin = floatingZero;
  private hourOfDay = 0;
  private hourOfWeek = 0;
  private isBusinessHour = false;

  constructor(plan: Plan) {
    this.plan = plan;
    this.categories = plan.names.categories.length;
    const servers = plan.teams.reduce((sum, team) => sum + team.members, 0);
    this.byHour = new Float64Array(plan.teams.length * 24);
    this.afterHoursByHour = new Float64Array(plan.teams.length * 24);
    this.byHourOfWeek = new Float64Array(plan.teams.length * hoursOfWeek);
    this.byCategory = new Float64Array(plan.teams.length * this.categories);
    this.byServer = new Float64Array(servers);
    this.onDaysOff = new Float64Array(plan.teams.length);
  }

  /** @param regularUntilMin what is worked after this minute is after hours */
  add(team: number, server: number, category: number, fromMin: number, toMin: number, regularUntilMin: number): void {
    let from = fromMin;
    while (from < toMin) {
      if (!(from >= this.hourStartMin && from < this.hourEndMin)) this.turnToHour(Math.floor(from / hourMin));
      const to = Math.min(toMin, this.hourEndMin);
      const minutes = to - from;
      this.byHourOfWeek[team * hoursOfWeek + this.hourOfWeek] += minutes;
      if (this.isBusinessHour) {
        const cell = team * 24 + this.hourOfDay;
        this.byHour[cell] += minutes;
        if (to > regularUntilMin) this.afterHoursByHour[cell] += to - Math.max(from, regularUntilMin);
        this.byCategory[team * this.categories + category] += minutes;
        this.byServer[server] += minutes;
      } else this.onDaysOff[team] += minutes;
      from = to;
    }
  }

  /** Most work lies in one hour, and in the same as the work before: what is known of the hour is kept. */
  private turnToHour(hour: number): void {
    this.hourStartMin = hour * hourMin;
    this.hourEndMin = (hour + 1) * hourMin;
    this.hourOfDay = hour % 24;
    this.hourOfWeek = hour % hoursOfWeek;
    this.isBusinessHour = isBusinessDay(this.plan, Math.floor(hour / 24));
  }
}

/** @param day whole days since minute 0, a Monday */
export function isBusinessDay(plan: Plan, day: number): boolean {
  return plan.isBusinessDayOfWeek[day % 7] && !(plan.holidays.size > 0 && plan.holidays.has(day));
}

/** How often an hour of the week lies between two minutes, fractions included. */
export function hoursOfWeekBetween(fromMin: number, toMin: number, hourOfWeek: number): number {
  const upTo = (min: number) => {
    const weeks = Math.floor(min / weekMin);
    const hours = (min - weeks * weekMin) / hourMin - hourOfWeek;
    return weeks + Math.min(1, Math.max(0, hours));
  };
  return upTo(toMin) - upTo(fromMin);
}

/** The business days, fractions included, between two minutes. */
export function businessDaysBetween(plan: Plan, fromMin: number, toMin: number): number {
  let days = 0;
  for (let day = Math.floor(fromMin / dayMin); day * dayMin < toMin; day++) {
    if (isBusinessDay(plan, day)) days += (Math.min(toMin, (day + 1) * dayMin) - Math.max(fromMin, day * dayMin)) / dayMin;
  }
  return days;
}

/**
 * The latest minute at which an answer still counts as within one business day: the same clock time on the next business
 * day; what comes on a day off counts from the start of the next business day.
 */
export function businessDeadlineMin(plan: Plan, arrivedMin: number): number {
  let day = Math.floor(arrivedMin / dayMin);
  let clock = arrivedMin - day * dayMin;
  if (!isBusinessDay(plan, day)) {
    clock = 0;
    day = nextBusinessDay(plan, day);
  }
  return nextBusinessDay(plan, day) * dayMin + clock;
}

/** The same clock time one business day later. */
export function nextBusinessDayMin(plan: Plan, min: number): number {
  const day = Math.floor(min / dayMin);
  return min + (nextBusinessDay(plan, day) - day) * dayMin;
}

function nextBusinessDay(plan: Plan, day: number): number {
  let next = day + 1;
  while (!isBusinessDay(plan, next)) next++;
  return next;
}
