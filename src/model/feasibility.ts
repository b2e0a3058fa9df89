/**
 * Can the staff keep up? Expected minutes of work and of time for messages per week, by team, without running: the mean flow
 * of messages through the roles (traffic equations, solved by following the flow) times mean handling times.
 */
import { hourMin, type World, weekMin } from '../scenario/index.ts';
import { createPlan } from './plan/create-plan.ts';
import {
  type CategoryPlan,
  type InPersonPlan,
  type NeedPlan,
  none,
  type Plan,
  type SessionPlan,
  type TeamPlan,
  teamIn,
} from './plan/plan.ts';
import { shareAt } from './plan/shares.ts';

/** Flow below this share of a message is not followed further. */
const negligible = 1e-9;
/** Follow-ups of follow-ups are followed so far: a chance of 0.99 to write back is then below 1e-4. */
const generations = 1000;

/** What a team of one setting has, and what is asked of it, in a week as expected. */
export interface TeamLoad {
  readonly setting: string;
  readonly role: string;
  /** Hours of all members together in which they can work on messages; sessions that depend on the backlog in full. */
  readonly availableHours: number;
  /** Those of them that count as after hours. */
  readonly afterHoursHours: number;
  /** Hours of messages: mean handling times, without what drafts save and without messages that never come because of advice. */
  readonly neededHours: number;
}

/** By setting, then by role, as the scenario has them. @param world of a scenario without problems */
export function teamLoads(world: World): TeamLoad[] {
  const plan = createPlan(world);
  const work = expectedWorkMin(plan);
  return plan.teams.map((team, index) => ({
    setting: plan.names.settings[team.setting],
    role: plan.names.roles[team.role],
    availableHours: timeMin(team) / hourMin,
    afterHoursHours: timeMin(team, ({ isAfterHours }) => isAfterHours) / hourMin,
    neededHours: work[index] / hourMin,
  }));
}

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

/**
 * Minutes per week in which the team can work on messages; optional sessions in full, gaps between visits as expected.
 * @param counts which sessions; all and time without sessions if left out
 */
function timeMin(team: TeamPlan, counts?: (session: SessionPlan) => boolean): number {
  let total = 0;
  for (const weekly of team.sessions) {
    if (weekly === undefined) {
      if (counts === undefined) total += weekMin;
      continue;
    }
    const perPeriod = weekly.sessions.reduce((sum, { fromMin, toMin, plan }) => {
      if (counts !== undefined && !counts(plan)) return sum;
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
    else
      for (const [category, share] of ways(plan, source.setting, source.need))
        follow(plan, source.setting, category, perWeek * share, work);
  }
  return work;
}

/** The categories that a need becomes, with the share of the needs that goes that way. */
function ways(plan: Plan, setting: number, need: NeedPlan): [category: number, share: number][] {
  const urgent = need.sameDay + need.emergent;
  const all = [...waysOf(plan, setting, need, false, 1 - urgent), ...waysOf(plan, setting, need, true, urgent)];
  return all.filter(([category, share]) => category !== none && share > 0);
}

/** The same of routine needs, or of urgent ones, which are a part of all: each way takes its share of what those before it leave. */
function waysOf(plan: Plan, setting: number, need: NeedPlan, isUrgent: boolean, part: number): [category: number, share: number][] {
  const { visit, emergency } = need;
  const shareOf = (way: InPersonPlan) => (isUrgent ? way.urgentShare : way.share);
  const shares: [number, number][] = [
    [need.portalCategory, portalShare(plan, setting, isUrgent ? need.portalUrgentShare : need.portalShare)],
    [need.phoneCategory, isUrgent ? need.phoneUrgentShare : need.phoneShare],
    [visit?.category ?? none, visit === undefined ? 0 : shareOf(visit)],
    [emergency?.category ?? none, emergency === undefined ? 0 : shareOf(emergency)],
  ];
  let left = part;
  return shares.map(([category, share]) => {
    const taken = left * share;
    left -= taken;
    return [category, taken];
  });
}

/** Over all groups, of which some have no account. */
function portalShare(plan: Plan, setting: number, share: number): number {
  const groups = plan.settings[setting].panel?.groups ?? [];
  let portal = 0;
  let weight = 0;
  for (const group of groups) {
    weight += group.share * group.needFactor;
    portal += group.share * group.needFactor * group.portalActive * Math.min(1, share * group.portalFactor);
  }
  return weight === 0 ? 0 : portal / weight;
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
  const share = (i: number) => shareAt(category.resolvers, i);
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
    const row = category.forwards[role] ?? [];
    row.forEach(({ role: next }, i) => {
      const onward = flow * shareAt(row, i);
      if (onward > perWeek * negligible) at.set(next, (at.get(next) ?? 0) + onward);
    });
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
