/** Policies that contradict each other, or lack what one part of them asks of another. */

import { clockMin } from '../clock.ts';
import { coversSetting } from '../coverage.ts';
import { categoryIn } from '../local.ts';
import { error, type Flaw, quoted } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { arrivingCategories, type Place, placesOf, roleOf } from './flow.ts';
import { coveredPlaces } from './reach.ts';
import { hasLeave } from './receivers.ts';

export function thresholdsByGroup({ policies: { triage } }: World): Flaw[] {
  const { kind, ai } = triage;
  if (kind !== 'ai' || ai?.thresholds !== 'by-group') return [];
  if (Object.values(ai.differences).some(({ specificity }) => specificity !== undefined)) return [];
  const hint = 'give a group a specificity under differences, or choose "common" or "equal-opportunity"';
  return [error(['policies', 'triage', 'ai', 'thresholds'], 'a specificity for some group, as thresholds are "by-group"', 'none', hint)];
}

/** People who stand in for the AI have to be named. */
export function fallbackPool({ policies: { triage, governance } }: World): Flaw[] {
  if (triage.kind !== 'ai' || governance.fallback !== 'humanPool' || triage.humanPool !== undefined) return [];
  const hint = 'name the pool there, or set fallback to "direct"';
  return [error(['policies', 'governance', 'fallback'], 'a pool under policies.triage.humanPool', 'nothing', hint)];
}

export function coverByPool(world: World): Flaw[] {
  const { leaveCover } = world.policies;
  const { kind, role } = leaveCover;
  const path = ['policies', 'leaveCover', 'role'];
  if (kind !== 'pool') return [];
  if (role === undefined) return [error(path, 'the role that covers, as kind is "pool"', 'nothing', 'or set kind to "colleague"')];
  const own = placesOf(world).find(
    (place) =>
      coversSetting(leaveCover, place.id) &&
      roleOf(place, role)?.inBasket === 'own' &&
      Object.keys(place.staff).some((id) => hasLeave(place, id)),
  );
  if (own === undefined) return [];
  const got = `${quoted(role)}, whose members have in-baskets of their own in ${own.id}`;
  return [error(path, 'a role with one waiting line for all', got, 'set kind to "colleague", or inBasket to "shared"')];
}

export function laterCalls({ policies: { selfService } }: World): Flaw[] {
  if (!selfService?.enabled || selfService.callsLater === 0 || selfService.callsAfterMin !== undefined) return [];
  return [error(['policies', 'selfService', 'callsAfterMin'], 'the minutes until they call, as callsLater is above 0', 'nothing')];
}

export function laterReturns({ policies: { refillProtocol } }: World): Flaw[] {
  if (!refillProtocol?.enabled || refillProtocol.comesBack === 0 || refillProtocol.comesBackAfterMin !== undefined) return [];
  return [error(['policies', 'refillProtocol', 'comesBackAfterMin'], 'the minutes until it does, as comesBack is above 0', 'nothing')];
}

/** The protocol relieves somebody more senior, so that the category must say who else could close it. */
export function protocol(world: World): Flaw[] {
  const lever = world.policies.refillProtocol;
  if (!lever?.enabled) return [];
  if (lever.coverage.categories === undefined) {
    const path = ['policies', 'refillProtocol', 'coverage', 'categories'];
    return [error(path, 'the categories that the protocol is for', 'nothing', 'name the category of refill requests')];
  }
  const named = new Set(lever.coverage.categories);
  const covered = coveredPlaces(world, lever).flatMap((place) =>
    [...arrivingCategories(place)].filter((id) => named.has(id)).map((id) => ({ place, id })),
  );
  const open = covered.filter(({ place, id }) => categoryIn(world, place.setting, id).resolver === undefined);
  if (open.length > 0) {
    const hint = `without it ${lever.role} closes all of them, protocol or not`;
    const ids = [...new Set(open.map(({ id }) => id))];
    return ids.map((id) =>
      error(['categories', id, 'resolver'], 'the roles that can close it, as the refill protocol covers it', 'nothing', hint),
    );
  }
  const known = covered.filter(({ place }) => roleOf(place, lever.role) !== undefined);
  if (known.length === 0 || known.some(({ place, id }) => hasSenior(place, id, lever.role))) return [];
  const hint = 'who can close them anyway needs no protocol: name a role of lower rank';
  return [error(['policies', 'refillProtocol', 'role'], 'a role below one that closes the messages covered', quoted(lever.role), hint)];
}

function hasSenior(place: Place, id: string, role: string): boolean {
  const rank = roleOf(place, role)?.rank ?? 0;
  const { resolver = {} } = categoryIn(place.world, place.setting, id);
  return Object.entries(resolver).some(([other, share]) => share > 0 && (roleOf(place, other)?.rank ?? 0) > rank);
}

/** An expectation cannot move by more than the whole difference, and limits on a factor lie on both sides of 1. */
export function responsiveness({ policies }: World): Flaw[] {
  const loop = policies.loops.responsiveness;
  const path = ['policies', 'loops', 'responsiveness'];
  if (loop === undefined) return [];
  return [
    ...(loop.atMost < 1 ? [error([...path, 'atMost'], 'at least 1', String(loop.atMost), '1: no effect')] : []),
    ...(loop.memoryThreads < 1 ? [error([...path, 'memoryThreads'], 'at least 1', String(loop.memoryThreads))] : []),
  ];
}

export function protectedTimes({ policies: { protectedTime } }: World): Flaw[] {
  if (protectedTime === undefined || clockMin(protectedTime.from) < clockMin(protectedTime.to)) return [];
  return [error(['policies', 'protectedTime', 'to'], `a time after ${protectedTime.from}`, quoted(protectedTime.to))];
}
