/** Which need is followed through which arms of which replication. */
import { createReplicator, hasNeeds, type Replicator } from '../../experiment/index.ts';
import { type Scenario, suggestion } from '../../scenario/index.ts';
import type { RequestProblem } from './request-problem.ts';

export interface FollowRequest {
  /** Id of a need; examples are looked for if it is left out. */
  readonly need?: string;
  /** Id of the arm beside the baseline; the first if left out. */
  readonly arm?: string;
  /** 0-based; 0 if left out. */
  readonly replication?: number;
}

export interface FollowPlan {
  readonly replicator: Replicator;
  /** Places in the scenario: the baseline, and the arm beside it where there is one. */
  readonly arms: readonly number[];
  /** Place of the arm; 0 in a scenario with the baseline only. */
  readonly arm: number;
  readonly replication: number;
}

/** @returns the plan, or all that is wrong with the request */
export function planFollow(
  scenario: Scenario,
  { need, arm, replication = 0 }: FollowRequest,
): FollowPlan | { readonly problems: readonly RequestProblem[] } {
  const { arms, run } = scenario;
  const others = arms.slice(1).map(({ id }) => id);
  const problems: RequestProblem[] = [];
  if (!(Number.isSafeInteger(replication) && replication >= 0 && replication < run.replications)) {
    const expected = `a whole number from 0 to ${run.replications - 1} (the run has ${run.replications})`;
    problems.push({ field: 'replication', expected, got: String(replication) });
  }
  if (others.length === 0 && (need === undefined || arm !== undefined)) {
    const hint = `the scenario has only the arm ${arms[0].id}: there is nothing to compare it with`;
    if (arm === undefined) problems.push({ field: 'need', expected: 'the id of a need', got: '', hint });
    else problems.push({ field: 'arms', expected: 'none', got: arm, hint });
  } else if (arm !== undefined && !others.includes(arm)) {
    const hint = arm === arms[0].id ? `it is the baseline; there are: ${others.join(', ')}` : suggestion(arm, others, 'there are');
    problems.push({ field: 'arms', expected: 'an arm beside the baseline', got: arm, hint });
  }
  if (problems.length > 0) return { problems };
  const replicator = createReplicator(scenario);
  if (!hasNeeds(replicator)) {
    const expected = 'a scenario in which patients have needs';
    return { problems: [{ field: 'scenario', expected, got: `"${scenario.id}", in which only messages come` }] };
  }
  const place = arm === undefined ? Math.min(1, arms.length - 1) : arms.findIndex(({ id }) => id === arm);
  // A scenario with one arm has one way to show.
  return { replicator, arm: place, arms: place === 0 ? [0] : [0, place], replication };
}
