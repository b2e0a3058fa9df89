/**
 * How far apart the groups are, outcome by outcome: by how much each arm changes that (forest plot). Changes of measures with a sign are
 * turned so that above zero the disadvantaged lose ground, whichever way is better for the outcome: that can be said for sure even where
 * nobody can tell on which side of equality they stand. Above zero, measures without a sign say that groups are further apart.
 */
import type { EquityMeasureId, OutcomeId } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import { type Scale, scaleFor, type Unit } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { type EquityLookup, type EquityMark, markOf } from './equity-lookup.ts';
import { equityWords } from './words.ts';

export interface GapDot {
  readonly arm: ArmMark;
  /** Null: it does not exist, `because`. Above zero is worse. */
  readonly change: number | null;
  readonly halfWidth: number | null;
  /** Beyond what chance may explain. */
  readonly isTold: boolean;
  /** To or from equality, where that can be said. */
  readonly mark: EquityMark;
  readonly before: number | null;
  readonly after: number | null;
  readonly because?: string;
}

export interface GapRow {
  readonly outcome: OutcomeId;
  readonly title: string;
  /** At baseline, above zero where the disadvantaged are worse off; null when it does not exist. */
  readonly before: number | null;
  readonly beforeHalfWidth: number | null;
  readonly dots: readonly GapDot[];
}

/** Outcomes in one unit, which share an axis. */
export interface GapPanel {
  readonly unit: Unit;
  readonly rows: readonly GapRow[];
}

export interface GapForestData {
  /** Does the measure say who is worse off? */
  readonly isSigned: boolean;
  readonly panels: readonly GapPanel[];
}

/** Measures in the unit of the outcome whose equality is zero. */
export const forestMeasures = ['difference', 'sii', 'gap', 'bgsd'] as const satisfies readonly EquityMeasureId[];
export type ForestMeasure = (typeof forestMeasures)[number];

export interface ForestOutcome {
  readonly id: OutcomeId;
  readonly title: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher' | 'neither';
}

export interface GapForestChoice {
  readonly arms: readonly ArmMark[];
  readonly measure: ForestMeasure;
  readonly outcomes: readonly ForestOutcome[];
}

/** Most less least disadvantaged, or (slope index) the other way round; a measure that is never below equality has no sign. */
const signs: Readonly<Record<ForestMeasure, -1 | 0 | 1>> = { difference: 1, sii: -1, gap: 0, bgsd: 0 };

function rowOf(lookup: EquityLookup, { arms, measure }: GapForestChoice, { id, title, better }: ForestOutcome): GapRow {
  const [baseline, ...others] = arms;
  const sign = signs[measure] === 0 ? 1 : signs[measure] * (better === 'higher' ? -1 : 1);
  const turned = (value: number | null | undefined) => (value == null ? null : sign * value);
  const before = lookup.value(baseline.id, id, measure);
  const dots = others.flatMap((arm): GapDot[] => {
    const row = lookup.change(arm.id, id, measure);
    if (row === undefined) return [];
    const after = lookup.value(arm.id, id, measure);
    const mark = markOf(row, before, after);
    const isTold = signs[measure] === 0 ? mark !== 'none' : row.isDistinguishable;
    const { difference, halfWidth, undefinedBecause: because } = row;
    return [
      {
        arm,
        change: turned(difference),
        halfWidth,
        isTold,
        mark,
        before: turned(before?.mean),
        after: turned(after?.mean),
        because,
      },
    ];
  });
  return { outcome: id, title, before: turned(before?.mean), beforeHalfWidth: before?.halfWidth ?? null, dots };
}

/** Outcomes that no arm has in common with the baseline are left out. */
export function gapForestData(lookup: EquityLookup, choice: GapForestChoice): GapForestData {
  const panels = new Map<Unit, GapRow[]>();
  for (const outcome of choice.outcomes) {
    const row = rowOf(lookup, choice, outcome);
    if (row.dots.length > 0) panels.set(outcome.unit, [...(panels.get(outcome.unit) ?? []), row]);
  }
  return { isSigned: signs[choice.measure] !== 0, panels: [...panels].map(([unit, rows]) => ({ unit, rows })) };
}

/** One scale for all changes of a panel. */
export function gapScale({ unit, rows }: GapPanel): Scale {
  const size = Math.max(0, ...rows.flatMap(({ dots }) => dots.map(({ change }) => Math.abs(change ?? 0))));
  return scaleFor(unit, { size, isDifference: true });
}

export function gapForestTable({ panels }: GapForestData, caption: string): Table {
  return {
    caption,
    columns: [
      equityWords.outcome,
      words.arm,
      equityWords.unit,
      equityWords.before,
      equityWords.after,
      equityWords.change,
      words.low,
      words.high,
      equityWords.direction,
    ],
    rows: panels.flatMap((panel) => {
      const { factor, suffix } = gapScale(panel);
      const scaled = (value: number | null) => (value === null ? null : value * factor);
      return panel.rows.flatMap(({ title, dots }) =>
        dots.map(({ arm, before, after, change, halfWidth, mark, because }) => [
          title,
          arm.title,
          suffix.trim(),
          scaled(before),
          scaled(after),
          scaled(change),
          scaled(change === null || halfWidth === null ? null : change - halfWidth),
          scaled(change === null || halfWidth === null ? null : change + halfWidth),
          change === null ? equityWords.missing(because ?? words.none) : equityWords.marks[mark],
        ]),
      );
    }),
  };
}
