/** The curves of a replication: backlog over the week, work over the day, and answers over time. */
import type { Series } from '../outcomes.ts';
import { none, type Plan } from '../plan/plan.ts';
import { answerGridMin } from './observer.ts';
import type { Recorder } from './recorder.ts';
import { cellsAlong, measureOf, teamsOf } from './rows.ts';
import { businessDaysBetween, hoursOfWeek, hoursOfWeekBetween } from './work-record.ts';

export interface CurveReader {
  readonly series: Series;
  /** One value for each x; NaN where there is no observation. */
  read(record: Recorder): number[];
}

const hours = (count: number) => Array.from({ length: count }, (_, i) => i);

export function createCurves(plan: Plan): CurveReader[] {
  const places = cellsAlong(plan, ['role']).map((cell) => {
    const { setting, role } = measureOf(plan, 'backlogCount', 'mean', cell);
    const teams = teamsOf(plan, cell);
    const fte = teams.reduce((sum, team) => sum + plan.teams[team].members * plan.teams[team].fte, 0);
    return { cell, teams, fte, labels: { setting, role, group: null, category: null } };
  });
  const backlog = places.map(
    ({ teams, labels }): CurveReader => ({
      series: { curve: 'backlogByHourOfWeek', ...labels, x: hours(hoursOfWeek) },
      read: ({ observer }) =>
        hours(hoursOfWeek).map(
          (hour) => total(observer.backlogSums, teams, hoursOfWeek, hour) / observer.backlogSamples[teams[0] * hoursOfWeek + hour],
        ),
    }),
  );
  const work = places
    .filter(({ cell }) => cell.role !== none)
    .flatMap(({ teams, fte, labels }): CurveReader[] => {
      const overDay = (curve: Series['curve'], minutesOf: (record: Recorder) => Float64Array): CurveReader => ({
        series: { curve, ...labels, x: hours(24) },
        read: (record) => {
          const days = businessDaysBetween(plan, record.startMin, record.endMin);
          return hours(24).map((hour) => total(minutesOf(record), teams, 24, hour) / fte / days);
        },
      });
      const overWeek: CurveReader = {
        series: { curve: 'inboxMinByHourOfWeek', ...labels, x: hours(hoursOfWeek) },
        read: ({ observer, startMin, endMin }) =>
          hours(hoursOfWeek).map((hour) => {
            const minutes = total(observer.work.byHourOfWeek, teams, hoursOfWeek, hour);
            return minutes / fte / hoursOfWeekBetween(startMin, endMin, hour);
          }),
      };
      return [
        overDay('inboxMinByHourOfDay', ({ observer }) => observer.work.byHour),
        overDay('afterHoursMinByHourOfDay', ({ observer }) => observer.work.afterHoursByHour),
        overDay('visitMinByHourOfDay', ({ visits }) => visits.byHour),
        overWeek,
      ];
    });
  const steps = answerGridMin.length + 1;
  const { groups, categories } = plan.names;
  const isWritten = (index: number) => plan.settings.some((setting) => setting.categories[index].isPatientMessage);
  const answers = [
    { cell: 0, group: null, category: null },
    ...groups.map((group, index) => ({ cell: 1 + index, group, category: null })),
    ...categories
      .map((category, index) => ({ cell: 1 + groups.length + index, group: null, category }))
      .filter((_, index) => isWritten(index)),
  ].map(
    ({ cell, group, category }): CurveReader => ({
      series: { curve: 'answeredWithinFraction', setting: null, role: null, group, category, x: answerGridMin },
      read: ({ observer }) => {
        const counts = observer.answers.subarray(cell * steps, (cell + 1) * steps);
        const all = counts.reduce((sum, count) => sum + count, 0);
        let upTo = 0;
        return answerGridMin.map((_, step) => {
          upTo += counts[step];
          return upTo / all;
        });
      },
    }),
  );
  return [...backlog, ...work, ...answers];
}

function total(values: Float64Array, teams: readonly number[], stride: number, at: number): number {
  return teams.reduce((sum, team) => sum + values[team * stride + at], 0);
}
