/** What is known of the numbers of a scenario, and which outcomes they bear on. */
import { familiesMoved, type OutcomeFamily, type OutcomeId, outcomeFamilies } from '../../experiment/index.ts';
import { numbersWithoutEvidence, type Parameter, type Scenario } from '../../scenario/index.ts';

export const grades = ['measured', 'derived', 'assumed'] as const;
export type Grade = (typeof grades)[number];

export interface EvidenceRow extends Omit<Parameter, 'pointer'> {
  /** JSON pointer into the document with all that it extends. */
  readonly pointer: string;
  /** Id of the arm in whose patch it stands; null in the world that all arms share. */
  readonly arm: string | null;
  /** Of the source, as the scenario gives it. */
  readonly citation: string | null;
  readonly families: readonly OutcomeFamily[];
  readonly outcomes: readonly OutcomeId[];
}

export interface EvidenceReport {
  readonly scenario: { readonly id: string; readonly title: string; readonly sha256: string };
  /** Of all numbers, also when only one grade is shown. `ungraded`: with a source and no grade. */
  readonly counts: Readonly<Record<Grade | 'ungraded' | 'withoutEvidence', number>>;
  readonly parameters: readonly EvidenceRow[];
  /** Pointers of the numbers of which nothing is said; a list of numbers counts once. */
  readonly withoutEvidence: readonly string[];
}

/** @param grade show the parameters of this grade only */
export function reportEvidence(scenario: Scenario, grade?: Grade): EvidenceReport {
  const { id, title, sha256, document } = scenario;
  const withoutEvidence = numbersWithoutEvidence(document);
  const unsaid = new Set(withoutEvidence);
  const known = scenario.parameters.filter(({ pointer }) => !unsaid.has(pointer));
  const count = (one: Grade | undefined) => known.filter((parameter) => parameter.grade === one).length;
  const counts = {
    measured: count('measured'),
    derived: count('derived'),
    assumed: count('assumed'),
    ungraded: count(undefined),
    withoutEvidence: withoutEvidence.length,
  };
  const shown = grade === undefined ? known : known.filter((parameter) => parameter.grade === grade);
  return { scenario: { id, title, sha256 }, counts, parameters: shown.map((one) => rowOf(one, scenario)), withoutEvidence };
}

function rowOf(parameter: Parameter, { arms, evidence }: Scenario): EvidenceRow {
  const { pointer, source } = parameter;
  const families = familiesMoved(pointer) ?? [];
  const place = /^\/arms\/(\d+)\//.exec(pointer);
  return {
    ...parameter,
    arm: place ? arms[Number(place[1])].id : null,
    citation: source === undefined ? null : (evidence[source]?.citation ?? null),
    families,
    outcomes: families.flatMap((family) => [...outcomeFamilies[family]]),
  };
}
