/** The way of a message through the roles: it has a beginning, an end, and a handling time wherever it comes. */
import { categoryIn } from '../local.ts';
import { nearest } from '../nearest.ts';
import { error, type Flaw, type Path, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { arrivingCategories, type Place, placesOf, roleOf, urgentCategories } from './flow.ts';
import { oncePerPath } from './once.ts';
import { auditor, type Receiver, receivers, triageOf } from './receivers.ts';

/** Start, intake, resolver or a policy must give each category that arrives somebody who gets it first. */
export function firstRoles(world: World): Flaw[] {
  const flaws = placesOf(world).flatMap((place) => [...arrivingCategories(place)].flatMap((id) => firstRole(place, id) ?? []));
  return oncePerPath(flaws);
}

function firstRole(place: Place, id: string): Flaw | undefined {
  const { start, intake, resolver } = categoryIn(place.world, place.setting, id);
  const kind = triageOf(place, id)?.kind;
  if (start !== undefined || intake !== undefined || resolver !== undefined || kind === 'humanPool') return undefined;
  if (kind === 'ai') {
    return error(['categories', id, 'resolver'], 'the roles that can close it, which the AI labels it with', 'nothing');
  }
  const expected = 'the role that gets it first (start, intake, resolver or a triage policy that covers it)';
  return error(['categories', id, 'start'], expected, 'nothing');
}

/** Every role that can get a category works in the setting and has a handling time for it. */
export function handlingTimes(world: World): Flaw[] {
  const everywhere = new Set(Object.values(world.settings).flatMap(({ roles }) => Object.keys(roles)));
  const flaws = placesOf(world).flatMap((place) => {
    const urgent = urgentCategories(place);
    // An id that is no role anywhere is reported where it is written.
    const isRole = ({ role }: Receiver) => everywhere.has(role);
    return [
      ...[...arrivingCategories(place)].flatMap((id) =>
        receivers(place, id, urgent.has(id)).flatMap((receiver) => (isRole(receiver) ? (missing(place, id, receiver) ?? []) : [])),
      ),
      ...audits(place)
        .filter(isRole)
        .flatMap((receiver) => missing(place, receiver.category, receiver) ?? []),
    ];
  });
  return oncePerPath(flaws);
}

/** The audit, which makes a message of its own for whoever does it. */
function audits(place: Place): (Receiver & { readonly category: string })[] {
  const role = auditor(place);
  const category = place.world.policies.governance.audit?.category;
  if (role === undefined || category === undefined || !Object.hasOwn(place.world.categories, category)) return [];
  return [{ ...role, category }];
}

function missing(place: Place, id: string, { role, why, onlyReads, remedy }: Receiver): Flaw | undefined {
  const { handlingMin, readingMin } = place.world.categories[id];
  if (roleOf(place, role) === undefined) {
    // Staff that it shares with a setting that is not there, or has no such role: said where they are shared.
    if (Object.hasOwn(place.setting.shared, role)) return undefined;
    const path = ['settings', place.id, 'roles', role];
    return error(path, `this role, as ${id} arrives here and it ${why}`, 'nothing', nearestRole(role, place) ?? remedy);
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

function nearestRole(role: string, { staff }: Place): string | undefined {
  const meant = nearest(role, Object.keys(staff));
  return meant === undefined ? undefined : `this setting has "${meant}"`;
}
