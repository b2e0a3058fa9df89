/** Protected time: a stretch of the day for messages, cut out of the visits of a role. */
import { clockMin, coversSetting, type StaffCalendar, type World, weekMin } from '../../scenario/index.ts';

type SessionSpec = StaffCalendar['sessions'][string];

/**
 * The sessions of a calendar, as the lever changes them for a role of a setting: where the stretch meets visits, it is for messages.
 * Who has no visits then gets no time.
 */
export function withProtectedTime(world: World, setting: string, role: string, calendar: StaffCalendar): readonly SessionSpec[] {
  const lever = world.policies.protectedTime;
  const sessions = Object.values(calendar.sessions);
  if (lever === undefined || !isProtected(world, setting, role)) return sessions;
  return divideVisits(sessions, lever);
}

/** Whether the time of a role of a setting is protected, at some time. */
export function isProtected(world: World, setting: string, role: string): boolean {
  const lever = world.policies.protectedTime;
  return lever?.enabled === true && lever.role === role && coversSetting(lever, setting);
}

/**
 * When the time of a member is protected from on: members begin one after the other during the ramp, each at the start of a week.
 * @returns 0 when it is from the start of the run
 */
export function protectedFromMin(world: World, member: number, members: number): number {
  const { startWeek = 0, rampWeeks = 0 } = world.policies.protectedTime ?? {};
  return Math.ceil(startWeek + (rampWeeks * (member + 0.5)) / members) * weekMin;
}

type Stretch = Pick<NonNullable<World['policies']['protectedTime']>, 'days' | 'from' | 'to'>;

function divideVisits(sessions: readonly SessionSpec[], { days, from, to }: Stretch): readonly SessionSpec[] {
  return sessions.flatMap((session) => (session.work === 'visits' ? divided(session, days, from, to) : [session]));
}

/** A session of visits out of which a stretch of some days is taken: what is left of it, and the stretch. */
function divided(session: SessionSpec, days: readonly string[], from: string, to: string): SessionSpec[] {
  const { days: own, from: begin, to: end } = session;
  if (own === undefined || begin === undefined || end === undefined) return [session];
  if (clockMin(to) <= clockMin(begin) || clockMin(from) >= clockMin(end)) return [session];
  const touched = own.filter((day) => days.includes(day));
  const untouched = own.filter((day) => !days.includes(day));
  const pieces: SessionSpec[] = untouched.length > 0 ? [{ ...session, days: untouched }] : [];
  if (touched.length === 0) return pieces;
  const beginsWithin = clockMin(from) > clockMin(begin);
  const endsWithin = clockMin(to) < clockMin(end);
  if (beginsWithin) pieces.push({ ...session, days: touched, to: from });
  if (endsWithin) pieces.push({ ...session, days: touched, from: to });
  const inbox = {
    days: touched,
    from: beginsWithin ? from : begin,
    to: endsWithin ? to : end,
    work: 'inbox',
    afterHours: session.afterHours,
  } as const;
  return [...pieces, inbox];
}

/** Visits a week that give way in a calendar, by one member: whole slots, of which some would not have been taken. */
export function visitsGivenUp(world: World, calendar: StaffCalendar): number {
  const lever = world.policies.protectedTime;
  if (!lever?.enabled) return 0;
  const sessions = Object.values(calendar.sessions);
  return visitsIn(sessions) - visitsIn(divideVisits(sessions, lever));
}

function visitsIn(sessions: readonly SessionSpec[]): number {
  return sessions.reduce((sum, { work, days, from, to, visits }) => {
    if (work !== 'visits' || visits === undefined || days === undefined || from === undefined || to === undefined) return sum;
    return sum + days.length * Math.ceil((clockMin(to) - clockMin(from)) / visits.everyMin) * (1 - visits.noShow);
  }, 0);
}
