/** Asking a result for equity measures, over the groups of all settings. */
import type { EquityComparisonRow, EquityMeasureId, EquityRow, ExperimentResult, OutcomeId } from '../../experiment/index.ts';

export interface EquityLookup {
  /** The measure in an arm; by the mean or the share of the outcome. */
  value(arm: string, outcome: string, measure: EquityMeasureId): EquityRow | undefined;
  /** Its paired difference to the baseline. */
  change(arm: string, outcome: string, measure: EquityMeasureId): EquityComparisonRow | undefined;
  /** The measures that the outcome has, in the order of the result. */
  measures(outcome: string): readonly EquityMeasureId[];
  /** The outcomes that have any. */
  readonly outcomes: readonly OutcomeId[];
}

type Place = Pick<EquityRow, 'arm' | 'outcome' | 'measure' | 'statistic' | 'setting'>;

const isMeant = ({ setting, statistic }: Place): boolean => setting === null && (statistic === 'mean' || statistic === 'fraction');
const keyOf = ({ arm, outcome, measure }: Pick<Place, 'arm' | 'outcome' | 'measure'>): string => `${arm}|${outcome}|${measure}`;

export function lookUpEquity({ equity = [], equityComparisons = [] }: ExperimentResult): EquityLookup {
  const meant = equity.filter(isMeant);
  const values = new Map(meant.map((row) => [keyOf(row), row]));
  const changes = new Map(equityComparisons.filter(isMeant).map((row) => [keyOf(row), row]));
  const measures = new Map<string, Set<EquityMeasureId>>();
  for (const { outcome, measure } of meant) measures.set(outcome, (measures.get(outcome) ?? new Set()).add(measure));
  return {
    value: (arm, outcome, measure) => values.get(`${arm}|${outcome}|${measure}`),
    change: (arm, outcome, measure) => changes.get(`${arm}|${outcome}|${measure}`),
    measures: (outcome) => [...(measures.get(outcome) ?? [])],
    outcomes: [...new Set(meant.map(({ outcome }) => outcome))],
  };
}

/** What is said of a change: to or from equality, no change that could be told, or a change of which neither can be said. */
export type EquityMark = 'closer' | 'further' | 'none' | 'unclear';

/**
 * What can be said of a change, given the measure in both arms.
 *
 * A measure that chance inflates may change by chance alone, by more than its interval tells, so that without a direction nothing is said of
 * it. (Those are the rows with an expectation from chance, known or not.) Of a measure with a sign, closer or further is said only when it
 * is also sure on which side of equality it lies: |b| - |a| has the sign of (b - a)(b + a), so that the sum must differ from that of
 * equality too. Its interval is at most as wide as those of both arms together, and nearly so where the same patients are in both.
 */
export function markOf(change: EquityComparisonRow, before: EquityRow | undefined, after: EquityRow | undefined): EquityMark {
  const isInflated = after?.expectedFromNoise !== undefined;
  if (isInflated) return change.direction;
  if (!change.isDistinguishable) return 'none';
  return isSideSure(before, after) ? (change.direction === 'none' ? 'unclear' : change.direction) : 'unclear';
}

const equalityOf = ({ unit }: EquityRow): number => (unit === 'ratio' ? 1 : 0);

function isSideSure(before: EquityRow | undefined, after: EquityRow | undefined): boolean {
  if (before?.mean == null || after?.mean == null || before.halfWidth === null || after.halfWidth === null) return false;
  return Math.abs(before.mean + after.mean - 2 * equalityOf(after)) > before.halfWidth + after.halfWidth;
}
