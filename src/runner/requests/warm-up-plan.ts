/** What an advice on the warm-up will look at. */
import { type WarmUpQuestion, type WeeklyOutcome, weeklyOutcomes } from '../../experiment/index.ts';
import { checkOverrides, overrideRun, type Scenario, suggestion } from '../../scenario/index.ts';
import type { RequestProblem } from './request-problem.ts';

export interface WarmUpRequest {
  /** `backlogCount` if left out. */
  readonly outcome?: WeeklyOutcome;
  /** Id; the baseline if left out. */
  readonly arm?: string;
  /** From the very start; 26 if left out. */
  readonly weeks?: number;
  /** To average over; 10 if left out. */
  readonly replications?: number;
  /** Any text; that of the scenario if left out. */
  readonly seed?: string;
}

export const usualWeeks = 26;
export const usualReplications = 10;
/** Fewer weeks than this cannot show whether they settle. */
const fewestWeeks = 10;
const mostWeeks = 520;
const mostReplications = 1000;

/** What is wrong with a request, whatever the scenario. */
export function warmUpWordProblems({ outcome, weeks = usualWeeks, replications = usualReplications }: WarmUpRequest): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const whole = (field: 'weeks' | 'replications', value: number, least: number, most: number) => {
    if (!(Number.isSafeInteger(value) && value >= least && value <= most))
      problems.push({ field, expected: `a whole number from ${least} to ${most}`, got: String(value) });
  };
  if (outcome !== undefined && !weeklyOutcomes.includes(outcome)) {
    problems.push({ field: 'outcomes', expected: weeklyOutcomes.join(' or '), got: outcome, hint: suggestion(outcome, weeklyOutcomes) });
  }
  whole('weeks', weeks, fewestWeeks, mostWeeks);
  whole('replications', replications, 1, mostReplications);
  return problems;
}

/** @returns the question for the scenario with the seed, or all that is wrong with the request beside its words */
export function planWarmUp(
  scenario: Scenario,
  { outcome = weeklyOutcomes[0], arm, weeks = usualWeeks, replications = usualReplications, seed }: WarmUpRequest,
): { readonly scenario: Scenario; readonly question: WarmUpQuestion } | { readonly problems: readonly RequestProblem[] } {
  const ids = scenario.arms.map(({ id }) => id);
  const place = arm === undefined ? 0 : ids.indexOf(arm);
  const tooMuch = checkOverrides(scenario, { warmUpDays: 0, observedDays: 7 * weeks });
  const problems = [
    ...(place < 0 ? [{ field: 'arms' as const, expected: 'an arm', got: arm ?? '', hint: suggestion(arm ?? '', ids, 'there are') }] : []),
    ...tooMuch.map(({ expected, got, hint }) => ({ field: 'weeks' as const, expected, got, hint })),
  ];
  if (problems.length > 0) return { problems };
  return { scenario: overrideRun(scenario, { seed }), question: { arm: place, outcome, weeks, replications } };
}
