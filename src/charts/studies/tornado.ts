/** The tornado: how far each parameter, moved alone through its evidence range, moves a result; the greatest influence on top. */
import type { Estimate } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import { type Scale, scaleFor, type Unit } from '../numbers.ts';
import type { Table } from '../table.ts';
import { gradeText, type ParameterMark } from './parameter-mark.ts';
import { studyWords } from './words.ts';

/** The result with the parameter at an end of its range. */
export interface TornadoEnd {
  readonly value: number;
  readonly outcome: number;
  /** Against the parameter's own value, replication by replication. */
  readonly effect: number;
  readonly halfWidth: number | null;
  /** By the test of the effect in the study, in which all of its tests are one family; the interval is 95 % by itself. */
  readonly isTold: boolean;
}

/** Where another arm takes over the recommendation. */
export interface TornadoTurn {
  readonly at: number;
  readonly arm: ArmMark;
}

export interface TornadoBar {
  readonly mark: ParameterMark;
  /** Null where the parameter has no room on that side, or the result does not exist there. */
  readonly low: TornadoEnd | null;
  readonly high: TornadoEnd | null;
  readonly turn: TornadoTurn | null;
}

export interface TornadoData {
  readonly title: string;
  readonly unit: Unit;
  /** A difference from the baseline, and not a level. */
  readonly isDifference: boolean;
  readonly arm: ArmMark;
  readonly base: { readonly mean: number; readonly halfWidth: number | null };
  readonly bars: readonly TornadoBar[];
}

interface EndRead {
  readonly value: number;
  readonly outcome: Estimate;
  readonly effect: Estimate;
}

interface EndOfRange extends EndRead {
  readonly tests: { readonly effect: { readonly isTold: boolean } | null };
}

/** A one-at-a-time study, as far as the picture needs it. */
export interface TornadoStudy {
  /** Null: the level of the baseline is studied. */
  readonly arm: string | null;
  readonly outcome: { readonly unit: string };
  readonly parameters: readonly {
    readonly pointer: string;
    readonly atLow: EndOfRange;
    readonly atBase: EndRead;
    readonly atHigh: EndOfRange;
  }[];
}

export interface TornadoNames {
  /** Of the outcome. */
  readonly title: string;
  /** Whose result it is. */
  readonly arm: ArmMark;
  readonly mark: (pointer: string) => ParameterMark;
  readonly turn: (pointer: string) => TornadoTurn | null;
}

function endOf({ value, outcome, effect, tests }: EndOfRange, base: number): TornadoEnd | null {
  if (outcome.mean === null || effect.mean === null || value === base) return null;
  const { mean, halfWidth } = effect;
  return { value, outcome: outcome.mean, effect: mean, halfWidth, isTold: tests.effect?.isTold === true };
}

/** Undefined where the result itself does not exist. */
export function tornadoData({ arm, outcome, parameters }: TornadoStudy, names: TornadoNames): TornadoData | undefined {
  const base = parameters[0]?.atBase.outcome;
  if (base === undefined || base.mean === null) return undefined;
  const bars = parameters.map(({ pointer, atLow, atBase, atHigh }): TornadoBar => {
    const mark = names.mark(pointer);
    return { mark, low: endOf(atLow, atBase.value), high: endOf(atHigh, atBase.value), turn: names.turn(pointer) };
  });
  const { mean, halfWidth } = base;
  return { title: names.title, unit: outcome.unit as Unit, isDifference: arm !== null, arm: names.arm, base: { mean, halfWidth }, bars };
}

/** One scale for the result and all effects. */
export function tornadoScale({ unit, isDifference, base, bars }: TornadoData): Scale {
  const sizes = bars.flatMap(({ low, high }) => [low, high].map((end) => Math.abs(end?.effect ?? 0)));
  return scaleFor(unit, { size: base.mean, isDifference, fine: Math.max(base.halfWidth ?? 0, ...sizes) / 5 });
}

/** Two rows for each parameter: the result at both ends, and the effect with its interval. */
export function tornadoTable(data: TornadoData, caption: string): Table {
  const { factor, suffix } = tornadoScale(data);
  const unit = suffix.trim();
  return {
    caption,
    columns: [
      studyWords.parameter,
      studyWords.where,
      studyWords.grade,
      studyWords.end,
      studyWords.value,
      studyWords.unit,
      studyWords.outcome(unit),
      studyWords.effectColumn(unit),
      studyWords.from,
      studyWords.until,
      studyWords.told,
      studyWords.turnsAt,
      studyWords.takesOver,
    ],
    rows: data.bars.flatMap(({ mark, low, high, turn }) =>
      [
        { name: studyWords.lowest, end: low },
        { name: studyWords.highest, end: high },
      ].flatMap(({ name, end }) => {
        if (end === null) return [];
        const { value, outcome, effect, halfWidth, isTold } = end;
        const bounds = halfWidth === null ? [null, null] : [(effect - halfWidth) * factor, (effect + halfWidth) * factor];
        const takesOver = turn === null ? [null, null] : [turn.at * mark.scale, turn.arm.title];
        return [
          [
            mark.name,
            mark.around,
            gradeText(mark),
            name,
            value * mark.scale,
            mark.unit,
            outcome * factor,
            effect * factor,
            ...bounds,
            isTold ? studyWords.isTold : studyWords.isNotTold,
            ...takesOver,
          ],
        ];
      }),
    ),
  };
}
