/** The way of a message through the roles: it has a beginning, an end, and a handling time wherever it comes. */
import { nearest } from '../nearest.ts';
import { error, type Flaw, type Path, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import type { Category, Setting } from '../schema/work.ts';
import { arrivingCategories, type Receiver, receivers, roleOf, triageOf, urgentCategories } from './flow.ts';

/** Start, intake, resolver or a policy must give each category that arrives somebody who gets it first. */
export function firstRoles(world: World): Flaw[] {
  return arriving(world).flatMap((id) => {
    const { start, intake, resolver } = world.categories[id];
    if (start !== undefined || intake !== undefined || resolver !== undefined || triageOf(world, id)?.kind === 'humanPool') return [];
    if (triageOf(world, id)?.kind === 'ai') {
      return [error(['categories', id, 'resolver'], 'the roles that can close it, which the AI labels it with', 'nothing')];
    }
    const expected = 'the role that gets it first (start, intake, resolver or a triage policy that covers it)';
    return [error(['categories', id, 'start'], expected, 'nothing')];
  });
}

/** Every role that can get a category works in the setting and has a handling time for it. */
export function handlingTimes(world: World): Flaw[] {
  const everywhere = new Set(Object.values(world.settings).flatMap(({ roles }) => Object.keys(roles)));
  const flaws = Object.entries(world.settings).flatMap(([settingId, setting]) => {
    const urgent = urgentCategories(world, setting);
    return [...arrivingCategories(world, setting)].flatMap((id) =>
      receivers(world, setting, id, urgent.has(id))
        // An id that is no role anywhere is reported where it is written.
        .filter(({ role }) => everywhere.has(role))
        .flatMap((receiver) => missing(world, settingId, id, receiver) ?? []),
    );
  });
  // One for each place, however many categories and settings need it.
  const places = flaws.map(({ path }) => path.join('/'));
  return flaws.filter((_, i) => places.indexOf(places[i]) === i);
}

function missing(world: World, settingId: string, id: string, { role, why, onlyReads }: Receiver): Flaw | undefined {
  const setting = world.settings[settingId];
  const { handlingMin, readingMin } = world.categories[id];
  if (roleOf(setting, role) === undefined) {
    const path = ['settings', settingId, 'roles', role];
    return error(path, `this role, as ${id} arrives here and it ${why}`, 'nothing', nearestRole(role, setting));
  }
  if (Object.hasOwn(handlingMin, role) || (onlyReads && Object.hasOwn(readingMin, role))) return undefined;
  return error(['categories', id, 'handlingMin', role], `minutes for the role "${role}", which ${why}`, 'nothing');
}

/**
 * Forwarding must not go round without a way out. A closed network is meant so: a few messages, each arriving at a given time, go round for
 * as long as the run lasts; as long as going round takes time that is a warning.
 */
export function forwardsEnd(world: World): Flaw[] {
  return Object.entries(world.categories).flatMap(([id, { forwards }]) => {
    const ending = new Set<string>();
    // A role ends if it may be done with the message, or can forward it to a role that ends.
    let before: number;
    do {
      before = ending.size;
      for (const [role, row] of Object.entries(forwards)) {
        const total = Object.values(row).reduce((sum, chance) => sum + chance, 0);
        const leads = Object.entries(row).some(([to, chance]) => chance > 0 && (ending.has(to) || !Object.hasOwn(forwards, to)));
        if (total < 1 - 1e-9 || leads) ending.add(role);
      }
    } while (ending.size > before);
    return Object.keys(forwards)
      .filter((role) => !ending.has(role))
      .map((role) => {
        const flaw = isClosedNetwork(world, id) ? warning : error;
        return flaw(['categories', id, 'forwards', role] as Path, 'a way to be done in the end', 'forwards that go round for ever');
      });
  });
}

/** Messages of the category arrive at given times only, and take time wherever they go. */
function isClosedNetwork(world: World, id: string): boolean {
  const { handlingMin } = world.categories[id];
  const arrivals = Object.values(world.settings).flatMap((setting) => (Object.hasOwn(setting.arrivals, id) ? [setting.arrivals[id]] : []));
  return arrivals.every(({ timesMin }) => timesMin !== undefined) && Object.values(handlingMin).every((minutes) => minutes !== 0);
}

type Offspring = ReadonlyMap<string, readonly (readonly [child: string, chance: number])[]>;

/** A chain that has not become thinner than one message after so many generations never does. */
const generations = 64;

/** Follow-ups and triggered messages must die out: a message must not bring about one more, or more, for ever. */
export function offspringEnds(world: World): Flaw[] {
  const offspring: Offspring = new Map(Object.entries(world.categories).map(([id, category]) => [id, offspringOf(id, category)]));
  let expected = new Map(Object.keys(world.categories).map((id) => [id, 1]));
  for (let i = 0; i < generations && [...expected.values()].some((count) => count >= 1); i++) {
    const next = (list: readonly (readonly [string, number])[]) =>
      list.reduce((sum, [id, chance]) => sum + chance * (expected.get(id) ?? 0), 0);
    expected = new Map([...offspring].map(([id, list]) => [id, next(list)]));
  }
  return [...expected]
    .filter(([id, count]) => count >= 1 && comesBack(id, offspring))
    .map(([id]) => error(['categories', id], 'follow-ups and triggers that die out', 'at least one more message from each, for ever'));
}

function offspringOf(id: string, { followUp, triggers }: Category): (readonly [string, number])[] {
  return [
    ...(followUp === undefined ? [] : [[followUp.category ?? id, followUp.probability] as const]),
    ...(triggers === undefined ? [] : [[triggers.category, triggers.probability] as const]),
  ];
}

/** True if a message of the category can bring about another of the same, and not only of one that goes on for ever. */
function comesBack(id: string, offspring: Offspring): boolean {
  const reached = new Set<string>();
  const queue = [id];
  while (queue.length > 0) {
    for (const [child, chance] of offspring.get(queue.pop() as string) ?? []) {
      if (chance > 0 && !reached.has(child)) queue.push(child);
      if (chance > 0) reached.add(child);
    }
  }
  return reached.has(id);
}

function arriving(world: World): string[] {
  return [...new Set(Object.values(world.settings).flatMap((setting) => [...arrivingCategories(world, setting)]))];
}

function nearestRole(role: string, setting: Setting): string | undefined {
  const meant = nearest(role, Object.keys(setting.roles));
  return meant === undefined ? undefined : `this setting has "${meant}"`;
}
