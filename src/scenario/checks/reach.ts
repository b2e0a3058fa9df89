/** Whom levers reach in a world: settings, the categories that arrive there, and patient groups. */
import { coversSetting, hasTags } from '../coverage.ts';
import type { Lever } from '../schema/lever.ts';
import type { PatientGroup } from '../schema/population.ts';
import type { World } from '../schema/study.ts';
import { arrivingCategories, type Place, placesOf } from './flow.ts';

/** The levers that have a coverage; triage names its settings and categories itself. */
export const leverIds = [
  'drafts',
  'selfService',
  'billing',
  'education',
  'outreach',
  'translation',
  'structuredIntake',
  'protectedTime',
  'refillProtocol',
] as const;
export type LeverId = (typeof leverIds)[number];
type Covering = Pick<Lever, 'coverage'>;

export function coveredPlaces(world: World, lever: Covering): Place[] {
  return placesOf(world).filter(({ id }) => coversSetting(lever, id));
}

/** Of the categories that arrive in the settings covered, those that the lever names, or any. */
export function coveredCategories(
  world: World,
  lever: Covering,
  actsOn: (place: Place) => ReadonlySet<string> = arrivingCategories,
): ReadonlySet<string> {
  const { categories } = lever.coverage;
  const all = coveredPlaces(world, lever).flatMap((place) => [...actsOn(place)]);
  return new Set(all.filter((id) => categories?.includes(id) ?? true));
}

/** Patient groups of the settings covered that have the tags asked for, and somebody in them. */
export function coveredGroups(world: World, lever: Covering): PatientGroup[] {
  const { where } = lever.coverage;
  const panels = coveredPlaces(world, lever).flatMap(({ setting }) => setting.panel?.population ?? []);
  const known = [...new Set(panels)].filter((id) => Object.hasOwn(world.populations, id));
  const groups = known.flatMap((id) => Object.values(world.populations[id].groups));
  return groups.filter(({ share, tags }) => share > 0 && hasTags(tags, where));
}

export function isAiTriage({ policies: { triage } }: Pick<World, 'policies'>): boolean {
  return triage.kind === 'ai' && triage.ai !== undefined;
}

/** True if AI sorts messages or drafts replies. */
export function usesAi(world: Pick<World, 'policies'>): boolean {
  return isAiTriage(world) || world.policies.drafts?.enabled === true;
}
