/** What a person asks of a study on the page, and what the runner's studies make of it. */
import { type BreakEvenPlan, planBreakEven, planSensitivity, type RequestProblem, type SensitivityPlan } from '../../runner/index.ts';
import { overrideRun, type Scenario } from '../../scenario/index.ts';

interface Asked {
  /** Of each arm at each point. */
  readonly replications: number;
  /** What the command line calls the scenario's file. */
  readonly file: string;
}

/** Which assumptions move an outcome most, and which change the recommended arm. */
export interface InfluenceAsked extends Asked {
  readonly kind: 'influence';
  /** By name, such as `inboxMinPerDay:role=physician`. */
  readonly outcome: string;
  /** Ids; the first is held against the baseline, all take part in the recommendation. */
  readonly arms: readonly string[];
  /** How many parameters are moved: the assumed ones first, and of each grade those with the widest ranges. */
  readonly most: number;
}

/** Where the difference of an arm from the baseline vanishes. */
export interface BreakEvenAsked extends Asked {
  readonly kind: 'break-even';
  /** Pointers: one for a curve, two for a frontier. */
  readonly parameters: readonly string[];
  readonly outcomes: readonly string[];
  readonly arm: string;
  /** With two parameters: values of each. */
  readonly gridSize: number;
  /** With one parameter: values that are tried at most. The scan takes five, the search and the ends of its interval the rest. */
  readonly budget: number;
}

export type StudyAsked = InfluenceAsked | BreakEvenAsked;

export type Planned =
  | { readonly kind: 'influence'; readonly asked: InfluenceAsked; readonly plan: SensitivityPlan }
  | { readonly kind: 'break-even'; readonly asked: BreakEvenAsked; readonly plan: BreakEvenPlan };

export interface Refused {
  readonly problems: readonly RequestProblem[];
}

export function planAsked(scenario: Scenario, asked: StudyAsked): Planned | Refused {
  const own = overrideRun(scenario, { replications: asked.replications });
  if (asked.kind === 'break-even') {
    const { parameters, outcomes, arm, gridSize, budget } = asked;
    const plan = planBreakEven(own, { parameters, outcomes, arm, budget, grid: [gridSize, gridSize] });
    return 'problems' in plan ? plan : { kind: 'break-even', asked, plan };
  }
  const { outcome, arms, most } = asked;
  const plan = planSensitivity(own, { outcome, arms, most, isByGrade: true });
  return 'problems' in plan ? plan : { kind: 'influence', asked, plan };
}
