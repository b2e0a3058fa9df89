/** Compiles the staff: a team for each role of each setting, its stations, its servers and their sessions. */
import { createSampler, createSessions, decisionCode, type Session, type StationSpec } from '../../kernel/index.ts';
import {
  calendarOf,
  clockMin,
  dayMin,
  type Role,
  type StaffCalendar,
  type World,
  weekdays,
  weekMin,
  weeksPerYear,
} from '../../scenario/index.ts';
import { indexOf, type Names, type SessionPlan, type TeamPlan } from './plan.ts';
import { isProtected, protectedFromMin, withProtectedTime } from './protected-time.ts';

export function createTeams(world: World, names: Names): { teams: TeamPlan[]; stations: StationSpec[]; teamOfStation: number[] } {
  const teams: TeamPlan[] = [];
  const stations: StationSpec[] = [];
  const teamOfStation: number[] = [];
  let server = 0;
  for (const [settingId, setting] of Object.entries(world.settings)) {
    for (const [id, role] of Object.entries(setting.roles)) {
      const hasOwnBaskets = role.inBasket === 'own';
      teams.push({
        index: teams.length,
        setting: indexOf(names.settings, settingId),
        role: indexOf(names.roles, id),
        title: role.title ?? id,
        members: role.headCount,
        fte: role.fte,
        wageUsdPerHour: role.wageUsdPerHour,
        heavyLoadPerWeek: role.heavyLoadPerWeek,
        leaveShare: leaveShareOf(role),
        rank: role.rank,
        recognition: role.recognition,
        isClinician: role.isClinician,
        hasOwnBaskets,
        usesPriority: role.usesPriority,
        awayWhenEmpty: role.awayWhenEmpty === undefined ? undefined : createSampler(role.awayWhenEmpty),
        station: stations.length,
        server,
        ...schedulesOf(world, settingId, id, role),
        codes: {
          handling: decisionCode(`handling/${id}`),
          reading: decisionCode(`reading/${id}`),
          recognition: decisionCode(`recognition/${id}`),
          forward: decisionCode(`forward/${id}`),
        },
      });
      const spec = (servers: number): StationSpec => ({
        servers,
        discipline: role.discipline,
        preemption: role.preemption === 'none' ? 'finish' : role.preemption,
        sessionEnd: role.sessionEnd,
        setUpMin: role.switchMin,
      });
      const specs = hasOwnBaskets ? Array.from({ length: role.headCount }, () => spec(1)) : [spec(role.headCount)];
      for (const one of specs) {
        stations.push(one);
        teamOfStation.push(teams.length - 1);
      }
      server += role.headCount;
    }
  }
  return { teams, stations, teamOfStation };
}

/** Chance that a member of a role is on leave in a week. */
export function leaveShareOf({ leaveWeeksPerYear }: Role): number {
  return Math.min(1, leaveWeeksPerYear / weeksPerYear);
}

/** The sessions of each member, and those that take their place later, when their time comes to be protected. */
function schedulesOf(world: World, setting: string, id: string, role: Role): Pick<TeamPlan, 'sessions' | 'later'> {
  const members = Array.from({ length: role.headCount }, (_, member) => member);
  const schedule = (member: number, isProtectedNow: boolean) => {
    const calendar = calendarOf(world, role, member);
    if (calendar === undefined) return undefined;
    const sessions = isProtectedNow ? withProtectedTime(world, setting, id, calendar) : Object.values(calendar.sessions);
    const stagger = member / role.headCount;
    return createSessions(
      calendar.periodMin ?? weekMin,
      sessions.flatMap((session) => occurrences(session, stagger)),
    );
  };
  if (!isProtected(world, setting, id)) return { sessions: members.map((member) => schedule(member, false)) };
  const fromMin = members.map((member) => protectedFromMin(world, member, members.length));
  const sessions = members.map((member) => schedule(member, fromMin[member] === 0));
  if (fromMin.every((min) => min === 0)) return { sessions };
  return { sessions, later: { fromMin, sessions: members.map((member) => schedule(member, true)) } };
}

type SessionSpec = StaffCalendar['sessions'][string];

/** The occurrences of a session in one period. @param stagger where in a block this member's share lies, 0 to 1 */
function occurrences(spec: SessionSpec, stagger: number): Session<SessionPlan>[] {
  const plan: SessionPlan = {
    isVisits: spec.work === 'visits',
    isAfterHours: spec.afterHours,
    ifBacklog: spec.ifBacklog,
    visits: spec.visits && { ...spec.visits, durationMin: createSampler(spec.visits.durationMin) },
  };
  return spans(spec).flatMap(({ fromMin, toMin }) => {
    if (spec.blocks === undefined) return [{ fromMin, toMin, plan }];
    return blocks(fromMin, toMin, spec.blocks.everyMin, spec.blocks.share, stagger).map((span) => ({ ...span, plan }));
  });
}

function spans(spec: SessionSpec): { fromMin: number; toMin: number }[] {
  if (spec.fromMin !== undefined && spec.toMin !== undefined) return [{ fromMin: spec.fromMin, toMin: spec.toMin }];
  if (spec.days === undefined || spec.from === undefined || spec.to === undefined)
    throw new Error('a session without times in a checked world');
  const from = clockMin(spec.from);
  const to = clockMin(spec.to);
  return spec.days.map((day) => ({ fromMin: weekdays.indexOf(day) * dayMin + from, toMin: weekdays.indexOf(day) * dayMin + to }));
}

/** A share of each block, later in the block the greater the stagger, so that not all are away at once. */
function blocks(fromMin: number, toMin: number, everyMin: number, share: number, stagger: number): { fromMin: number; toMin: number }[] {
  const spans: { fromMin: number; toMin: number }[] = [];
  for (let i = 0; fromMin + i * everyMin < toMin; i++) {
    const start = fromMin + i * everyMin;
    const length = Math.min(everyMin, toMin - start);
    const begin = start + stagger * (1 - share) * length;
    if (share > 0) spans.push({ fromMin: begin, toMin: Math.min(begin + share * length, toMin) });
  }
  return spans;
}
