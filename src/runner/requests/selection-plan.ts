/** What a choice of the best arm will do. */
import {
  createReplicator,
  isMisnamed,
  keyOf,
  type Layout,
  namedConstraint,
  namedMeasure,
  outcomes,
  type Replicator,
  type SelectionRequest,
} from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { previewReplications } from '../run-to-precision.ts';
import type { RequestProblem } from './request-problem.ts';

export interface SelectRequest {
  /** By which arms are judged, such as `inboxMinPerDay:role=physician`. */
  readonly outcome: string;
  /** The least difference worth telling, in the unit of the outcome (of a share a fraction of 1, not per cent). */
  readonly delta: number;
  /** Probability of a wrong choice; 0.05 if left out. */
  readonly alpha?: number;
  /** Such as `urgentFirstReadMin:group=lep-65-limited <= baseline + 10 tolerance 2`. Only arms that keep all may be chosen. */
  readonly constraints?: readonly string[];
  /** Replications of each arm at which to give up; 500 if left out. */
  readonly budget?: number;
}

export const selectBudget = 500;
export const usualAlpha = 0.05;
export const budgetWords = `a whole number of replications, at least ${previewReplications}`;
const mostBudget = 1e6;

export const isBudget = (value: number): boolean => Number.isSafeInteger(value) && value >= previewReplications && value <= mostBudget;

/** What is wrong with the numbers of a request, whatever the scenario. */
export function selectionNumberProblems({ delta, alpha = usualAlpha, budget = selectBudget }: Omit<SelectRequest, 'outcome'>) {
  const problems: RequestProblem[] = [];
  const wrong = (field: RequestProblem['field'], expected: string, got: number) =>
    void problems.push({ field, expected, got: String(got) });
  if (!(delta > 0)) wrong('delta', 'the least difference worth telling, above 0, in the unit of the outcome', delta);
  if (!(alpha > 0 && alpha < 0.5)) wrong('alpha', 'a probability above 0 and below 0.5', alpha);
  if (!isBudget(budget)) wrong('budget', budgetWords, budget);
  return problems;
}

/** @returns the request with its outcomes found in what every arm has, or all that is wrong with it beside its numbers */
export function planSelection(
  scenario: Scenario,
  { outcome, delta, alpha = usualAlpha, constraints: texts = [], budget = selectBudget }: SelectRequest,
): { readonly request: SelectionRequest; readonly replicator: Replicator } | { readonly problems: readonly RequestProblem[] } {
  const replicator = createReplicator(scenario);
  const layout = commonLayout(scenario, replicator);
  const problems: RequestProblem[] = [];
  if (scenario.arms.length < 2) {
    problems.push({ field: 'scenario', expected: 'two arms at least, to choose among', got: `only ${scenario.arms[0].id}` });
  }
  const measure = namedMeasure(outcome, layout);
  if (isMisnamed(measure)) problems.push({ field: 'outcomes', ...measure });
  else if (outcomes[measure.outcome].better === 'neither') {
    problems.push({ field: 'outcomes', expected: 'one of which more or less is better', got: outcome });
  }
  const constraints = texts.flatMap((text) => {
    const reading = namedConstraint(text, layout);
    if (!isMisnamed(reading)) return [reading];
    problems.push({ field: 'constraints', ...reading });
    return [];
  });
  if (problems.length > 0 || isMisnamed(measure)) return { problems };
  return { request: { measure, delta, alpha, constraints, budget }, replicator };
}

/** What every arm can have. */
function commonLayout(scenario: Scenario, replicator: Replicator): Layout {
  const [first, ...others] = scenario.arms.map((_, arm) => replicator.layoutOf(arm));
  const known = others.map(({ measures }) => new Set(measures.map(keyOf)));
  const measures = first.measures.filter((measure) => known.every((keys) => keys.has(keyOf(measure))));
  return { ...first, measures };
}
