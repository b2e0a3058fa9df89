/** The table twin of a picture of symbols with intervals, whatever its rows are. */
import { type GroupOutcomesData, groupScale } from './equity/group-outcomes.ts';
import type { Table } from './table.ts';
import { words } from './words.ts';

export interface EstimateColumns {
  /** What a row is. */
  readonly outcome: string;
  /** What its number is, in each mode; a unit that depends on the size is added to it. */
  readonly value: string;
  readonly change: string;
  readonly relative: string;
}

export function estimatesTable(data: GroupOutcomesData, columns: EstimateColumns, caption: string): Table {
  const { rows, mode } = data;
  const { factor, suffix } = groupScale(data, Math.max(0, ...rows.flatMap(({ dots }) => dots.map(({ mean }) => Math.abs(mean)))));
  const isChange = mode !== 'values';
  const unit = data.unit === 'min' && mode !== 'relative' ? ` (${suffix.trim()})` : '';
  const number = mode === 'values' ? columns.value : mode === 'change' ? columns.change : columns.relative;
  return {
    caption,
    columns: [columns.outcome, words.arm, number + unit, words.low, words.high, ...(isChange ? [words.certainty] : [])],
    rows: rows.flatMap(({ title, dots }) =>
      dots.map(({ arm, mean, halfWidth, isDistinguishable }) => [
        title,
        arm.title,
        mean * factor,
        halfWidth === null ? null : (mean - halfWidth) * factor,
        halfWidth === null ? null : (mean + halfWidth) * factor,
        ...(isChange ? [isDistinguishable ? words.isDistinguishable : words.isNotDistinguishable] : []),
      ]),
    ),
  };
}
