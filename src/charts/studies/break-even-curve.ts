/** Break-even of one parameter: the paired difference over its range with its band, and where it vanishes. */
import type { BreakEven } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import { type Scale, scaleFor, type Unit } from '../numbers.ts';
import type { Table } from '../table.ts';
import type { ParameterMark } from './parameter-mark.ts';
import { studyWords } from './words.ts';

export interface CurvePoint {
  readonly value: number;
  readonly mean: number;
  readonly halfWidth: number | null;
}

export interface Crossing {
  readonly at: number;
  /** 95 % interval; null where it reaches beyond the range. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the difference surely lies on its side at some value on either side of it; otherwise only the means cross here. */
  readonly isTold: boolean;
}

export interface BreakEvenCurveData {
  /** Of the outcome. */
  readonly title: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher' | 'neither';
  readonly arm: ArmMark;
  readonly mark: ParameterMark;
  /** What the difference is to reach. */
  readonly margin: number;
  /** By rising value. */
  readonly points: readonly CurvePoint[];
  readonly crossing: Crossing | null;
}

export interface CurveChoice {
  readonly title: string;
  readonly unit: string;
  readonly better: 'lower' | 'higher' | 'neither';
  readonly arm: ArmMark;
  readonly mark: ParameterMark;
  readonly margin: number;
}

export function breakEvenCurveData(answer: BreakEven, choice: CurveChoice): BreakEvenCurveData {
  const points = answer.readings.flatMap(({ x, difference: { mean, halfWidth } }): CurvePoint[] =>
    mean === null ? [] : [{ value: x, mean, halfWidth }],
  );
  return { ...choice, unit: choice.unit as Unit, points, crossing: answer.kind === 'found' ? crossingOf(answer) : null };
}

function crossingOf({ root, low, high, below, above }: Extract<BreakEven, { kind: 'found' }>): Crossing {
  return { at: root, low, high, isTold: below.isTold && above.isTold };
}

export function curveScale({ unit, points }: Pick<BreakEvenCurveData, 'unit' | 'points'>): Scale {
  const size = Math.max(0, ...points.map(({ mean }) => Math.abs(mean)));
  const fine = Math.min(...points.map(({ halfWidth }) => halfWidth ?? Number.POSITIVE_INFINITY));
  return scaleFor(unit, { size, isDifference: true, fine: Number.isFinite(fine) ? fine : undefined });
}

/** To which side of the margin the whole interval lies; 0 where it holds it. */
export function sideOfMargin({ mean, halfWidth }: CurvePoint, margin: number): -1 | 0 | 1 {
  if (halfWidth === null || Math.abs(mean - margin) <= halfWidth) return 0;
  return mean > margin ? 1 : -1;
}

/** Won, lost or neither told at a value. */
export function standingText(point: CurvePoint, { margin, better }: Pick<BreakEvenCurveData, 'margin' | 'better'>): string {
  const side = sideOfMargin(point, margin);
  if (side === 0) return studyWords.open;
  if (better === 'neither') return side > 0 ? studyWords.higherSide : studyWords.lowerSide;
  return side > 0 === (better === 'higher') ? studyWords.won : studyWords.lost;
}

export function breakEvenCurveTable(data: BreakEvenCurveData, caption: string): Table {
  const { factor, suffix } = curveScale(data);
  const { mark, title } = data;
  return {
    caption,
    columns: [
      mark.unit === '' ? mark.name : `${mark.name} (${mark.unit})`,
      studyWords.difference(title, suffix.trim()),
      studyWords.from,
      studyWords.until,
      studyWords.standing,
    ],
    rows: data.points.map((point) => {
      const { value, mean, halfWidth } = point;
      const bounds = halfWidth === null ? [null, null] : [(mean - halfWidth) * factor, (mean + halfWidth) * factor];
      return [value * mark.scale, mean * factor, ...bounds, standingText(point, data)];
    }),
  };
}
