/** Finding the rows of a result that a chart or a sentence needs. */
import type { ComparisonRow, ExperimentResult, OutcomeRow, SeriesRow } from '../experiment/index.ts';
import type { ArmMark } from './marks.ts';

/** A value with half of its 95 % interval; null where it does not exist (yet). */
export interface Estimate {
  readonly mean: number | null;
  readonly halfWidth: number | null;
}

/** Where a number is looked for. Whatever is left out is the total over that dimension; the statistic is then the mean, or what there is. */
export interface Place {
  readonly setting?: string | null;
  readonly role?: string | null;
  readonly group?: string | null;
  readonly category?: string | null;
  readonly statistic?: string;
}

type Located = Pick<OutcomeRow, 'outcome' | 'statistic' | 'setting' | 'role' | 'group' | 'category'>;

const isAt = (row: Located, outcome: string, place: Place): boolean =>
  row.outcome === outcome &&
  row.role === (place.role ?? null) &&
  row.group === (place.group ?? null) &&
  row.category === (place.category ?? null) &&
  (place.statistic === undefined ? row.statistic !== 'quartileRatio' : row.statistic === place.statistic);

/** The total over settings where there is one, otherwise the only setting's row. */
function overSettings<Row extends { readonly setting: string | null }>(rows: readonly Row[], setting: string | null | undefined): Row | undefined {
  if (setting) return rows.find((row) => row.setting === setting);
  const total = rows.find((row) => row.setting === null);
  if (total) return total;
  return new Set(rows.map((row) => row.setting)).size === 1 ? rows[0] : undefined;
}

/** The estimate of an outcome in an arm, or undefined when the result has none. */
export function findOutcome(result: ExperimentResult, arm: string, outcome: string, place: Place = {}): OutcomeRow | undefined {
  return overSettings(
    result.outcomes.filter((row) => row.arm === arm && isAt(row, outcome, place)),
    place.setting,
  );
}

/** The paired difference of an arm to the baseline, or undefined when the result has none. */
export function findComparison(result: ExperimentResult, arm: string, outcome: string, place: Place = {}): ComparisonRow | undefined {
  return overSettings(
    result.comparisons.filter((row) => row.arm === arm && isAt(row, outcome, place)),
    place.setting,
  );
}

/** A curve of an arm, or undefined when the result has none. */
export function findSeries(
  result: ExperimentResult,
  arm: string,
  curve: SeriesRow['curve'],
  place: Pick<Place, 'setting' | 'role' | 'group'> = {},
): SeriesRow | undefined {
  return overSettings(
    result.series.filter((row) => row.arm === arm && row.curve === curve && row.role === (place.role ?? null) && row.group === (place.group ?? null)),
    place.setting,
  );
}

/** The ids that occur in a dimension of the outcomes, in the order of first appearance. */
export function idsOf(result: ExperimentResult, dimension: 'setting' | 'role' | 'group', outcome?: string): string[] {
  const ids = new Set<string>();
  for (const row of result.outcomes) {
    const id = row[dimension];
    if (id !== null && (outcome === undefined || row.outcome === outcome)) ids.add(id);
  }
  return [...ids];
}

/** What charts call the arms, roles and patient groups. */
export interface Labels {
  readonly arms: readonly ArmMark[];
  readonly role: (id: string) => string;
  readonly group: (id: string) => string;
  /** Share of the panel, 0 to 1, where the scenario says it. */
  readonly groupShare: (id: string) => number | undefined;
}
