/** Every id that refers to something must be the id of something. */
import { suggestion } from '../nearest.ts';
import { error, type Flaw, mostProblems, type Path, quoted } from '../problem.ts';
import type { World } from '../schema/study.ts';

interface Reference {
  readonly path: Path;
  readonly id: string | undefined;
  /** What it should be the id of. */
  readonly what: string;
  readonly known: readonly string[];
  /** The id is a key of an object. */
  readonly isKey?: boolean;
}

export function references(world: World): Flaw[] {
  const everywhere = [...ofCategories(world), ...ofNeeds(world), ...ofSettings(world), ...ofTriage(world)];
  // Without any setting there are no roles, and that is said elsewhere.
  const hasSettings = Object.keys(world.settings).length > 0;
  const all = everywhere.filter(({ what }) => hasSettings || what !== 'role');
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  const isKnown = (id: string, known: readonly string[]) => {
    const set = sets.get(known) ?? new Set(known);
    sets.set(known, set);
    return set.has(id);
  };
  const broken = all.filter(({ id, known }) => id !== undefined && !isKnown(id, known));
  return broken.slice(0, mostProblems + 1).map(({ path, id = '', what, known, isKey }) => ({
    ...error(path, `the id of a ${what}`, quoted(id), suggestion(id, known, 'there are')),
    isKey,
  }));
}

/** Roles of all settings. */
function rolesOf(world: World): string[] {
  return [...new Set(Object.values(world.settings).flatMap(({ roles }) => Object.keys(roles)))];
}

function ofCategories(world: World): Reference[] {
  const known = rolesOf(world);
  const categories = Object.keys(world.categories);
  return Object.entries(world.categories).flatMap(([id, category]) => {
    const path = ['categories', id];
    const role = (key: string) => ({ what: 'role', known, path: [...path, key] });
    const keys = (key: string, record: object) =>
      Object.keys(record).map((name) => ({ what: 'role', known, path: [...path, key, name], id: name, isKey: true }));
    const target = (key: string, inner: string, name: string | undefined) => ({
      what: 'category',
      known: categories,
      path: [...path, key, inner],
      id: name,
    });
    const { start, intake, handlingMin, readingMin, resolver = {}, forwards, followUp, triggers, patience } = category;
    return [
      { ...role('start'), id: start },
      { ...role('intake'), id: intake },
      ...keys('handlingMin', handlingMin),
      ...keys('readingMin', readingMin),
      ...keys('resolver', resolver),
      ...keys('forwards', forwards),
      ...Object.entries(forwards).flatMap(([from, row]) =>
        Object.keys(row).map((name) => ({ what: 'role', known, path: [...path, 'forwards', from, name], id: name, isKey: true })),
      ),
      target('followUp', 'category', followUp?.category),
      target('triggers', 'category', triggers?.category),
      target('patience', 'callCategory', patience?.callCategory),
    ];
  });
}

function ofNeeds(world: World): Reference[] {
  const categories = Object.keys(world.categories);
  const profiles = Object.keys(world.calendar.profiles);
  return Object.entries(world.needs).flatMap(([id, { portal, phone, profile }]) => [
    { path: ['needs', id, 'portal', 'category'], id: portal?.category, what: 'category', known: categories },
    { path: ['needs', id, 'phone', 'category'], id: phone?.category, what: 'category', known: categories },
    { path: ['needs', id, 'profile'], id: profile, what: 'profile', known: profiles },
  ]);
}

function ofSettings(world: World): Reference[] {
  const categories = Object.keys(world.categories);
  const profiles = Object.keys(world.calendar.profiles);
  const calendars = ['always', ...Object.keys(world.calendar.staff)];
  const populations = Object.keys(world.populations);
  const everyNeed = Object.keys(world.needs);
  return Object.entries(world.settings).flatMap(([id, { roles, panel, needs = [], arrivals }]) => {
    const path = ['settings', id];
    const own = Object.keys(roles);
    return [
      { path: [...path, 'panel', 'population'], id: panel?.population, what: 'population', known: populations },
      { path: [...path, 'panel', 'owners'], id: panel?.owners, what: 'role of this setting', known: own },
      ...needs.map((need, i) => ({ path: [...path, 'needs', i], id: need, what: 'need', known: everyNeed })),
      ...Object.entries(roles).flatMap(([role, { calendar }]) => {
        const at = { what: 'staff calendar', known: calendars };
        if (typeof calendar === 'string') return [{ ...at, path: [...path, 'roles', role, 'calendar'], id: calendar }];
        return calendar.map((name, i) => ({ ...at, path: [...path, 'roles', role, 'calendar', i], id: name }));
      }),
      ...Object.entries(arrivals).flatMap(([category, { profile, perMemberOf }]) => {
        const at = [...path, 'arrivals', category];
        return [
          { path: at, id: category, what: 'category', known: categories, isKey: true },
          { path: [...at, 'profile'], id: profile, what: 'profile', known: profiles },
          { path: [...at, 'perMemberOf'], id: perMemberOf, what: 'role of this setting', known: own },
        ];
      }),
    ];
  });
}

function ofTriage(world: World): Reference[] {
  const roles = rolesOf(world);
  const categories = Object.keys(world.categories);
  const { categories: covered, humanPool, ai } = world.policies.triage;
  const path = ['policies', 'triage'];
  const role = { what: 'role', known: roles };
  return [
    ...covered.map((id, i) => ({ path: [...path, 'categories', i], id, what: 'category', known: categories })),
    { ...role, path: [...path, 'humanPool', 'role'], id: humanPool?.role },
    { ...role, path: [...path, 'humanPool', 'sorter'], id: humanPool?.sorter },
    { ...role, path: [...path, 'ai', 'sorter'], id: ai?.sorter },
    { ...role, path: [...path, 'ai', 'flaggedTo'], id: ai?.flaggedTo },
  ];
}
