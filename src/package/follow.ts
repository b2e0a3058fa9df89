/** Single needs in two worlds. */
import { type Example, type FollowedNeed, followNeed, tellingExamples, unknownNeed } from '../experiment/index.ts';
import { type FollowRequest, planFollow } from '../runner/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { planned, RequestError } from './errors.ts';

/**
 * Needs that tell most of what an arm does: by patient group those met sooner or later by most, newly met, and no longer met. Extremes, and
 * not what is usual. Runs one replication of two arms on the thread of the caller.
 * @throws RequestError before anything is run
 */
export function examples(scenario: Scenario, request: Omit<FollowRequest, 'need'> = {}): readonly Example[] {
  const { arm, replication } = request;
  const plan = planned(planFollow(scenario, { arm, replication }));
  return tellingExamples(plan.replicator, plan);
}

/**
 * One need's way through the baseline and an arm, event by event. Runs one replication of two arms on the thread of the caller.
 * @throws RequestError before anything is run, and for a need that does not arise
 */
export function follow(scenario: Scenario, request: FollowRequest & { readonly need: string }): FollowedNeed {
  const { need } = request;
  const { replicator, arm, arms, replication } = planned(planFollow(scenario, request));
  const followed = followNeed(scenario, replicator, { need, arms, replication });
  if (followed !== undefined) return followed;
  const { example, hint } = unknownNeed(replicator, { need, arm, replication });
  const expected = example === undefined ? 'the id of a need' : `the id of a need such as ${example}`;
  throw new RequestError([{ field: 'need', expected, got: need, hint }]);
}
