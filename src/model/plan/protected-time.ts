/** Protected time: a stretch of the day for messages, cut out of the visits of a role. */
import { clockMin, type StaffCalendar, type World } from '../../scenario/index.ts';

type SessionSpec = StaffCalendar['sessions'][string];

/**
 * The sessions of a calendar, as the lever changes them for a role of a setting: where the stretch meets visits, it is for messages.
 * Who has no visits then gets no time. In force from the start: calendars are weekly.
 */
export function withProtectedTime(world: World, setting: string, role: string, calendar: StaffCalendar): readonly SessionSpec[] {
  const sessions = Object.values(calendar.sessions);
  const lever = world.policies.protectedTime;
  if (!lever?.enabled || lever.role !== role || lever.coverage.settings?.includes(setting) === false) return sessions;
  const { days, from, to } = lever;
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

/** Visits a week that give way in a calendar, by one member. */
export function visitsGivenUp(world: World, calendar: StaffCalendar): number {
  const lever = world.policies.protectedTime;
  if (!lever?.enabled) return 0;
  return Object.values(calendar.sessions).reduce((sum, { work, days, from, to, visits }) => {
    if (work !== 'visits' || visits === undefined || days === undefined || from === undefined || to === undefined) return sum;
    const overlap = Math.min(clockMin(to), clockMin(lever.to)) - Math.max(clockMin(from), clockMin(lever.from));
    const shared = days.filter((day) => lever.days.includes(day)).length;
    return sum + (shared * Math.max(0, overlap) * (1 - visits.noShow)) / visits.everyMin;
  }, 0);
}
