/** Asking a result for the rows that a chart or a sentence needs. */
import type { ComparisonRow, ExperimentResult, OutcomeRow, SeriesRow } from '../experiment/index.ts';
import type { ArmMark } from './marks.ts';

/** Where a number is looked for. Whatever is left out is the total over that dimension; the statistic is then the mean, or what there is. */
export interface Place {
  readonly setting?: string | null;
  readonly role?: string | null;
  readonly group?: string | null;
  readonly category?: string | null;
  readonly statistic?: string;
}

type Located = Pick<OutcomeRow, 'statistic' | 'setting' | 'role' | 'group' | 'category'>;

const isAt = (row: Located, place: Place): boolean =>
  row.role === (place.role ?? null) &&
  row.group === (place.group ?? null) &&
  row.category === (place.category ?? null) &&
  (place.statistic === undefined ? row.statistic !== 'quartileRatio' : row.statistic === place.statistic);

/** The total over settings where there is one, otherwise the only setting's row. */
function overSettings<Row extends { readonly setting: string | null }>(
  rows: readonly Row[],
  setting: string | null | undefined,
): Row | undefined {
  if (setting) return rows.find((row) => row.setting === setting);
  const total = rows.find((row) => row.setting === null);
  if (total) return total;
  return new Set(rows.map((row) => row.setting)).size === 1 ? rows[0] : undefined;
}

/** A result, ready to be asked. What it does not have is undefined. */
export interface Lookup {
  readonly result: ExperimentResult;
  /** The estimate of an outcome in an arm. */
  outcome(arm: string, outcome: string, place?: Place): OutcomeRow | undefined;
  /** The paired difference of an arm to the baseline. */
  comparison(arm: string, outcome: string, place?: Place): ComparisonRow | undefined;
  curve(arm: string, curve: SeriesRow['curve'], place?: Pick<Place, 'setting' | 'role' | 'group' | 'category'>): SeriesRow | undefined;
  /** The ids that occur in a dimension, in the order of first appearance. */
  ids(dimension: 'setting' | 'role' | 'group'): readonly string[];
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** Sorts the rows of a result once, so that pictures can ask for single ones often. */
export function lookUp(result: ExperimentResult): Lookup {
  const key = (arm: string, name: string): string => `${arm}|${name}`;
  const outcomes = byKey(result.outcomes, (row) => key(row.arm, row.outcome));
  const comparisons = byKey(result.comparisons, (row) => key(row.arm, row.outcome));
  const curves = byKey(result.series, (row) => key(row.arm, row.curve));
  return {
    result,
    outcome: (arm, outcome, place = {}) =>
      overSettings(
        (outcomes.get(key(arm, outcome)) ?? []).filter((row) => isAt(row, place)),
        place.setting,
      ),
    comparison: (arm, outcome, place = {}) =>
      overSettings(
        (comparisons.get(key(arm, outcome)) ?? []).filter((row) => isAt(row, place)),
        place.setting,
      ),
    curve: (arm, curve, place = {}) =>
      overSettings(
        (curves.get(key(arm, curve)) ?? []).filter(
          (row) => row.role === (place.role ?? null) && row.group === (place.group ?? null) && row.category === (place.category ?? null),
        ),
        place.setting,
      ),
    ids: (dimension) => [...new Set(result.outcomes.flatMap((row) => row[dimension] ?? []))],
  };
}

/** What charts call the arms, roles and patient groups. */
export interface Labels {
  readonly arms: readonly ArmMark[];
  readonly role: (id: string) => string;
  readonly group: (id: string) => string;
  /** Of messages. */
  readonly category: (id: string) => string;
  /** Share of the panel, 0 to 1, where the scenario says it. */
  readonly groupShare: (id: string) => number | undefined;
  /** How disadvantaged the scenario says a group is; greater is more. */
  readonly groupRank: (id: string) => number | undefined;
}
