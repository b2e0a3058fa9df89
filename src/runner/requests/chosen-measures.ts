/** The outcomes by which the precision of a run is judged. */
import { createReplicator, isMisnamed, keyOf, leadMeasures, type Measure, namedMeasure } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { RequestProblem } from './request-problem.ts';

/** Replications at which a run to a precision gives up, if nothing is said. */
export const defaultBudget = 200;

export interface MeasureRequest {
  /** By name, such as `needsMetFraction:group=english`; the lead outcomes if there are none. */
  readonly outcomes?: readonly string[];
  /** Ids of patient groups whose unmet urgent needs are judged. */
  readonly groups?: readonly string[];
}

/** The outcomes asked for, each once: those named, and the urgent needs of each group; without names the lead outcomes. */
export function chooseMeasures(scenario: Scenario, { outcomes = [], groups = [] }: MeasureRequest) {
  const layout = createReplicator(scenario).layoutOf(0);
  const readings = [
    ...outcomes.map((text) => ({ field: 'outcomes' as const, reading: namedMeasure(text, layout) })),
    ...groups.map((id) => ({ field: 'groups' as const, reading: namedMeasure(`unmetUrgentNeedFraction:group=${id}`, layout) })),
  ];
  const problems = readings.flatMap(({ field, reading }): RequestProblem[] => (isMisnamed(reading) ? [{ field, ...reading }] : []));
  const named = readings.flatMap(({ reading }) => (isMisnamed(reading) ? [] : reading));
  const lead = outcomes.length > 0 ? [] : leadMeasures(scenario, layout, groups);
  const measures: readonly Measure[] = [...new Map([...lead, ...named].map((measure) => [keyOf(measure), measure])).values()];
  if (problems.length === 0 && measures.length === 0) {
    problems.push({ field: 'outcomes', expected: 'an outcome, because this scenario has none that is chosen by itself', got: '' });
  }
  return { measures, problems };
}
