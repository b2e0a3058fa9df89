/** What every team has and needs in every arm, before anything has run. */
import { type TeamLoad, teamLoads } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';

export interface ArmLoads {
  /** Id. */
  readonly arm: string;
  readonly teams: readonly TeamLoad[];
}

/** By arm, as the scenario has them. */
export type Feasibility = readonly ArmLoads[];

/** Hours a week of time for messages and of messages, by arm, setting and role; a calculation with means, nothing is simulated. */
export function feasibilityOf(scenario: Scenario): Feasibility {
  return scenario.arms.map(({ id, world }) => ({ arm: id, teams: teamLoads(world) }));
}
