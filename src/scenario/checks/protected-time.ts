/** Protected time takes the place of visits, and of nothing else. */

import { clockMin, weekdays } from '../clock.ts';
import { coversSetting } from '../coverage.ts';
import { calendarsOf } from '../local.ts';
import { error, type Flaw, quoted, warning } from '../problem.ts';
import type { Session, StaffCalendar } from '../schema/calendar.ts';
import type { World } from '../schema/study.ts';
import { dayMin } from '../units.ts';
import { oncePerPath } from './once.ts';
import { type Span, spansOf } from './sessions.ts';

type Lever = NonNullable<World['policies']['protectedTime']>;

export function protectedVisits(world: World): Flaw[] {
  const lever = world.policies.protectedTime;
  if (!lever?.enabled || clockMin(lever.from) >= clockMin(lever.to)) return [];
  const calendars = calendarsReached(world, lever);
  if (calendars.length === 0) return [];
  const clashes = calendars.flatMap(([id, calendar]) => clash(id, calendar, lever) ?? []);
  const hasVisits = calendars.some(([, calendar]) => sessionsAt(calendar, lever).some(([, { work }]) => work === 'visits'));
  if (clashes.length > 0 || hasVisits) return oncePerPath(clashes);
  const expected = `a role with visits between ${lever.from} and ${lever.to}`;
  return [warning(['policies', 'protectedTime', 'role'], expected, `${quoted(lever.role)}, which has none`, 'it has no effect')];
}

/** The calendars of the role in the settings covered; "always" has no visits. Unknown ids are passed over. */
function calendarsReached(world: World, lever: Lever): (readonly [id: string, StaffCalendar])[] {
  const roles = Object.entries(world.settings).flatMap(([id, { roles }]) =>
    coversSetting(lever, id) && Object.hasOwn(roles, lever.role) ? [roles[lever.role]] : [],
  );
  const empty: StaffCalendar = { sessions: {} };
  return roles.flatMap(calendarsOf).map((id) => [id, Object.hasOwn(world.calendar.staff, id) ? world.calendar.staff[id] : empty] as const);
}

/** A session without visits at the time, on a day with visits: nobody can work twice. */
function clash(id: string, calendar: StaffCalendar, lever: Lever): Flaw | undefined {
  const visitDays = Object.values(calendar.sessions).flatMap(({ work, days = [] }) => (work === 'visits' ? days : []));
  const days = lever.days.filter((day) => visitDays.includes(day));
  const other = sessionsAt(calendar, { ...lever, days }).find(([, session]) => session.work !== 'visits' || session.days === undefined);
  if (other === undefined) return undefined;
  const got = `${lever.from} to ${lever.to}, into the session "${other[0]}" of the calendar ${id}`;
  return error(['policies', 'protectedTime', 'to'], `a time in which ${lever.role} has nothing but visits`, got, 'end it with the visits');
}

function sessionsAt({ sessions }: StaffCalendar, { days, from, to }: Pick<Lever, 'days' | 'from' | 'to'>): [string, Session][] {
  const wanted = days.map((day) => weekdays.indexOf(day) * dayMin);
  const meets = ({ fromMin, toMin }: Span) =>
    wanted.some((midnight) => fromMin < midnight + clockMin(to) && midnight + clockMin(from) < toMin);
  return Object.entries(sessions).filter(([name, session]) => spansOf(name, session).some(meets));
}
