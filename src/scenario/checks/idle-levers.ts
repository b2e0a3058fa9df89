/** Levers that are on, reach somebody, and still change nothing: their numbers say so, or what they act on is not there. */

import { coversSetting } from '../coverage.ts';
import { type Flaw, type Path, warning } from '../problem.ts';
import type { Distribution } from '../schema/quantity.ts';
import type { World } from '../schema/study.ts';
import { idleLevers } from './coverage.ts';
import { canBeUrgent, placesOf, portalCategories } from './flow.ts';
import { coveredCategories, coveredGroups, coveredPlaces, isAiTriage, type LeverId } from './reach.ts';
import { hasLeave } from './receivers.ts';
import { isAlwaysZero } from './waiting.ts';

export function idleNumbers(world: World): Flaw[] {
  const idle = idleLevers(world);
  return Object.entries(checks).flatMap(([id, check]) => (idle.has(id as LeverId) ? [] : (check(world) ?? [])));
}

const noEffect = (path: Path, expected: string, got: string) => warning(['policies', ...path], expected, got, 'it has no effect');

/** Each looks at a lever that is on. */
const checks: { readonly [lever: string]: (world: World) => Flaw | undefined } = {
  drafts,
  selfService,
  billing,
  education,
  outreach,
  translation,
  structuredIntake,
  leaveCover,
  autoClose,
  audit,
};

function drafts({ policies: { drafts, governance } }: World): Flaw | undefined {
  if (!drafts?.enabled) return undefined;
  const isUsed = Object.values(drafts.uptake).some((share) => share > 0);
  const isRead = Object.values(drafts.readingMin).some(takesTime);
  const goesOut = governance.review === 'not-required' && governance.unreviewedShare > 0;
  if (isUsed || isRead || goesOut) return undefined;
  return noEffect(['drafts', 'uptake'], 'a role that uses drafts, or loses time on them (readingMin)', 'none');
}

function selfService({ policies: { selfService } }: World): Flaw | undefined {
  if (!selfService?.enabled) return undefined;
  if (selfService.use === 0) return noEffect(['selfService', 'use'], 'a share above 0', '0');
  if (selfService.settles + selfService.wronglySettles > 0) return undefined;
  return noEffect(['selfService', 'settles'], 'a chance above 0 here or in wronglySettles', '0');
}

function billing({ policies: { billing, feedback } }: World): Flaw | undefined {
  if (!billing?.enabled || billing.billedShare > 0 || feedback === 'off') return undefined;
  const changes = [billing.demandChange, ...Object.values(billing.differences).map(({ demandChange = 0 }) => demandChange)];
  if (changes.some((change) => change !== 0)) return undefined;
  return noEffect(['billing', 'billedShare'], 'a share above 0, or a demandChange', '0, and no change of demand');
}

function education(world: World): Flaw | undefined {
  const { education } = world.policies;
  if (!education?.enabled) return undefined;
  const { urgentShareFactor, multiTopicFactor } = education;
  const path = ['education', urgentShareFactor === 1 ? 'urgentShareFactor' : 'multiTopicFactor'];
  if (urgentShareFactor === 1 && multiTopicFactor === 1) return noEffect(path, 'a factor other than 1 here or in multiTopicFactor', '1');
  const places = coveredPlaces(world, education);
  // Fewer urgent messages concern patients, whatever categories are covered.
  if (urgentShareFactor !== 1 && places.some((place) => portalCategories(place, canBeUrgent).size > 0)) return undefined;
  const topics = [...coveredCategories(world, education)].some((id) => (world.categories[id].multiTopic?.share ?? 0) > 0);
  if (multiTopicFactor !== 1 && topics) return undefined;
  const missing = urgentShareFactor !== 1 ? 'an urgent need that is sent through the portal' : 'a category with multiTopic';
  return noEffect(['education', urgentShareFactor !== 1 ? 'urgentShareFactor' : 'multiTopicFactor'], missing, 'none');
}

function outreach(world: World): Flaw | undefined {
  const { outreach } = world.policies;
  if (!outreach?.enabled) return undefined;
  if (outreach.accepted === 0) return noEffect(['outreach', 'accepted'], 'a share above 0', '0');
  if (outreach.activated === 0) return noEffect(['outreach', 'activated'], 'a share above 0', '0');
  if (coveredGroups(world, outreach).some(({ portalActive }) => portalActive < 1)) return undefined;
  return noEffect(['outreach', 'coverage'], 'a patient group with portalActive below 1', 'none');
}

function translation(world: World): Flaw | undefined {
  const { translation } = world.policies;
  if (!translation?.enabled) return undefined;
  const { portalFactor, notEngagedFactor, aiGapFactor, delayMin, error, errorFollowUp } = translation;
  const groups = coveredGroups(world, translation);
  const writes = groups.some(hasAccount(world)) && coveredPlaces(world, translation).some((place) => portalCategories(place).size > 0);
  const calls = notEngagedFactor !== 1 && groups.some(({ callNotEngaged }) => callNotEngaged > 0);
  const sorts = aiGapFactor !== 1 && isAiTriage(world) && Object.keys(world.policies.triage.ai?.differences ?? {}).length > 0;
  const isFelt = portalFactor !== 1 || (delayMin !== undefined && takesTime(delayMin)) || error * errorFollowUp > 0;
  if ((isFelt && writes) || calls || sorts) return undefined;
  const expected =
    'somebody for whom it changes something: use of the portal (portalFactor), calls that fail (callNotEngaged), a gap of AI';
  return noEffect(['translation', 'enabled'], expected, 'nobody');
}

/** Some have an account, or will. */
function hasAccount({ policies: { outreach } }: World) {
  return ({ portalActive, portalAdoptionPerYear }: { readonly portalActive: number; readonly portalAdoptionPerYear: number }) =>
    portalActive > 0 || portalAdoptionPerYear > 0 || outreach?.enabled === true;
}

function structuredIntake({ policies: { structuredIntake } }: World): Flaw | undefined {
  if (!structuredIntake?.enabled || structuredIntake.use > 0) return undefined;
  return noEffect(['structuredIntake', 'use'], 'a share above 0', '0');
}

function leaveCover(world: World): Flaw | undefined {
  const { leaveCover } = world.policies;
  const { kind } = leaveCover;
  if (kind === 'none') return undefined;
  const places = placesOf(world).filter(({ id }) => coversSetting(leaveCover, id));
  // Settings that there are not are said elsewhere.
  if (places.length === 0) return undefined;
  const away = places.flatMap((place) => Object.entries(place.setting.roles).filter(([id]) => hasLeave(place, id)));
  if (away.length === 0) return noEffect(['leaveCover', 'kind'], 'a role with leaveWeeksPerYear and in-baskets of its own', 'none');
  if (kind === 'pool' || away.some(([, { headCount }]) => headCount > 1)) return undefined;
  return noEffect(['leaveCover', 'kind'], 'colleagues in a role with leave', 'roles of one person');
}

function autoClose(world: World): Flaw | undefined {
  const { kind, categories, ai } = world.policies.triage;
  if (kind !== 'ai' || ai?.autoClose === undefined) return undefined;
  if (ai.autoClose.categories.some((id) => categories.includes(id))) return undefined;
  return noEffect(['triage', 'ai', 'autoClose', 'categories'], 'a category that triage covers', ai.autoClose.categories.join(', '));
}

function audit({ policies: { governance } }: World): Flaw | undefined {
  if (!governance.audit?.enabled || governance.audit.share > 0) return undefined;
  return noEffect(['governance', 'audit', 'share'], 'a share above 0', '0');
}

function takesTime(minutes: Distribution): boolean {
  return !isAlwaysZero(minutes);
}
