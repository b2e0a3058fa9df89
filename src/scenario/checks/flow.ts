/** Who gets what: the categories that can arrive in a setting, and the roles of it that a message can come to. */

import type { World } from '../schema/study.ts';
import type { Category, Role, Setting } from '../schema/work.ts';

/** Ids of the needs that arise in a setting. */
export function needsOf(world: World, setting: Setting): readonly string[] {
  return setting.panel === undefined ? [] : (setting.needs ?? Object.keys(world.needs));
}

/** Categories that can arrive in a setting: from arrivals and needs, and what those bring about. Unknown ids are passed over. */
export function arrivingCategories(world: World, setting: Setting): ReadonlySet<string> {
  const fromNeeds = needsOf(world, setting).flatMap((id) => {
    const need = Object.hasOwn(world.needs, id) ? world.needs[id] : undefined;
    return [need?.portal?.category, need?.phone?.category];
  });
  const arriving = new Set<string>();
  const queue = [...Object.keys(setting.arrivals), ...fromNeeds];
  while (queue.length > 0) {
    const id = queue.pop();
    if (id === undefined || arriving.has(id) || !Object.hasOwn(world.categories, id)) continue;
    arriving.add(id);
    const { followUp, triggers, patience } = world.categories[id];
    queue.push(followUp?.category, triggers?.category, patience !== undefined && patience.call > 0 ? patience.callCategory : undefined);
  }
  return arriving;
}

/** Categories in which a message can be urgent: those that needs with an urgency become. */
export function urgentCategories(world: World, setting: Setting): ReadonlySet<string> {
  const urgent = needsOf(world, setting)
    .map((id) => (Object.hasOwn(world.needs, id) ? world.needs[id] : undefined))
    .filter((need) => need?.urgency !== undefined && need.urgency.sameDay + need.urgency.emergent > 0);
  return new Set(urgent.flatMap((need) => [need?.portal?.category, need?.phone?.category]).filter((id) => id !== undefined));
}

/** A role that a message of a category can come to. */
export interface Receiver {
  readonly role: string;
  /** Completes "... which": `starts with it`. */
  readonly why: string;
  /** It only reads and passes on, so that a reading time is enough. */
  readonly onlyReads: boolean;
}

export function triageOf(world: World, category: string): World['policies']['triage'] | undefined {
  const { triage } = world.policies;
  return triage.kind !== 'direct' && triage.categories.includes(category) ? triage : undefined;
}

/** Every role that can get a category in a setting, each once. */
export function receivers(world: World, setting: Setting, id: string, isUrgent: boolean): readonly Receiver[] {
  const category = world.categories[id];
  const found = new Map<string, Receiver>();
  const add = (role: string | undefined, why: string, onlyReads = false) => {
    if (role !== undefined && found.get(role)?.onlyReads !== false) found.set(role, { role, why, onlyReads });
  };
  const triage = triageOf(world, id);
  const sort = (role: string | undefined) => add(role, 'sorts it', role !== undefined && isBelowResolvers(setting, category, role));
  add(category.intake, 'takes it in');
  if (triage === undefined || (triage.kind === 'ai' && category.resolver === undefined)) add(category.start, 'gets it first');
  if (triage?.kind === 'humanPool') {
    sort(triage.humanPool?.sorter);
    add(triage.humanPool?.role, 'is the pool that answers first');
  }
  if (triage?.kind === 'ai') {
    add(triage.ai?.flaggedTo, 'gets flagged messages');
    if (triage.ai?.confidence !== undefined) sort(triage.ai.sorter);
  }
  for (const [role, share] of Object.entries(category.resolver ?? {})) if (share > 0) add(role, 'is among its resolvers');
  for (const row of Object.values(category.forwards)) {
    for (const [role, chance] of Object.entries(row)) if (chance > 0) add(role, 'has it forwarded');
  }
  if (isUrgent) {
    for (const { role } of [...found.values()]) add(clinicianAbove(setting, role), `gets urgent ones that ${role} recognises`);
  }
  return [...found.values()];
}

function isBelowResolvers(setting: Setting, category: Category, role: string): boolean {
  const rank = roleOf(setting, role)?.rank ?? 0;
  const resolvers = Object.entries(category.resolver ?? {}).filter(([, share]) => share > 0);
  return resolvers.length > 0 && resolvers.every(([id]) => id !== role && rank < (roleOf(setting, id)?.rank ?? 0));
}

/** To whom a role that is no clinician hands an urgent message: the least senior clinician who is not below it. */
function clinicianAbove(setting: Setting, id: string): string | undefined {
  const role = roleOf(setting, id);
  if (role === undefined || role.isClinician || role.recognition === 0) return undefined;
  const above = Object.entries(setting.roles).filter(([other, { isClinician, rank }]) => other !== id && isClinician && rank >= role.rank);
  return above.sort(([, a], [, b]) => a.rank - b.rank)[0]?.[0];
}

export function roleOf(setting: Setting, id: string): Role | undefined {
  return Object.hasOwn(setting.roles, id) ? setting.roles[id] : undefined;
}
