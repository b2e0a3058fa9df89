/** What every study of a scenario has: its arms, its outcomes, and the words by which a result can be traced. */
import {
  createReplicator,
  engineVersion,
  isMisnamed,
  type Measure,
  measureName,
  namedMeasure,
  outcomes,
  type Statistic,
} from '../../experiment/index.ts';
import { type Scenario, suggestion } from '../../scenario/index.ts';
import type { RequestProblem } from '../requests/request-problem.ts';

/** The outcome of a study: as `run` names it, with its unit and which direction is better. */
export interface StudyOutcome {
  /** For example `unmetUrgentNeedFraction:group=other`. */
  readonly name: string;
  readonly title: string;
  /** Of levels, differences, effects and margins; `fraction` is of 1 and not per cent. */
  readonly unit: string;
  readonly statistic: Statistic;
  readonly better: 'lower' | 'higher' | 'neither';
}

/** From what a study comes. */
export interface StudyHead {
  /** Version of the format of studies. */
  readonly studyFormat: 1;
  readonly engine: { readonly name: 'inboxsim'; readonly version: string };
  readonly scenario: { readonly id: string; readonly title: string; readonly sha256: string };
  /** The same seed gives the same digits. */
  readonly seed: string;
  /** Of each arm at each point; the same ones everywhere. */
  readonly replications: number;
  /** Simulated days that are left out, and those after them that count. */
  readonly warmUpDays: number;
  readonly observedDays: number;
  /** Those that are run, the baseline first. */
  readonly arms: readonly { readonly id: string; readonly title: string }[];
  /** The arm whose paired difference from the baseline is studied; null when the level in the baseline is. */
  readonly arm: string | null;
}

export function headOf({ id, title, sha256, run, arms }: Scenario, places: readonly number[], focus: number): StudyHead {
  const { seed, replications, warmUpDays, observedDays } = run;
  return {
    studyFormat: 1,
    engine: { name: 'inboxsim', version: engineVersion },
    scenario: { id, title, sha256 },
    seed,
    replications,
    warmUpDays,
    observedDays,
    arms: places.map((place) => ({ id: arms[place].id, title: arms[place].title })),
    arm: focus === 0 ? null : arms[places[focus]].id,
  };
}

/**
 * Which arms are run, and which of these is held against the baseline.
 * @param ids the first is held against the baseline, the others take part in what would be recommended; without any all arms, and the
 *   first beside the baseline. The baseline alone: its level is studied.
 */
export function chooseArms(
  { arms }: Scenario,
  ids: readonly string[] = [],
): { places: number[]; focus: number; problems: RequestProblem[] } {
  const all = arms.map(({ id }) => id);
  const problems = ids
    .filter((id) => !all.includes(id))
    .map((id): RequestProblem => ({ field: 'arms', expected: 'the id of an arm', got: id, hint: suggestion(id, all, 'there are') }));
  const wanted = ids.length === 0 ? all.map((_, place) => place) : ids.map((id) => all.indexOf(id)).filter((place) => place > 0);
  const places = [...new Set([0, ...wanted])];
  return { places, focus: Math.min(1, places.length - 1), problems };
}

/** Outcomes as a person names them, held against what the arms of the study measure. */
export function chooseOutcomes(scenario: Scenario, places: readonly number[], focus: number, names: readonly string[]) {
  const replicator = createReplicator(scenario);
  const measures: Measure[] = [];
  const problems: RequestProblem[] = [];
  const wrong = (expected: string, got: string, hint?: string) => void problems.push({ field: 'outcomes', expected, got, hint });
  if (names.length === 0) wrong('the id of an outcome', '');
  for (const name of names) {
    const found = namedMeasure(name, replicator.layoutOf(places[focus]));
    if (isMisnamed(found)) {
      wrong(found.expected, found.got, found.hint);
      continue;
    }
    const atBaseline = namedMeasure(measureName(found), replicator.layoutOf(0));
    if (isMisnamed(atBaseline))
      wrong('an outcome that the baseline has as well', name, 'without it there is no difference between the arms');
    else measures.push(found);
  }
  return { measures, problems };
}

export function describeOutcome(measure: Measure): StudyOutcome {
  const { title, unit, better } = outcomes[measure.outcome];
  return { name: measureName(measure), title, unit, statistic: measure.statistic, better };
}

/** One value for each replication: the level in the baseline, or the paired difference of the arm from it. */
export function pairedValues(ofArms: readonly (readonly number[])[], focus: number): readonly number[] {
  return focus === 0 ? ofArms[0] : ofArms[focus].map((value, replication) => value - ofArms[0][replication]);
}

export const isWholeOfAtLeast = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
