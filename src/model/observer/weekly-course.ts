/** How a replication goes week by week from its first minute, to see when it settles. Kept only when asked for; draws no random numbers. */
import { weekMin } from '../../scenario/index.ts';
import { none, type Plan } from '../plan/plan.ts';
import type { Recorder } from './recorder.ts';
import { cellsAlong, measureOf, teamsOf } from './rows.ts';
import { businessDaysBetween, hoursOfWeek } from './work-record.ts';

/** One value for each whole week of the run, of all roles together or of one. */
export interface WeeklySeries {
  readonly role: string | null;
  /** Open messages, the mean of the starts of the week's hours. */
  readonly backlogCount: readonly number[];
  /** Minutes per FTE and business day; NaN in a week without a business day. */
  readonly inboxMinPerDay: readonly number[];
}

export class WeeklyCourse {
  private readonly plan: Plan;
  private readonly recorder: Recorder;
  private readonly weekCount: number;
  /** By team times weeks plus week. */
  private readonly openSums: Float64Array;
  private readonly workedMin: Float64Array;
  /** Minutes worked up to the start of the present week, by team. */
  private readonly workedBefore: Float64Array;
  private closedWeeks = 0;

  /** @param recorder of a run without warm-up, which observes from its first minute */
  constructor(plan: Plan, recorder: Recorder) {
    this.plan = plan;
    this.recorder = recorder;
    this.weekCount = Math.floor(recorder.endMin / weekMin);
    this.openSums = new Float64Array(plan.teams.length * this.weekCount);
    this.workedMin = new Float64Array(plan.teams.length * this.weekCount);
    this.workedBefore = new Float64Array(plan.teams.length);
  }

  /** @param hour whole hours since minute 0, at whose start this is called */
  sample(hour: number): void {
    const week = Math.floor(hour / hoursOfWeek);
    if (week > this.closedWeeks) this.closeWeek();
    if (week >= this.weekCount) return;
    this.plan.teams.forEach((_, team) => {
      for (const { waiting, busy } of this.recorder.stationsOf(team))
        this.openSums[team * this.weekCount + week] += waiting.value + busy.value;
    });
  }

  /** Call once, at the end of the run. */
  finish(): readonly WeeklySeries[] {
    this.closeWeek();
    const weeks = Array.from({ length: this.weekCount }, (_, week) => week);
    return cellsAlong(this.plan, ['role'])
      .filter(({ setting }) => setting === none)
      .map((cell): WeeklySeries => {
        const teams = teamsOf(this.plan, cell);
        const fte = teams.reduce((sum, team) => sum + this.plan.teams[team].members * this.plan.teams[team].fte, 0);
        const total = (values: Float64Array, week: number) => teams.reduce((sum, team) => sum + values[team * this.weekCount + week], 0);
        const businessDays = (week: number) => businessDaysBetween(this.plan, week * weekMin, (week + 1) * weekMin);
        return {
          role: measureOf(this.plan, 'backlogCount', 'mean', cell).role,
          backlogCount: weeks.map((week) => total(this.openSums, week) / hoursOfWeek),
          inboxMinPerDay: weeks.map((week) => total(this.workedMin, week) / fte / businessDays(week)),
        };
      });
  }

  /** What was worked in the week is what was worked by now less what had been by its start. */
  private closeWeek(): void {
    const week = this.closedWeeks;
    if (week >= this.weekCount) return;
    const { byHour } = this.recorder.observer.work;
    this.plan.teams.forEach((_, team) => {
      const worked = byHour.subarray(team * 24, (team + 1) * 24).reduce((sum, minutes) => sum + minutes, 0);
      this.workedMin[team * this.weekCount + week] = worked - this.workedBefore[team];
      this.workedBefore[team] = worked;
    });
    this.closedWeeks++;
  }
}
