/** Limits that no clinic reaches, so that a slip of the pen is a message and not a machine without memory. */
import { isObject } from '../merge-patch.ts';
import { error, type Flaw, type Path } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { weeksPerYear } from '../units.ts';

const mostStaff = 10_000;
const mostPatients = 10_000_000;
/** Visits and blocks come one after the other in a session. */
const leastMin = 1;
/** A demand so many times greater is a slip. */
const mostSurge = 1000;

const mostReplications = 1_000_000;
/** Of messages; a thousand a minute. */
const mostRates = { perMin: 1000, perHour: 60_000, perDay: 1_440_000, perWorkday: 1_440_000, perWeek: 10_080_000 } as const;
const leastEveryMin = 0.001;
const mostWaiting = 1_000_000;
const mostNeedsPerYear = 10_000;

/** Entries of each section: some checks look at each with each. */
const mostEntries = 500;
const sections = ['populations', 'needs', 'categories', 'settings'] as const;

/** Of a document as it is written, before anything else looks at it. */
export function crowds(written: { readonly [key: string]: unknown }): Flaw[] {
  return sections.flatMap((key) => atMost([key], isObject(written[key]) ? Object.keys(written[key]).length : 0, mostEntries));
}

/** Of the run, whose replications are numbered before the first one begins. */
export function runSizes({ replications }: { readonly replications: number }): Flaw[] {
  return atMost(['run', 'replications'], replications, mostReplications);
}

export function sizes(world: World): Flaw[] {
  const ofSettings = Object.entries(world.settings).flatMap(([id, { roles, panel }]) => [
    ...Object.entries(roles).flatMap(([role, { headCount, leaveWeeksPerYear }]) => [
      ...atMost(['settings', id, 'roles', role, 'headCount'], headCount, mostStaff),
      ...atMost(['settings', id, 'roles', role, 'leaveWeeksPerYear'], leaveWeeksPerYear, weeksPerYear),
    ]),
    ...atMost(['settings', id, 'panel', 'patients'], panel?.patients ?? 1, mostPatients),
  ]);
  const ofSessions = Object.entries(world.calendar.staff).flatMap(([id, { sessions }]) =>
    Object.entries(sessions).flatMap(([name, { visits, blocks }]) => {
      const path = ['calendar', 'staff', id, 'sessions', name];
      return [
        ...atLeast([...path, 'visits', 'everyMin'], visits?.everyMin ?? leastMin, leastMin),
        ...atLeast([...path, 'blocks', 'everyMin'], blocks?.everyMin ?? leastMin, leastMin),
      ];
    }),
  );
  const { surges } = world.calendar;
  const ofTimes = [
    ...atMost(['calendar', 'surges'], Object.keys(surges).length, mostEntries),
    ...Object.entries(surges).flatMap(([id, { factor }]) => atMost(['calendar', 'surges', id, 'factor'], factor, mostSurge)),
    ...atMost(['policies', 'governance', 'outages'], Object.keys(world.policies.governance.outages).length, mostEntries),
  ];
  return [...ofSettings, ...ofSessions, ...ofTimes, ...demandSizes(world)];
}

/** More messages than this take longer than anybody waits. */
function demandSizes({ needs, settings }: World): Flaw[] {
  const ofNeeds = Object.entries(needs).flatMap(([id, { perPatientYear }]) =>
    atMost(['needs', id, 'perPatientYear'], perPatientYear, mostNeedsPerYear),
  );
  const ofArrivals = Object.entries(settings).flatMap(([setting, { arrivals }]) =>
    Object.entries(arrivals).flatMap(([id, arrival]) => {
      const path = ['settings', setting, 'arrivals', id];
      const rates = Object.entries(mostRates) as [keyof typeof mostRates, number][];
      return [
        ...rates.flatMap(([key, most]) => atMost([...path, key], arrival[key] ?? 0, most)),
        ...atLeast([...path, 'everyMin'], arrival.everyMin ?? leastEveryMin, leastEveryMin),
      ];
    }),
  );
  const ofBacklogs = Object.entries(settings).flatMap(([setting, { openingBacklog }]) =>
    Object.entries(openingBacklog).flatMap(([id, messages]) => atMost(['settings', setting, 'openingBacklog', id], messages, mostWaiting)),
  );
  return [...ofNeeds, ...ofArrivals, ...ofBacklogs];
}

function atMost(path: Path, value: number, most: number): Flaw[] {
  return value <= most ? [] : [error(path, `at most ${most}`, String(value))];
}

function atLeast(path: Path, value: number, least: number): Flaw[] {
  return value >= least ? [] : [error(path, `at least ${least}`, String(value))];
}
