/** Sessions: when they are, that they do not overlap, and what they need to know. */

import { clockMin, weekdays } from '../clock.ts';
import { error, type Flaw, type Path } from '../problem.ts';
import type { Session } from '../schema/calendar.ts';
import type { World } from '../schema/study.ts';
import { dayMin, weekMin } from '../units.ts';

export function sessions(world: World): Flaw[] {
  return Object.entries(world.calendar.staff).flatMap(([id, calendar]) => {
    const path = ['calendar', 'staff', id, 'sessions'];
    const all = Object.entries(calendar.sessions);
    if (all.length === 0) return [error(path, 'at least one session', 'none')];
    const flaws = all.flatMap(([name, session]) => ofSession([...path, name], session, calendar.periodMin));
    return flaws.length > 0 ? flaws : overlaps(path, calendar.sessions);
  });
}

function ofSession(path: Path, session: Session, periodMin: number | undefined): Flaw[] {
  return [...times(path, session, periodMin), ...visits(path, session), ...blocks(path, session)];
}

function times(path: Path, session: Session, periodMin: number | undefined): Flaw[] {
  const { days, from, to, fromMin, toMin } = session;
  const hasClock = days !== undefined && from !== undefined && to !== undefined;
  const hasMinutes = fromMin !== undefined && toMin !== undefined;
  const given = Object.entries({ days, from, to, fromMin, toMin }).filter(([, value]) => value !== undefined);
  if (given.length !== (hasClock ? 3 : 2) || hasClock === hasMinutes) {
    const got = given.length === 0 ? 'none' : given.map(([key]) => key).join(', ');
    return [error(path, 'either days, from and to, or fromMin and toMin', got)];
  }
  if (hasClock && to <= from)
    return [error([...path, 'to'], `a time after ${from}`, `"${to}"`, 'for work past midnight write two sessions')];
  if (hasMinutes && toMin <= fromMin) return [error([...path, 'toMin'], `a number above fromMin (${fromMin})`, String(toMin))];
  if (hasClock && periodMin !== undefined && periodMin !== weekMin) {
    return [error([...path, 'days'], 'fromMin and toMin in a calendar whose periodMin is not a week', 'days, from, to')];
  }
  const period = periodMin ?? weekMin;
  if (hasMinutes && toMin > period) return [error([...path, 'toMin'], `at most the length of the period (${period})`, String(toMin))];
  return [];
}

function visits(path: Path, session: Session): Flaw[] {
  if (session.work === 'visits' && session.visits === undefined) {
    return [error([...path, 'visits'], 'a description of the visits, as work is "visits"', 'nothing')];
  }
  if (session.work !== 'visits' && session.visits !== undefined) {
    return [error([...path, 'work'], '"visits", as the visits are described', `"${session.work}"`)];
  }
  return [];
}

function blocks(path: Path, session: Session): Flaw[] {
  if (session.blocks === undefined || session.blocks.share > 0) return [];
  return [error([...path, 'blocks', 'share'], 'a number above 0', '0', 'leave out a session in which nobody works')];
}

export interface Span {
  readonly name: string;
  readonly fromMin: number;
  readonly toMin: number;
}

function overlaps(path: Path, calendar: { readonly [name: string]: Session }): Flaw[] {
  const spans = Object.entries(calendar).flatMap(([name, session]) => spansOf(name, session));
  spans.sort((a, b) => a.fromMin - b.fromMin);
  const clashes = new Map<string, string>();
  spans.forEach((span, i) => {
    if (i > 0 && spans[i - 1].toMin > span.fromMin) clashes.set(span.name, spans[i - 1].name);
  });
  return [...clashes].map(([name, other]) => error([...path, name], 'sessions that do not overlap', `an overlap with "${other}"`));
}

export function spansOf(name: string, { days, from, to, fromMin, toMin }: Session): Span[] {
  if (fromMin !== undefined && toMin !== undefined) return [{ name, fromMin, toMin }];
  return (days ?? []).map((day) => {
    const midnight = weekdays.indexOf(day) * dayMin;
    return { name, fromMin: midnight + clockMin(from ?? ''), toMin: midnight + clockMin(to ?? '') };
  });
}
