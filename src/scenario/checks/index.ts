/**
 * What the schema cannot say: numbers that must fit each other, ids that must exist, messages that must have a way. Each check is a
 * pure function from a world to what is wrong with it; to add one, write it and put it into the list.
 */
import type { Flaw, Path } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { arrivalRates, arrivalTimes, idleProfiles, neverArriving, panelOwners, portalShares, somethingArrives } from './arrivals.ts';
import {
  coverByPool,
  fallbackPool,
  laterCalls,
  laterReturns,
  protectedTimes,
  protocol,
  responsiveness,
  thresholdsByGroup,
} from './contradictions.ts';
import { coverage, triageCoverage } from './coverage.ts';
import { distributions, profiles } from './distributions.ts';
import { idleNumbers } from './idle-levers.ts';
import { leaveFromSessions } from './leave.ts';
import { localDifferences } from './local-differences.ts';
import { offspringEnds } from './offspring.ts';
import { protectedVisits } from './protected-time.ts';
import { references } from './references.ts';
import { firstRoles, forwardsEnd, handlingTimes } from './routing.ts';
import { sessions } from './sessions.ts';
import { sharedStaff } from './shared-staff.ts';
import { categoryShares, confusionShares, groupShares, localShares, needFactors, urgencyShares } from './shares.ts';
import { sizes } from './sizes.ts';
import { tags } from './tags.ts';
import { confidence, triageKind, urgencyDetector } from './triage.ts';
import { unused } from './unused.ts';
import { calls, closedIntakes, timePasses } from './waiting.ts';

export { fadingBacklog } from './arrivals.ts';
export { emptyLevers } from './empty-levers.ts';
export { evidence } from './evidence.ts';
export { references } from './references.ts';
export { crowds, runSizes } from './sizes.ts';

type Check = (world: World) => Flaw[];

const checks: readonly Check[] = [
  groupShares,
  needFactors,
  urgencyShares,
  categoryShares,
  localShares,
  confusionShares,
  references,
  sharedStaff,
  localDifferences,
  arrivalRates,
  arrivalTimes,
  idleProfiles,
  somethingArrives,
  panelOwners,
  portalShares,
  sessions,
  distributions,
  profiles,
  triageKind,
  urgencyDetector,
  confidence,
  tags,
  firstRoles,
  handlingTimes,
  forwardsEnd,
  offspringEnds,
  calls,
  closedIntakes,
  leaveFromSessions,
  sizes,
  thresholdsByGroup,
  fallbackPool,
  coverByPool,
  laterCalls,
  laterReturns,
  protocol,
  responsiveness,
  protectedTimes,
  protectedVisits,
  coverage,
  triageCoverage,
  idleNumbers,
  timePasses,
];

/**
 * Everything wrong with a world that has the right shape. A warning of a part in which there is an error may be no more than what
 * follows from it (a coverage that names an unknown category reaches nobody), so it waits until the error is mended.
 */
export function checkWorld(world: World): Flaw[] {
  const flaws = checks.flatMap((check) => check(world));
  const errors = flaws.filter(({ severity }) => severity === 'error');
  const isIn = (part: Path, path: Path) => part.every((key, i) => key === path[i]);
  return flaws.filter(({ severity, path }) => severity === 'error' || !errors.some((error) => isIn(path, error.path)));
}

/** What can be seen only from the worlds of all arms together, the baseline first. */
export function checkWorlds(worlds: readonly World[]): Flaw[] {
  return [...neverArriving(worlds), ...unused(worlds)];
}
