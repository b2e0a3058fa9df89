/** What a scenario says beforehand of its AI: how good the detector is, what a draft saves and takes, and how well that is known. */
import type { Detector, DraftNumbers } from '../../../charts/index.ts';
import type { Scenario, World } from '../../../scenario/index.ts';

const worldOf = (scenario: Scenario, arm: string): World | undefined => scenario.arms.find(({ id }) => id === arm)?.world;

/** Of the arms in which an AI flags messages. */
export function detectorOf(scenario: Scenario, arm: string): Detector | undefined {
  const triage = worldOf(scenario, arm)?.policies.triage;
  if (triage?.kind !== 'ai' || triage.ai === undefined) return undefined;
  const { sensitivity, auc, specificity } = triage.ai;
  return sensitivity === undefined && auc === undefined ? undefined : { sensitivity, auc, specificity };
}

type Distribution = NonNullable<World['policies']['drafts']>['readingMin'][string];

/** Its mean; undefined for a shape whose mean is not written down. */
function meanOf(distribution: Distribution): number | undefined {
  if (typeof distribution === 'number') return distribution;
  if ('mean' in distribution) return distribution.mean;
  if (distribution.family === 'uniform') return (distribution.low + distribution.high) / 2;
  if (distribution.family === 'triangular') return (distribution.low + distribution.mode + distribution.high) / 3;
  return undefined;
}

/** Of the arms with drafts. @param role null: what holds for all roles; minutes are then zero */
export function draftNumbersOf(scenario: Scenario, arm: string, role: string | null): DraftNumbers | undefined {
  const drafts = worldOf(scenario, arm)?.policies.drafts;
  if (!drafts?.enabled) return undefined;
  const { error, mendMin } = drafts;
  if (role === null) return { error, savedMin: 0, readingMin: 0, mendMin };
  const reading = drafts.readingMin[role];
  const readingMin = reading === undefined ? 0 : meanOf(reading);
  return readingMin === undefined ? undefined : { error, savedMin: drafts.savedMin[role] ?? 0, readingMin, mendMin };
}

/** True if any of the numbers under a path of the policies is said to be assumed, in the world or in an arm. */
export const isAssumed = ({ parameters }: Scenario, path: string): boolean =>
  parameters.some(({ pointer, grade }) => grade === 'assumed' && pointer.includes(`/policies/${path}`));
