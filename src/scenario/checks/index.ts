/**
 * What the schema cannot say: numbers that must fit each other, ids that must exist, messages that must have a way. Each check is a
 * pure function from a world to what is wrong with it; to add one, write it and put it into the list.
 */
import type { Flaw } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { arrivalRates, arrivalTimes, idleProfiles, panelOwners, portalShares, somethingArrives } from './arrivals.ts';
import { distributions, profiles } from './distributions.ts';
import { references } from './references.ts';
import { firstRoles, forwardsEnd, handlingTimes, offspringEnds } from './routing.ts';
import { sessions } from './sessions.ts';
import { categoryShares, groupShares, needFactors, urgencyShares } from './shares.ts';
import { sizes } from './sizes.ts';
import { confidence, differences, triageKind, urgencyDetector } from './triage.ts';
import { calls, closedIntakes, timePasses } from './waiting.ts';

export { neverArriving } from './arrivals.ts';
export { evidence } from './evidence.ts';
export { crowds } from './sizes.ts';

type Check = (world: World) => Flaw[];

const checks: readonly Check[] = [
  groupShares,
  needFactors,
  urgencyShares,
  categoryShares,
  references,
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
  differences,
  firstRoles,
  handlingTimes,
  forwardsEnd,
  offspringEnds,
  calls,
  closedIntakes,
  sizes,
  timePasses,
];

/** Everything wrong with a world that has the right shape. */
export function checkWorld(world: World): Flaw[] {
  return checks.flatMap((check) => check(world));
}
