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

function byOutcome<Row extends Place>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    if (!isMeant(row)) continue;
    const same = found.get(row.outcome);
    if (same) same.push(row);
    else found.set(row.outcome, [row]);
  }
  return found;
}

export function lookUpEquity({ equity = [], equityComparisons = [] }: ExperimentResult): EquityLookup {
  const values = byOutcome(equity);
  const changes = byOutcome(equityComparisons);
  return {
    value: (arm, outcome, measure) => values.get(outcome)?.find((row) => row.arm === arm && row.measure === measure),
    change: (arm, outcome, measure) => changes.get(outcome)?.find((row) => row.arm === arm && row.measure === measure),
    measures: (outcome) => [...new Set((values.get(outcome) ?? []).map(({ measure }) => measure))],
    outcomes: [...values.keys()] as OutcomeId[],
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
