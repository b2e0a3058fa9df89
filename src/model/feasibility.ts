/**
 * Can the staff keep up? Expected minutes of work and of time for messages per week, by team, without running: the mean flow
 * of messages through the roles (traffic equations, solved by following the flow) times mean handling times.
 */
import { type CategoryPlan, type NeedPlan, none, type Plan, type TeamPlan, teamIn } from './plan/plan.ts';

const weekMin = 7 * 1440;
/** Flow below this share of a message is not followed further. */
const negligible = 1e-9;
/** Follow-ups of follow-ups are followed so far: a chance of 0.99 to write back is then below 1e-4. */
const generations = 1000;

/** One sentence for each team whose expected work exceeds its time. */
export function shortfalls(plan: Plan): string[] {
  const work = expectedWorkMin(plan);
  return plan.teams.flatMap((team, index) => {
    const time = timeMin(team);
    if (work[index] < time) return [];
    const perDay = (minutes: number) => `${Math.round(minutes / plan.isBusinessDayOfWeek.filter(Boolean).length)} min`;
    const short = work[index] === time ? 'no time to spare' : `short by ${perDay(work[index] - time)}`;
    return [
      `${plan.settings[team.setting].title}: ${team.title} cannot keep up: ${perDay(work[index])} of messages a business day for ` +
        `${perDay(time)} of time (${short}); messages whose senders do not leave pile up for as long as the run lasts`,
    ];
  });
}

/** Minutes per week in which the team can work on messages; optional sessions in full, gaps between visits as expected. */
function timeMin(team: TeamPlan): number {
  let total = 0;
  for (const weekly of team.sessions) {
    if (weekly === undefined) {
      total += weekMin;
      continue;
    }
    const perPeriod = weekly.sessions.reduce((sum, { fromMin, toMin, plan }) => {
      const length = toMin - fromMin;
      const { visits } = plan;
      const busyShare = visits === undefined ? 0 : Math.min(1, ((1 - visits.noShow) * visits.durationMin.mean) / visits.everyMin);
      return sum + length * (visits === undefined ? 1 : (1 - busyShare) * visits.gapUse);
    }, 0);
    total += (perPeriod * weekMin) / weekly.periodMin;
  }
  return total * (1 - team.leaveShare);
}

function expectedWorkMin(plan: Plan): Float64Array {
  const work = new Float64Array(plan.teams.length);
  for (const source of plan.sources) {
    if (source.timesMin !== undefined) continue;
    const perWeek = (source.everyMin === undefined ? source.ratePerMin : 1 / source.everyMin) * weekMin * (source.batchSize?.mean ?? 1);
    if (source.need === undefined) follow(plan, source.setting, source.category, perWeek, work);
    else {
      const { portal, phone } = channelShares(plan, source.setting, source.need);
      if (source.need.portalCategory !== none) follow(plan, source.setting, source.need.portalCategory, perWeek * portal, work);
      if (source.need.phoneCategory !== none) follow(plan, source.setting, source.need.phoneCategory, perWeek * phone, work);
      let left = perWeek * (1 - portal - phone);
      for (const inPerson of [source.need.visit, source.need.emergency]) {
        if (inPerson === undefined) continue;
        const flow = left * mixed(source.need, inPerson.share, inPerson.urgentShare);
        if (inPerson.category !== none) follow(plan, source.setting, inPerson.category, flow, work);
        left -= flow;
      }
    }
  }
  return work;
}

/** A share over routine and urgent needs together. */
function mixed({ sameDay, emergent }: NeedPlan, routineShare: number, urgentShare: number): number {
  const urgent = sameDay + emergent;
  return (1 - urgent) * routineShare + urgent * urgentShare;
}

function channelShares(plan: Plan, setting: number, need: NonNullable<Plan['sources'][number]['need']>): { portal: number; phone: number } {
  const groups = plan.settings[setting].panel?.groups ?? [];
  let portal = 0;
  let weight = 0;
  for (const group of groups) {
    weight += group.share * group.needFactor;
    portal += group.share * group.needFactor * group.portalActive * Math.min(1, need.portalShare * group.portalFactor);
  }
  if (weight === 0) return { portal: 0, phone: 0 };
  const share = need.portalCategory === none ? 0 : portal / weight;
  return { portal: share, phone: (1 - share) * mixed(need, need.phoneShare, need.phoneUrgentShare) };
}

/** Adds the work of a flow of messages of a category with all that follows from it, generation by generation. */
function follow(plan: Plan, setting: number, category: number, perWeek: number, work: Float64Array): void {
  let flows = new Map([[category, perWeek]]);
  for (let generation = 0; flows.size > 0 && generation < generations; generation++) {
    const next = new Map<number, number>();
    for (const [current, flow] of flows) {
      const { triggers, followUp } = plan.settings[setting].categories[current];
      addVisits(plan, setting, plan.settings[setting].categories[current], flow, work);
      for (const offspring of [triggers, followUp]) {
        const onward = flow * (offspring?.probability ?? 0);
        if (offspring !== undefined && onward > perWeek * negligible)
          next.set(offspring.category, (next.get(offspring.category) ?? 0) + onward);
      }
    }
    flows = next;
  }
}

/** The roles that one category's messages pass, as far as it is decided by the routing without chance of error. */
function addVisits(plan: Plan, setting: number, category: CategoryPlan, perWeek: number, work: Float64Array): void {
  const at = new Map<number, number>();
  const { intake } = category;
  const { refillProtocol } = plan.levers;
  const protocol = refillProtocol?.coversIn(setting, category.index) ? refillProtocol : undefined;
  const first = protocol?.role ?? firstRole(plan, category);
  if (intake !== none) addMinutes(plan, setting, category, intake, perWeek, work, false);
  const share = (i: number) => category.resolvers[i].upTo - (i === 0 ? 0 : category.resolvers[i - 1].upTo);
  const rank = (role: number) => teamIn(plan.settings[setting], role).rank;
  if (category.resolvers.length > 0) {
    category.resolvers.forEach(({ role }, i) => {
      // What the protocol lets its role close goes no further.
      const isBeyond = protocol !== undefined && rank(role) > rank(protocol.role);
      const byProtocol = isBeyond && protocol !== undefined ? perWeek * share(i) * protocol.share : 0;
      if (protocol !== undefined) addMinutes(plan, setting, category, protocol.role, byProtocol, work, false);
      const flow = perWeek * share(i) - byProtocol;
      if (intake !== none && rank(intake) >= rank(role)) return;
      const begin = protocol === undefined ? (first === none ? role : first) : protocol.role;
      const closes = begin === role || rank(begin) >= rank(role);
      addMinutes(plan, setting, category, begin, flow, work, !closes);
      if (!closes) addMinutes(plan, setting, category, role, flow, work, false);
    });
    return;
  }
  if (first === none) return;
  at.set(first, perWeek);
  for (let step = 0; step < 10_000 && at.size > 0; step++) {
    const [role, flow] = at.entries().next().value as [number, number];
    at.delete(role);
    addMinutes(plan, setting, category, role, flow, work, false);
    let before = 0;
    for (const { role: next, upTo } of category.forwards[role] ?? []) {
      const onward = flow * (upTo - before);
      before = upTo;
      if (onward > perWeek * negligible) at.set(next, (at.get(next) ?? 0) + onward);
    }
  }
}

/** The role that gets it first; none when that is the one that can close it (AI labels, taken as right). */
function firstRole(plan: Plan, category: CategoryPlan): number {
  if (category.isCovered && plan.triage.kind === 'ai') return category.resolvers.length > 0 ? none : category.start;
  if (category.isCovered && plan.triage.kind === 'humanPool') return plan.triage.sorter === none ? plan.triage.pool : plan.triage.sorter;
  return category.start;
}

function addMinutes(
  plan: Plan,
  setting: number,
  category: CategoryPlan,
  role: number,
  flow: number,
  work: Float64Array,
  onlyReads: boolean,
): void {
  const team = plan.settings[setting].teams[role];
  const sampler = (onlyReads ? category.reading[role] : undefined) ?? category.handling[role];
  const isPool = plan.triage.kind === 'humanPool' && category.isCovered && role === plan.triage.pool;
  if (team !== undefined && sampler !== undefined) work[team.index] += flow * sampler.mean * (isPool ? plan.triage.poolFactor : 1);
}
