/** Money: what messages cost in labour, what levers cost and bring in. US dollars per business day. */
import { dayMin, hourMin, weekMin } from '../../scenario/index.ts';
import { paidBetween, type RunningCost } from '../plan/costs.ts';
import { none, type Plan } from '../plan/plan.ts';
import { type MeasureReader, reader, sum } from './reader.ts';
import type { Recorder } from './recorder.ts';
import { cellsAlong, teamsOf } from './rows.ts';
import { businessDaysBetween } from './work-record.ts';

/** None where no wage is known. */
export function moneyMeasures(plan: Plan): MeasureReader[] {
  if (plan.teams.every(({ wageUsdPerHour }) => wageUsdPerHour === undefined)) return [];
  const { costs, levers } = plan;
  const days = (record: Recorder) => businessDaysBetween(plan, record.startMin, record.endMin);
  const running = (all: readonly RunningCost[], { startMin, endMin }: Recorder) =>
    sum(all.map((cost) => paidBetween(cost, startMin, endMin)));
  /** Of a sum of money over the observed time. */
  const perDay = (usd: number, record: Recorder) => usd / days(record);
  const labour = (teams: readonly number[], record: Recorder) => sum(teams.map((team) => labourOf(plan, team, record)));
  const all = plan.teams.map((_, team) => team);
  const ai = (record: Recorder) => {
    const { aiMessages } = record.observer;
    const { triage, drafts, selfService } = costs.usdPerMessage;
    const messages = aiMessages.triage * triage + aiMessages.drafts * drafts + aiMessages.selfService * selfService;
    return running(costs.ai, record) + messages;
  };
  const programme = (record: Recorder) => {
    const { programmeMessages } = record.observer;
    const messages = (Object.keys(programmeMessages) as (keyof typeof programmeMessages)[]).reduce(
      (usd, lever) => usd + programmeMessages[lever] * costs.usdPerMessage[lever],
      0,
    );
    const accounts = (costs.outreachUsdPerPatientAndDay * record.helpedMin) / dayMin;
    return running(costs.programmes, record) + accounts + messages;
  };
  const revenue = (record: Recorder) => record.observer.programmeMessages.billing * (levers.billing?.paidUsd ?? 0);
  const total = cellsAlong(plan, [])[0];
  const contacts = (record: Recorder) => record.observer.contactUsd;
  const net = (record: Recorder) => labour(all, record) + ai(record) + programme(record) + contacts(record) - revenue(record);
  return [
    ...cellsAlong(plan, ['role']).flatMap((cell) => {
      const teams = teamsOf(plan, cell).filter((team) => plan.teams[team].wageUsdPerHour !== undefined);
      if (teams.length === 0 && cell.role !== none) return [];
      return [reader(plan, 'labourUsdPerDay', 'mean', cell, (record) => perDay(labour(teams, record), record))];
    }),
    reader(plan, 'aiUsdPerDay', 'mean', total, (record) => perDay(ai(record), record)),
    reader(plan, 'programmeUsdPerDay', 'mean', total, (record) => perDay(programme(record), record)),
    reader(plan, 'contactsOutsideUsdPerDay', 'mean', total, (record) => perDay(contacts(record), record)),
    reader(plan, 'revenueUsdPerDay', 'mean', total, (record) => perDay(revenue(record), record)),
    reader(plan, 'netCostUsdPerDay', 'mean', total, (record) => perDay(net(record), record)),
  ];
}

/** Of the observed time: hands-on minutes on all days, and the minutes a week that levers take, which the teams of a role share. */
function labourOf(plan: Plan, index: number, record: Recorder): number {
  const { role, wageUsdPerHour = 0, members } = plan.teams[index];
  const { work } = record.observer;
  const hands = sum(work.byHour.subarray(index * 24, index * 24 + 24)) + work.onDaysOff[index];
  const inRole = sum(plan.teams.map((team) => (team.role === role ? team.members : 0)));
  const weeksFrom = (fromMin: number) => Math.max(0, record.endMin - Math.max(record.startMin, fromMin)) / weekMin;
  const ofRole = plan.costs.besides.filter((one) => one.role === role);
  const besides = (sum(ofRole.map(({ minPerWeek, fromMin }) => minPerWeek * weeksFrom(fromMin))) * members) / inRole;
  return ((hands + besides) / hourMin) * wageUsdPerHour;
}
