/** Who gets what: the categories that can arrive in a setting, and the roles of it that a message can come to. */
import { needIn, needsOf, type Post, staffOf } from '../local.ts';
import type { Need } from '../schema/population.ts';
import type { World } from '../schema/study.ts';
import type { Role, Setting } from '../schema/work.ts';

/** A setting with everybody who works for it. */
export interface Place {
  readonly world: World;
  readonly id: string;
  readonly setting: Setting;
  readonly staff: { readonly [role: string]: Post };
}

export function placesOf(world: World): Place[] {
  return Object.entries(world.settings).map(([id, setting]) => ({ world, id, setting, staff: staffOf(world, id) }));
}

export function roleOf({ staff }: Place, id: string): Role | undefined {
  return Object.hasOwn(staff, id) ? staff[id].role : undefined;
}

/** The needs that arise in a setting, as they are there. Unknown ids are passed over. */
function needsAt({ world, setting }: Place): Need[] {
  return needsOf(world, setting).flatMap((id) => (Object.hasOwn(world.needs, id) ? [needIn(world, setting, id)] : []));
}

/** The categories that a need becomes. */
function categoriesOf({ portal, phone, visit, emergency }: Need): string[] {
  return [portal?.category, phone?.category, visit?.category, emergency?.category].filter((id) => id !== undefined);
}

/** Categories that can arrive in a setting: from arrivals, a backlog and needs, and what those bring about. Unknown ids are passed over. */
export function arrivingCategories(place: Place): ReadonlySet<string> {
  const { categories } = place.world;
  const arriving = new Set<string>();
  const { arrivals, openingBacklog } = place.setting;
  const queue: (string | undefined)[] = [...Object.keys(arrivals), ...Object.keys(openingBacklog), ...needsAt(place).flatMap(categoriesOf)];
  while (queue.length > 0) {
    const id = queue.pop();
    if (id === undefined || arriving.has(id) || !Object.hasOwn(categories, id)) continue;
    arriving.add(id);
    const { followUp, triggers, patience } = categories[id];
    queue.push(followUp?.category, triggers?.category, patience !== undefined && patience.call > 0 ? patience.callCategory : undefined);
  }
  return arriving;
}

/** Categories that needs become that are sent through the portal. */
export function portalCategories(place: Place, isMeant: (need: Need) => boolean = () => true): ReadonlySet<string> {
  const sent = needsAt(place).filter((need) => isMeant(need) && Math.max(need.portal?.share ?? 0, need.portal?.urgentShare ?? 0) > 0);
  return new Set(sent.flatMap(({ portal }) => portal?.category ?? []));
}

/** Categories in which a message can be urgent: those that needs with an urgency become. */
export function urgentCategories(place: Place): ReadonlySet<string> {
  const urgent = needsAt(place).filter(canBeUrgent);
  // Who comes in person has been seen: the note of the visit is not urgent.
  return new Set(urgent.flatMap(({ portal, phone }) => [portal?.category, phone?.category]).filter((id) => id !== undefined));
}

export function canBeUrgent({ urgency }: Need): boolean {
  return urgency !== undefined && urgency.sameDay + urgency.emergent > 0;
}
