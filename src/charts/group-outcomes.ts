/** Fairness at a glance (equiplot): an outcome by patient group, a symbol an arm, and the gap between the best and the worst off group. */

import type { Labels, Lookup, Place } from './lookup.ts';
import type { ArmMark } from './marks.ts';
import { scaleFor, type Unit } from './numbers.ts';
import type { Table } from './table.ts';
import { words } from './words.ts';

export interface GroupDot {
  readonly arm: ArmMark;
  readonly mean: number;
  readonly halfWidth: number | null;
  /** False when the interval of the difference to the baseline contains zero; true for the baseline and when values are shown. */
  readonly isDistinguishable: boolean;
}

export interface GroupRow {
  /** Null: all patients together. */
  readonly group: string | null;
  readonly title: string;
  readonly share: number | undefined;
  readonly dots: readonly GroupDot[];
}

export interface GapRow {
  readonly arm: ArmMark;
  readonly least: number;
  readonly most: number;
  readonly values: readonly number[];
}

export interface GroupOutcomesData {
  readonly unit: Unit;
  readonly better: 'lower' | 'higher' | 'neither';
  /** `values`: each arm's own. `change`: arm minus baseline. */
  readonly mode: 'values' | 'change';
  readonly rows: readonly GroupRow[];
  /** Only for values. */
  readonly gaps: readonly GapRow[];
}

export interface GroupOutcomesChoice {
  readonly arms: readonly ArmMark[];
  readonly groups: readonly string[];
  readonly outcome: string;
  readonly unit: Unit;
  readonly better: GroupOutcomesData['better'];
  readonly mode: GroupOutcomesData['mode'];
  readonly statistic?: string;
}

function dotOf(lookup: Lookup, arm: ArmMark, place: Place, { outcome, mode }: GroupOutcomesChoice): GroupDot[] {
  if (mode === 'values') {
    const row = lookup.outcome(arm.id, outcome, place);
    return row && row.mean !== null ? [{ arm, mean: row.mean, halfWidth: row.halfWidth, isDistinguishable: true }] : [];
  }
  const row = arm.index === 0 ? undefined : lookup.comparison(arm.id, outcome, place);
  return row && row.difference !== null
    ? [{ arm, mean: row.difference, halfWidth: row.halfWidth, isDistinguishable: row.isDistinguishable }]
    : [];
}

/** Rows for all patients and each group that has the outcome in one of the arms. */
export function groupOutcomesData(lookup: Lookup, labels: Labels, choice: GroupOutcomesChoice): GroupOutcomesData {
  const { arms, groups, unit, better, mode, statistic } = choice;
  const rows = [null, ...groups].map((group) => ({
    group,
    title: group === null ? words.allPatients : labels.group(group),
    share: group === null ? undefined : labels.groupShare(group),
    dots: arms.flatMap((arm) => dotOf(lookup, arm, { group, statistic }, choice)),
  }));
  const filled = rows.filter((row) => row.dots.length > 0);
  const gaps = mode === 'change' ? [] : arms.flatMap((arm) => gapOf(arm, filled));
  return { unit, better, mode, rows: filled, gaps };
}

function gapOf(arm: ArmMark, rows: readonly GroupRow[]): GapRow[] {
  const values = rows.flatMap((row) => (row.group === null ? [] : row.dots.filter((dot) => dot.arm.id === arm.id).map((dot) => dot.mean)));
  return values.length < 2 ? [] : [{ arm, least: Math.min(...values), most: Math.max(...values), values }];
}

export function groupOutcomesTable(data: GroupOutcomesData, caption: string): Table {
  const { factor, suffix } = scaleFor(data.unit, { size: greatestSize(data), isDifference: data.mode === 'change' });
  const unit = suffix.trim();
  return {
    caption,
    columns: [
      words.group,
      words.arm,
      data.mode === 'change' ? `${words.change} (${unit})` : unit,
      words.low,
      words.high,
      ...(data.mode === 'change' ? [words.certainty] : []),
    ],
    rows: data.rows.flatMap((row) =>
      row.dots.map((dot) => [
        row.title,
        dot.arm.title,
        dot.mean * factor,
        dot.halfWidth === null ? null : (dot.mean - dot.halfWidth) * factor,
        dot.halfWidth === null ? null : (dot.mean + dot.halfWidth) * factor,
        ...(data.mode === 'change' ? [dot.isDistinguishable ? words.isDistinguishable : words.isNotDistinguishable] : []),
      ]),
    ),
  };
}

/** Largest size of a value, to choose one scale for all of them. */
export const greatestSize = (data: GroupOutcomesData): number =>
  Math.max(0, ...data.rows.flatMap((row) => row.dots.map((dot) => Math.abs(dot.mean))));
