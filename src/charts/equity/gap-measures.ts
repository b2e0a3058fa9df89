/** All equity measures of one outcome, in each arm and against the baseline: the numbers behind "how far are the groups apart". */
import type { EquityMeasureId } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import type { Scale } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { type EquityLookup, type EquityMark, markOf } from './equity-lookup.ts';
import { equityScale } from './equity-numbers.ts';
import { equityWords } from './words.ts';

export interface MeasureCell {
  readonly arm: ArmMark;
  readonly value: number | null;
  readonly halfWidth: number | null;
  /** What chance alone would give: undefined for measures that it does not inflate, null when it cannot be told. */
  readonly byChance: number | null | undefined;
  /** Why there is no value, and in how many repetitions there is none (there may be a value all the same, from the others). */
  readonly because?: string;
  readonly missing: number;
  /** Undefined for the baseline, and for what the baseline does not have. */
  readonly change?: {
    readonly difference: number | null;
    readonly halfWidth: number | null;
    readonly mark: EquityMark;
    readonly because?: string;
  };
}

export interface MeasureRow {
  readonly measure: EquityMeasureId;
  readonly unit: string;
  readonly cells: readonly MeasureCell[];
}

/** One row a measure, in the order of the result, one cell for each arm that has the outcome by group. */
export function gapMeasures(lookup: EquityLookup, outcome: string, arms: readonly ArmMark[]): MeasureRow[] {
  return lookup.measures(outcome).map((measure): MeasureRow => {
    const cells = arms.flatMap((arm): MeasureCell[] => {
      const row = lookup.value(arm.id, outcome, measure);
      if (row === undefined) return [];
      const { mean: value, halfWidth, expectedFromNoise: byChance, undefinedBecause: because, undefinedCount: missing = 0 } = row;
      const found = arm.index === 0 ? undefined : lookup.change(arm.id, outcome, measure);
      const change = found && {
        difference: found.difference,
        halfWidth: found.halfWidth,
        mark: markOf(found, lookup.value(arms[0].id, outcome, measure), row),
        because: found.undefinedBecause,
      };
      return [{ arm, value, halfWidth, byChance, because, missing, change }];
    });
    const known = arms.map((arm) => lookup.value(arm.id, outcome, measure)).find((row) => row !== undefined);
    return { measure, unit: known?.unit ?? '', cells };
  });
}

/** One scale for all numbers of a row. */
export function measureScale({ unit, cells }: MeasureRow): Scale {
  const size = Math.max(0, ...cells.map(({ value }) => Math.abs(value ?? 0)));
  const halves = cells.flatMap(({ halfWidth, change }) => [halfWidth ?? 0, change?.halfWidth ?? 0]).filter((half) => half > 0);
  return equityScale(unit, { size, fine: halves.length > 0 ? Math.min(...halves) : undefined });
}

export function gapMeasuresTable(rows: readonly MeasureRow[], nameOf: (measure: EquityMeasureId) => string, caption: string): Table {
  return {
    caption,
    columns: [
      equityWords.measure,
      words.arm,
      equityWords.unit,
      equityWords.value,
      equityWords.half,
      equityWords.byChance,
      equityWords.changeFrom,
      equityWords.halfOfChange,
      equityWords.direction,
      equityWords.whyNot,
    ],
    rows: rows.flatMap((row) => {
      const { factor, suffix } = measureScale(row);
      const scaled = (value: number | null | undefined) => (value == null ? null : value * factor);
      return row.cells.map(({ arm, value, halfWidth, byChance, because, change }) => [
        nameOf(row.measure),
        arm.title,
        suffix.trim() || row.unit,
        scaled(value),
        scaled(halfWidth),
        scaled(byChance),
        scaled(change?.difference),
        scaled(change?.halfWidth),
        change === undefined || change.difference === null ? null : equityWords.marks[change.mark],
        because ?? change?.because ?? null,
      ]);
    }),
  };
}
