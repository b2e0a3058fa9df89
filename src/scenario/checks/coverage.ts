/** A lever that is on must cover something that it can act on. */
import { type Flaw, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { arrivingCategories, canBeUrgent, type Place, portalCategories } from './flow.ts';
import { coveredCategories, coveredGroups, coveredPlaces, type LeverId, leverIds } from './reach.ts';

/** What a lever acts on, and which parts of a coverage mean something to it. */
interface Action {
  /** Completes "expected ... where it applies". */
  readonly what: string;
  /** Categories that arrive in a setting; left out by levers that do not look at categories. */
  readonly on?: (place: Place) => ReadonlySet<string>;
  readonly looksAtPatients: boolean;
}

const anyPortal = (place: Place) => portalCategories(place);

const actions: { readonly [Lever in LeverId]: Action } = {
  drafts: { what: 'messages of patients that need a reply', on: replies, looksAtPatients: true },
  selfService: { what: 'needs that are sent through the portal', on: anyPortal, looksAtPatients: true },
  billing: { what: 'messages that are answered in writing, or needs sent through the portal', on: answered, looksAtPatients: true },
  education: { what: 'urgent needs sent through the portal, or messages with several topics', on: teachable, looksAtPatients: true },
  outreach: { what: 'patients', looksAtPatients: true },
  translation: { what: 'patients', looksAtPatients: true },
  structuredIntake: { what: 'needs that are sent through the portal', on: anyPortal, looksAtPatients: true },
  protectedTime: { what: 'settings', looksAtPatients: false },
  refillProtocol: { what: 'messages of the categories that the protocol is for', on: named, looksAtPatients: true },
};

/** The levers that are on and reach nobody and nothing: nothing else needs to be said of them. */
export function idleLevers(world: World): ReadonlySet<LeverId> {
  return new Set(leverIds.filter((id) => world.policies[id]?.enabled && reachFlaw(world, id) !== undefined));
}

export function coverage(world: World): Flaw[] {
  return leverIds.flatMap((id) => (world.policies[id]?.enabled ? [...ignoredKeys(world, id), ...(reachFlaw(world, id) ?? [])] : []));
}

/** Triage names its settings and categories itself. */
export function triageCoverage(world: World): Flaw[] {
  const { kind, settings, categories, coverage } = world.policies.triage;
  if (kind === 'direct' || categories.length === 0) return [];
  const places = coveredPlaces(world, { coverage: { settings } });
  // Tags that nobody at all has are spoken of where they stand.
  if (
    settings !== undefined &&
    coverage.where !== undefined &&
    coveredGroups(world, { coverage: { ...coverage, settings } }).length === 0
  ) {
    return [warning(['policies', 'triage', 'coverage'], 'patients where it applies', 'none', 'it has no effect')];
  }
  const arrives = places.some((place) => [...arrivingCategories(place)].some((id) => categories.includes(id)));
  if (arrives || places.length === 0) return [];
  const where = settings === undefined ? 'somewhere' : 'in the settings covered';
  return [warning(['policies', 'triage', 'categories'], `a category that arrives ${where}`, 'none', 'it has no effect')];
}

function reachFlaw(world: World, id: LeverId): Flaw[] | undefined {
  const lever = world.policies[id];
  const { what, on, looksAtPatients } = actions[id];
  if (lever === undefined || coveredPlaces(world, lever).length === 0) return undefined;
  const { settings, where, categories } = lever.coverage;
  const isNarrow = settings !== undefined || where !== undefined || categories !== undefined;
  const path = ['policies', id, isNarrow ? 'coverage' : 'enabled'];
  const nothing = [warning(path, `${what} where it applies`, 'none', 'it has no effect')];
  if (on !== undefined && coveredCategories(world, lever, on).size === 0) return nothing;
  // Tags that nobody at all has are spoken of where they stand.
  const choosesPatients = on === undefined || where !== undefined;
  return looksAtPatients && choosesPatients && coveredGroups(world, lever).length === 0 ? nothing : undefined;
}

/** Parts of the coverage that the lever does not look at. */
function ignoredKeys(world: World, id: LeverId): Flaw[] {
  const { on, looksAtPatients } = actions[id];
  const { where, categories } = world.policies[id]?.coverage ?? {};
  const path = ['policies', id, 'coverage'];
  return [
    ...(categories !== undefined && on === undefined ? [ignored([...path, 'categories'], id, 'message categories')] : []),
    ...(where !== undefined && !looksAtPatients ? [ignored([...path, 'where'], id, 'patient groups')] : []),
  ];
}

function ignored(path: readonly string[], id: LeverId, what: string): Flaw {
  return warning(path, 'nothing', what, `${id} does not look at ${what}: leave it out`);
}

function replies(place: Place): ReadonlySet<string> {
  const { categories, policies } = place.world;
  const arriving = arrivingCategories(place);
  if (policies.drafts?.coverage.categories !== undefined) return arriving;
  return new Set([...arriving].filter((id) => categories[id].needsReply && categories[id].patientMessage));
}

function answered(place: Place): ReadonlySet<string> {
  const { categories } = place.world;
  const written = [...arrivingCategories(place)].filter((id) => categories[id].needsReply && categories[id].intake === undefined);
  return new Set([...written, ...portalCategories(place)]);
}

function teachable(place: Place): ReadonlySet<string> {
  const { categories } = place.world;
  const several = [...arrivingCategories(place)].filter((id) => (categories[id].multiTopic?.share ?? 0) > 0);
  return new Set([...several, ...portalCategories(place, canBeUrgent)]);
}

function named(place: Place): ReadonlySet<string> {
  const protocol = place.world.policies.refillProtocol;
  return protocol?.coverage.categories === undefined ? new Set() : arrivingCategories(place);
}
