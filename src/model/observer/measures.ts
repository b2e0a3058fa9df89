/** Every measure with the function that reads it from the record of a replication: layout and values come from the same list. */
import { medianUnbiasedQuantile } from '../../kernel/index.ts';
import type { Measure, OutcomeId, Statistic } from '../outcomes.ts';
import { none, type Plan } from '../plan/plan.ts';
import type { Cell, DimensionedTally } from './dimensioned-tally.ts';
import type { Observer } from './observer.ts';
import type { Recorder } from './recorder.ts';
import { cellsAlong, type Dimension, measureOf, teamsOf } from './rows.ts';
import { businessDaysBetween } from './work-record.ts';

const dayMin = 1440;

export interface MeasureReader {
  readonly measure: Measure;
  /** NaN when the replication has no such observation. */
  read(record: Recorder): number;
}

type TallyName = { [Name in keyof Observer]: Observer[Name] extends DimensionedTally ? Name : never }[keyof Observer];
const people: readonly Dimension[] = ['group', 'category'];

export function createMeasures(plan: Plan): MeasureReader[] {
  const durations = (outcome: OutcomeId, tally: TallyName, dimensions: readonly Dimension[]) =>
    cellsAlong(plan, dimensions).flatMap((cell) => [
      reader(plan, outcome, 'mean', cell, (record, index) => record.observer[tally].mean(index)),
      reader(plan, outcome, 'p50', cell, (record, index) => record.observer[tally].quantile(index, 0.5)),
      reader(plan, outcome, 'p90', cell, (record, index) => record.observer[tally].quantile(index, 0.9)),
    ]);
  const means = (outcome: OutcomeId, statistic: Statistic, tally: TallyName, dimensions: readonly Dimension[]) =>
    cellsAlong(plan, dimensions).map((cell) =>
      reader(plan, outcome, statistic, cell, (record, index) => record.observer[tally].mean(index)),
    );
  return [
    ...workMeasures(plan),
    ...lineMeasures(plan),
    ...volumeMeasures(plan),
    ...durations('waitMin', 'wait', ['role', 'group', 'category']),
    ...durations('timeInSystemMin', 'timeInSystem', people),
    ...durations('firstReadMin', 'firstRead', people),
    ...durations('responseMin', 'response', people),
    ...durations('resolutionMin', 'resolution', ['group']),
    ...durations('urgentFirstReadMin', 'urgentFirstRead', people),
    ...means('answeredWithin1BusinessDayFraction', 'fraction', 'answeredInTime', people),
    ...means('urgentLateFraction', 'fraction', 'urgentLate', people),
    ...means('urgentMissedFraction', 'fraction', 'urgentMissed', people),
    ...means('resolvedBeforePhysicianFraction', 'fraction', 'closedBeforeSenior', people),
    ...means('misroutedFraction', 'fraction', 'misrouted', people),
    ...means('gaveUpFraction', 'fraction', 'gaveUp', people),
    ...means('triageSensitivity', 'fraction', 'flaggedUrgent', people),
    ...means('triageSpecificity', 'fraction', 'unflaggedRoutine', people),
    ...means('needsMetFraction', 'fraction', 'needsMet', ['group']),
    ...means('unmetUrgentNeedFraction', 'fraction', 'urgentUnmet', ['group']),
    ...means('portalFraction', 'fraction', 'portal', ['group']),
    ...means('touchesPerThread', 'mean', 'touches', ['group']),
    ...means('threadMessageCount', 'mean', 'threadMessages', ['group']),
  ];
}

function reader(
  plan: Plan,
  outcome: OutcomeId,
  statistic: Statistic,
  cell: Cell,
  read: (record: Recorder, index: number) => number,
): MeasureReader {
  return { measure: measureOf(plan, outcome, statistic, cell), read: (record) => read(record, record.observer.cells.indexOf(cell)) };
}

/** Minutes of work, by team. Per full-time equivalent and day. */
function workMeasures(plan: Plan): MeasureReader[] {
  const businessDays = (record: Recorder) => businessDaysBetween(plan, record.startMin, record.endMin);
  const observedDays = (record: Recorder) => (record.endMin - record.startMin) / dayMin;
  const cells = cellsAlong(plan, ['role']);
  const perTeam = cells.flatMap((cell) => {
    const teams = teamsOf(plan, cell);
    const fte = sum(teams.map((team) => plan.teams[team].members * plan.teams[team].fte));
    const hours = (values: Float64Array) => sum(teams.map((team) => sum(values.subarray(team * 24, team * 24 + 24))));
    const minutes = (record: Recorder) => hours(record.observer.work.byHour);
    const late = (record: Recorder) => hours(record.observer.work.afterHoursByHour);
    const daysOff = (record: Recorder) => sum(teams.map((team) => record.observer.work.onDaysOff[team]));
    return [
      reader(plan, 'inboxMinPerDay', 'mean', cell, (record) => minutes(record) / fte / businessDays(record)),
      reader(plan, 'afterHoursMinPerDay', 'mean', cell, (record) => late(record) / fte / businessDays(record)),
      reader(plan, 'afterHoursFraction', 'fraction', cell, (record) => late(record) / minutes(record)),
      reader(plan, 'nonWorkdayMin', 'mean', cell, (record) => daysOff(record) / fte / (observedDays(record) - businessDays(record))),
      ...(cell.role === none
        ? [reader(plan, 'teamMinPerDay', 'mean', cell, (record) => (minutes(record) + daysOff(record)) / businessDays(record))]
        : roleMeasures(plan, cell, teams, fte, businessDays)),
    ];
  });
  return perTeam;
}

/** Minutes by role and category, and how unequal the members of a role are (third over first quartile). */
function roleMeasures(
  plan: Plan,
  cell: Cell,
  teams: readonly number[],
  fte: number,
  businessDays: (record: Recorder) => number,
): MeasureReader[] {
  const categories = plan.names.categories.length;
  const byCategory = plan.names.categories.map((_, category) =>
    reader(plan, 'inboxMinPerDay', 'mean', { ...cell, category }, (record) => {
      const minutes = sum(teams.map((team) => record.observer.work.byCategory[team * categories + category]));
      return minutes / fte / businessDays(record);
    }),
  );
  if (sum(teams.map((team) => plan.teams[team].members)) < 4) return byCategory;
  const spread = reader(plan, 'inboxMinPerDay', 'quartileRatio', cell, (record) => {
    const minutes = teams.flatMap((team) => {
      const { server, members } = plan.teams[team];
      return [...record.observer.work.byServer.subarray(server, server + members)];
    });
    const sorted = Float64Array.from(minutes).sort();
    return medianUnbiasedQuantile(sorted, 0.75) / medianUnbiasedQuantile(sorted, 0.25);
  });
  return [...byCategory, spread];
}

/** Time averages of the lines, by role; the backlog by category as well. */
function lineMeasures(plan: Plan): MeasureReader[] {
  const byRole = cellsAlong(plan, ['role']).flatMap((cell) => {
    const teams = teamsOf(plan, cell);
    const area = (record: Recorder, which: 'waiting' | 'busy' | 'onDuty') =>
      sum(teams.flatMap((team) => record.stationsOf(team).map((station) => station[which].integral(record.endMin))));
    const span = (record: Recorder) => record.endMin - record.startMin;
    const growth = (record: Recorder) => sum(teams.map((team) => record.openAtEnd[team] - record.openAtStart[team]));
    return [
      reader(plan, 'backlogCount', 'timeAverage', cell, (record) => (area(record, 'waiting') + area(record, 'busy')) / span(record)),
      reader(plan, 'waitingCount', 'timeAverage', cell, (record) => area(record, 'waiting') / span(record)),
      reader(plan, 'utilizationFraction', 'fraction', cell, (record) => area(record, 'busy') / area(record, 'onDuty')),
      reader(plan, 'backlogGrowthPerDay', 'perDay', cell, (record) => (growth(record) / span(record)) * dayMin),
    ];
  });
  const categories = plan.names.categories.length;
  const byCategory = cellsAlong(plan, ['category'])
    .filter((cell) => cell.category !== none)
    .map((cell) => {
      const settings = plan.names.settings
        .map((_, setting) => setting)
        .filter((setting) => cell.setting === none || cell.setting === setting);
      return reader(plan, 'backlogCount', 'timeAverage', cell, (record) =>
        sum(settings.map((setting) => record.open[setting * categories + cell.category].average(record.endMin))),
      );
    });
  return [...byRole, ...byCategory];
}

/** Messages per business day that arrive, and by role those opened for the first time, per full-time equivalent. */
function volumeMeasures(plan: Plan): MeasureReader[] {
  const businessDays = (record: Recorder) => businessDaysBetween(plan, record.startMin, record.endMin);
  const arriving = cellsAlong(plan, people).map((cell) =>
    reader(plan, 'messagesPerDay', 'perDay', cell, (record, index) => record.observer.arrivals.count(index) / businessDays(record)),
  );
  const opened = cellsAlong(plan, ['role'])
    .filter((cell) => cell.role !== none)
    .map((cell) => {
      const teams = teamsOf(plan, cell);
      const fte = sum(teams.map((team) => plan.teams[team].members * plan.teams[team].fte));
      return reader(plan, 'messagesPerDay', 'perDay', cell, (record) => {
        const opened = sum(teams.map((team) => record.observer.firstOpenings[team]));
        return opened / fte / businessDays(record);
      });
    });
  return [...arriving, ...opened];
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
