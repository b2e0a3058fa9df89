/** Where messages come from: each arrival has one rate, each setting has something that arrives. */
import { needsOf } from '../local.ts';
import { error, type Flaw, quoted, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { arrivingCategories, placesOf } from './flow.ts';

const rates = ['perMin', 'perHour', 'perDay', 'perWorkday', 'perWeek', 'timesMin', 'everyMin'] as const;

export function arrivalRates(world: World): Flaw[] {
  return eachArrival(world, (path, arrival) => {
    const given = rates.filter((rate) => arrival[rate] !== undefined);
    if (given.length === 1) return [];
    return [error(path, `one of ${rates.join(', ')}`, given.length === 0 ? 'none' : given.join(' and '))];
  });
}

export function arrivalTimes(world: World): Flaw[] {
  return eachArrival(world, (path, { timesMin = [] }) => {
    const late = timesMin.findIndex((time, i) => i > 0 && time < timesMin[i - 1]);
    if (late < 0) return [];
    return [error([...path, 'timesMin', late], `times in rising order (at least ${timesMin[late - 1]})`, String(timesMin[late]))];
  });
}

/** A profile says how a rate is spread; arrivals at given times have none. */
export function idleProfiles(world: World): Flaw[] {
  return eachArrival(world, (path, { profile, timesMin, everyMin }) => {
    if (profile === undefined || (timesMin === undefined && everyMin === undefined)) return [];
    const hint = 'arrivals at given times do not follow a profile';
    return [warning([...path, 'profile'], 'a profile only with a rate', quoted(profile), hint)];
  });
}

type Arrival = World['settings'][string]['arrivals'][string];

function eachArrival(world: World, check: (path: readonly string[], arrival: Arrival) => Flaw[]): Flaw[] {
  return Object.entries(world.settings).flatMap(([setting, { arrivals }]) =>
    Object.entries(arrivals).flatMap(([id, arrival]) => check(['settings', setting, 'arrivals', id], arrival)),
  );
}

export function somethingArrives(world: World): Flaw[] {
  if (Object.keys(world.settings).length === 0) return [error(['settings'], 'at least one setting', 'none')];
  return Object.entries(world.settings).flatMap(([id, setting]) => {
    const named = Array.isArray(setting.needs) ? setting.needs : Object.keys(setting.needs ?? {});
    if (named.length > 0 && setting.panel === undefined) {
      return [error(['settings', id, 'panel'], 'a panel of patients, who have the needs', 'nothing')];
    }
    if (Object.keys({ ...setting.arrivals, ...setting.openingBacklog }).length > 0 || needsOf(world, setting).length > 0) return [];
    // A hub works for others.
    if (Object.values(world.settings).some(({ shared }) => Object.values(shared).includes(id))) return [];
    return [error(['settings', id], 'arrivals, or a panel whose patients have needs', 'neither')];
  });
}

/** A run that leaves out its beginning leaves out what becomes of a backlog. */
export function fadingBacklog(worlds: readonly World[], { warmUpDays }: { readonly warmUpDays: number }): Flaw[] {
  const settings = worlds.flatMap((world) => Object.values(world.settings));
  if (warmUpDays === 0 || settings.every(({ openingBacklog }) => Object.keys(openingBacklog).length === 0)) return [];
  const hint = 'the backlog is worked on in days that are not observed';
  return [warning(['run', 'warmUpDays'], '0 days where a run begins with a backlog', String(warmUpDays), hint)];
}

/** The owners of a panel have patients of their own, and so in-baskets of their own. */
export function panelOwners(world: World): Flaw[] {
  return Object.entries(world.settings).flatMap(([id, { panel, roles }]) => {
    const owners = panel?.owners;
    const role = owners !== undefined && Object.hasOwn(roles, owners) ? roles[owners] : undefined;
    if (owners === undefined || role === undefined || role.inBasket === 'own') return [];
    return [error(['settings', id, 'roles', owners, 'inBasket'], '"own" for the owners of the panel', quoted(role.inBasket))];
  });
}

/** A share above one cannot be: a group that uses the portal so much more than others is cut off there. */
export function portalShares(world: World): Flaw[] {
  const factors = Object.values(world.populations).flatMap(({ groups }) => Object.values(groups).map(({ portalFactor }) => portalFactor));
  const greatest = Math.max(0, ...factors);
  return Object.entries(world.needs).flatMap(([id, { portal }]) =>
    (['share', 'urgentShare'] as const).flatMap((key) => {
      const share = portal?.[key] ?? 0;
      if (share * greatest <= 1 + 1e-6) return [];
      const got = `${share} times ${greatest}`;
      return [warning(['needs', id, 'portal', key], 'at most 1 when multiplied by the greatest portalFactor', got, 'it is cut off at 1')];
    }),
  );
}

/** Categories that arrive nowhere in any of the worlds: of the base and of the arms. */
export function neverArriving(worlds: readonly World[]): Flaw[] {
  const arriving = new Set(
    worlds.flatMap((world) => [
      ...placesOf(world).flatMap((place) => [...arrivingCategories(place)]),
      world.policies.governance.audit?.category,
    ]),
  );
  return Object.keys(worlds[0].categories)
    .filter((id) => !arriving.has(id))
    .map((id) => warning(['categories', id], 'an arrival, a need or another category that brings it', 'none', 'it can never arrive'));
}
