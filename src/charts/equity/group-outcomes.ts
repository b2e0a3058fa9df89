/** Fairness at a glance (equiplot): an outcome by patient group, a symbol an arm, and the gap between the best and the worst off group. */
import type { Labels, Lookup, Place } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import { type Scale, scaleFor, type Unit } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { type Smallness, smallnessIn } from './small-groups.ts';
import { equityWords } from './words.ts';

export interface GroupDot {
  readonly arm: ArmMark;
  readonly mean: number;
  readonly halfWidth: number | null;
  /** False when the interval of the difference to the baseline contains zero; true for the baseline and when values are shown. */
  readonly isDistinguishable: boolean;
  /** Too few observations to tell where the group stands, here or in the baseline that it is compared with. */
  readonly isSmall: boolean;
}

export interface GroupRow {
  /** Null: all patients together. */
  readonly group: string | null;
  readonly title: string;
  readonly share: number | undefined;
  /** What is wrong with the group in one of the arms, if it is too small to tell. */
  readonly smallness: Smallness | undefined;
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
  /** `values`: each arm's own. `change`: arm minus baseline. `relative`: that as a fraction of the baseline's mean, taken as known. */
  readonly mode: 'values' | 'change' | 'relative';
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

function dotOf(lookup: Lookup, arm: ArmMark, place: Place, isSmall: boolean, { outcome, mode }: GroupOutcomesChoice): GroupDot[] {
  if (mode === 'values') {
    const row = lookup.outcome(arm.id, outcome, place);
    return row && row.mean !== null ? [{ arm, mean: row.mean, halfWidth: row.halfWidth, isDistinguishable: true, isSmall }] : [];
  }
  const row = arm.index === 0 ? undefined : lookup.comparison(arm.id, outcome, place);
  if (!row || row.difference === null) return [];
  const { difference, halfWidth, isDistinguishable, baseline } = row;
  if (mode === 'change') return [{ arm, mean: difference, halfWidth, isDistinguishable, isSmall }];
  const whole = Math.abs(lookup.outcome(baseline, outcome, place)?.mean ?? 0);
  if (whole === 0) return [];
  return [{ arm, mean: difference / whole, halfWidth: halfWidth === null ? null : halfWidth / whole, isDistinguishable, isSmall }];
}

/** Rows for all patients and each group that has the outcome in one of the arms. */
export function groupOutcomesData(lookup: Lookup, labels: Labels, choice: GroupOutcomesChoice): GroupOutcomesData {
  const { arms, groups, outcome, unit, better, mode, statistic } = choice;
  const smallness = smallnessIn(lookup.result, outcome, statistic);
  const baseline = lookup.result.arms[0].id;
  const rows = [null, ...groups].map((group): GroupRow => {
    const inArm = (arm: string) => (group === null ? undefined : smallness(arm, group));
    const ofDot = (arm: ArmMark) => inArm(arm.id) ?? (mode === 'values' ? undefined : inArm(baseline));
    return {
      group,
      title: group === null ? words.allPatients : labels.group(group),
      share: group === null ? undefined : labels.groupShare(group),
      smallness: arms.map(ofDot).find((small) => small !== undefined),
      dots: arms.flatMap((arm) => dotOf(lookup, arm, { group, statistic }, ofDot(arm) !== undefined, choice)),
    };
  });
  const filled = rows.filter((row) => row.dots.length > 0);
  const gaps = mode === 'values' ? arms.flatMap((arm) => gapOf(arm, filled)) : [];
  return { unit, better, mode, rows: filled, gaps };
}

/** How the numbers are written: values in their unit, differences in points, relative ones in per cent. */
export function groupScale({ unit, mode }: Pick<GroupOutcomesData, 'unit' | 'mode'>, size: number): Scale {
  return mode === 'relative' ? scaleFor('fraction', { size }) : scaleFor(unit, { size, isDifference: mode === 'change' });
}

/** Groups that take no part in the equity measures are not in the gap either. */
function gapOf(arm: ArmMark, rows: readonly GroupRow[]): GapRow[] {
  const values = rows.flatMap((row) =>
    row.group === null || row.smallness?.isLeftOut ? [] : row.dots.filter((dot) => dot.arm.id === arm.id).map((dot) => dot.mean),
  );
  return values.length < 2 ? [] : [{ arm, least: Math.min(...values), most: Math.max(...values), values }];
}

export function groupOutcomesTable(data: GroupOutcomesData, caption: string): Table {
  const { factor, suffix } = groupScale(data, greatestSize(data));
  const isChange = data.mode !== 'values';
  const unit = data.mode === 'relative' ? equityWords.relativeUnit : suffix.trim();
  const certainty = ({ isDistinguishable }: GroupDot) => (isDistinguishable ? words.isDistinguishable : words.isNotDistinguishable);
  return {
    caption,
    columns: [
      words.group,
      words.arm,
      isChange ? `${words.change} (${unit})` : unit,
      words.low,
      words.high,
      equityWords.observations,
      ...(isChange ? [words.certainty] : []),
    ],
    rows: data.rows.flatMap((row) =>
      row.dots.map((dot) => [
        row.title,
        dot.arm.title,
        dot.mean * factor,
        dot.halfWidth === null ? null : (dot.mean - dot.halfWidth) * factor,
        dot.halfWidth === null ? null : (dot.mean + dot.halfWidth) * factor,
        dot.isSmall ? (row.smallness?.because ?? equityWords.tooFew) : equityWords.enough,
        ...(isChange ? [certainty(dot)] : []),
      ]),
    ),
  };
}

/** Largest size of a value, to choose one scale for all of them. */
export const greatestSize = (data: GroupOutcomesData): number =>
  Math.max(0, ...data.rows.flatMap((row) => row.dots.map((dot) => Math.abs(dot.mean))));
