/** Protected time: a stretch of the day for messages, cut out of the visits of a role. */
import { clockMin, type StaffCalendar, type World } from '../../scenario/index.ts';

type SessionSpec = StaffCalendar['sessions'][string];

/** The sessions of a calendar, as the lever changes them for a role of a setting. In force from the start: calendars are weekly. */
export function withProtectedTime(world: World, setting: string, role: string, calendar: StaffCalendar): readonly SessionSpec[] {
  const sessions = Object.values(calendar.sessions);
  const lever = world.policies.protectedTime;
  if (!lever?.enabled || lever.role !== role || lever.coverage.settings?.includes(setting) === false) return sessions;
  const { days, from, to } = lever;
  const left = sessions.flatMap((session) => (session.work === 'visits' ? without(session, days, from, to) : [session]));
  const isWorked = (day: (typeof days)[number]) => sessions.some((session) => session.work === 'visits' && session.days?.includes(day));
  const own = days.filter(isWorked);
  const inbox: SessionSpec = { days: own, from, to, work: 'inbox', afterHours: false };
  return own.length === 0 ? left : [...left, inbox];
}

/** What is left of a session of visits when a stretch of some days is taken out of it. */
function without(session: SessionSpec, days: readonly string[], from: string, to: string): SessionSpec[] {
  const { days: own, from: begin, to: end } = session;
  if (own === undefined || begin === undefined || end === undefined) return [session];
  if (clockMin(to) <= clockMin(begin) || clockMin(from) >= clockMin(end)) return [session];
  const touched = own.filter((day) => days.includes(day));
  const untouched = own.filter((day) => !days.includes(day));
  const pieces: SessionSpec[] = untouched.length > 0 ? [{ ...session, days: untouched }] : [];
  if (touched.length === 0) return pieces;
  if (clockMin(from) > clockMin(begin)) pieces.push({ ...session, days: touched, to: from });
  if (clockMin(to) < clockMin(end)) pieces.push({ ...session, days: touched, from: to });
  return pieces;
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
