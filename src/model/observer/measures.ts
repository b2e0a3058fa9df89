/** Every measure with the function that reads it from the record of a replication: layout and values come from the same list. */
import { medianUnbiasedQuantile } from '../../kernel/index.ts';
import { dayMin, weekMin } from '../../scenario/index.ts';
import type { OutcomeId } from '../outcomes.ts';
import type { Cell } from '../plan/cells.ts';
import { none, type Plan } from '../plan/plan.ts';
import { leverMeasures } from './lever-measures.ts';
import { moneyMeasures } from './money.ts';
import { type MeasureReader, meansOf, type Read, reader, sum, type TallyName } from './reader.ts';
import type { Recorder } from './recorder.ts';
import { cellsAlong, type Dimension, teamsOf } from './rows.ts';
import { businessDaysBetween } from './work-record.ts';

const people: readonly Dimension[] = ['group', 'category'];

export function createMeasures(plan: Plan): MeasureReader[] {
  const durations = (outcome: OutcomeId, tally: TallyName, dimensions: readonly Dimension[]) => {
    const mean: Read = ({ observer }, index) => observer[tally].mean(index);
    const p50: Read = ({ observer }, index) => observer[tally].quantile(index, 'p50');
    const p90: Read = ({ observer }, index) => observer[tally].quantile(index, 'p90');
    return cellsAlong(plan, dimensions).flatMap((cell) => [
      reader(plan, outcome, 'mean', cell, mean),
      reader(plan, outcome, 'p50', cell, p50),
      reader(plan, outcome, 'p90', cell, p90),
    ]);
  };
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
    ...meansOf(plan, 'answeredWithin1BusinessDayFraction', 'fraction', 'answeredIn1Day', people),
    ...meansOf(plan, 'answeredWithin2BusinessDaysFraction', 'fraction', 'answeredIn2Days', people),
    ...meansOf(plan, 'answeredWithin3BusinessDaysFraction', 'fraction', 'answeredIn3Days', people),
    ...meansOf(plan, 'waitingReactionFraction', 'fraction', 'reacted', ['group']),
    ...meansOf(plan, 'unreadFraction', 'fraction', 'unread', ['group']),
    ...meansOf(plan, 'urgentLateFraction', 'fraction', 'urgentLate', people),
    ...meansOf(plan, 'urgentMissedFraction', 'fraction', 'urgentMissed', people),
    ...meansOf(plan, 'resolvedBeforePhysicianFraction', 'fraction', 'closedBeforeSenior', people),
    ...meansOf(plan, 'misroutedFraction', 'fraction', 'misrouted', people),
    ...meansOf(plan, 'gaveUpFraction', 'fraction', 'gaveUp', people),
    ...meansOf(plan, 'needsMetFraction', 'fraction', 'needsMet', ['group']),
    ...meansOf(plan, 'unmetUrgentNeedFraction', 'fraction', 'urgentUnmet', ['group']),
    ...meansOf(plan, 'portalFraction', 'fraction', 'portal', ['group']),
    ...meansOf(plan, 'phoneFraction', 'fraction', 'phone', ['group']),
    ...meansOf(plan, 'visitFraction', 'fraction', 'visit', ['group']),
    ...meansOf(plan, 'emergencyFraction', 'fraction', 'emergency', ['group']),
    ...meansOf(plan, 'noContactFraction', 'fraction', 'noContact', ['group']),
    ...meansOf(plan, 'touchesPerThread', 'mean', 'touches', ['group']),
    ...meansOf(plan, 'threadMessageCount', 'mean', 'threadMessages', ['group']),
    ...leverMeasures(plan),
    ...moneyMeasures(plan),
  ];
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
  const minutesOf = ({ observer }: Recorder) =>
    Float64Array.from(
      teams.flatMap((team) => {
        const { server, members } = plan.teams[team];
        return [...observer.work.byServer.subarray(server, server + members)];
      }),
    ).sort();
  const spread = reader(plan, 'inboxMinPerDay', 'quartileRatio', cell, (record) => {
    const sorted = minutesOf(record);
    return medianUnbiasedQuantile(sorted, 0.75) / medianUnbiasedQuantile(sorted, 0.25);
  });
  return [...byCategory, spread, reader(plan, 'inboxMinPerDay', 'gini', cell, (record) => giniOf(minutesOf(record)))];
}

/** Gini coefficient of values in rising order (no small-sample factor): 0 when all are equal. */
function giniOf(sorted: Float64Array): number {
  const n = sorted.length;
  let weighted = 0;
  for (let i = 0; i < n; i++) weighted += (2 * i + 1 - n) * sorted[i];
  return weighted / (n * sum(sorted));
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
  const perDay =
    (tally: TallyName): Read =>
    (record, index) =>
      record.observer[tally].count(index) / businessDays(record);
  const [arrivals, visits, emergencyVisits] = [perDay('arrivals'), perDay('visits'), perDay('emergencyVisits')];
  const arriving = cellsAlong(plan, people).map((cell) => reader(plan, 'messagesPerDay', 'perDay', cell, arrivals));
  const seen = cellsAlong(plan, ['group']).flatMap((cell) => [
    reader(plan, 'visitsPerDay', 'perDay', cell, visits),
    reader(plan, 'emergencyVisitsPerDay', 'perDay', cell, emergencyVisits),
  ]);
  const opened = cellsAlong(plan, ['role'])
    .filter((cell) => cell.role !== none)
    .flatMap((cell) => {
      const teams = teamsOf(plan, cell);
      const fte = sum(teams.map((team) => plan.teams[team].members * plan.teams[team].fte));
      const perFte = (outcome: OutcomeId, count: (record: Recorder, team: number) => number) =>
        reader(plan, outcome, 'perDay', cell, (record) => sum(teams.map((team) => count(record, team))) / fte / businessDays(record));
      return [
        perFte('messagesPerDay', (record, team) => sum(openingsOf(plan, team, record))),
        perFte('switchesPerDay', ({ observer }, team) => observer.switches[team]),
        ...heavyLoad(plan, cell, teams),
      ];
    });
  return [...arriving, ...seen, ...opened];
}

/** Messages opened by each member of a team. */
function openingsOf(plan: Plan, team: number, { observer }: Recorder): Float64Array {
  const { server, members } = plan.teams[team];
  return observer.firstOpenings.subarray(server, server + members);
}

/** Share of the members whose messages a week and full-time equivalent exceed what counts as heavy for their role. */
function heavyLoad(plan: Plan, cell: Cell, teams: readonly number[]): MeasureReader[] {
  const judged = teams.filter((team) => plan.teams[team].heavyLoadPerWeek !== undefined);
  if (judged.length === 0) return [];
  const members = sum(judged.map((team) => plan.teams[team].members));
  return [
    reader(plan, 'heavyLoadFraction', 'fraction', cell, (record) => {
      const weeks = (record.endMin - record.startMin) / weekMin;
      const heavy = judged.map((team) => {
        const { fte, heavyLoadPerWeek = Infinity } = plan.teams[team];
        return openingsOf(plan, team, record).filter((count) => count / weeks / fte > heavyLoadPerWeek).length;
      });
      return sum(heavy) / members;
    }),
  ];
}
