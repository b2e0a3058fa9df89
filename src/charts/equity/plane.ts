/** Work against patients: what each arm changes in an outcome of work and, in the same replications, in one of patients or of fairness. */
import type { ExperimentResult, PlaneRow } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import type { Scale } from '../numbers.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import { equityScale } from './equity-numbers.ts';
import { type MeanEllipse, meanEllipse, type Pair } from './mean-ellipse.ts';
import { equityWords } from './words.ts';

/** Which rows of a result stand on an axis. */
export type PlaneMeasure = Pick<PlaneRow, 'outcome' | 'role' | 'aspect'>;

export interface PlaneAxis {
  readonly title: string;
  /** Of the changes, as it stands in the rows of a result. */
  readonly unit: string;
  /** Which direction is good. */
  readonly better: 'lower' | 'higher';
}

export interface PlaneCloud {
  readonly arm: ArmMark;
  readonly points: readonly Pair[];
  readonly mean: Pair;
  /** Undefined with fewer than three replications. */
  readonly ellipse: MeanEllipse | undefined;
}

export interface PlaneData {
  readonly x: PlaneAxis;
  readonly y: PlaneAxis;
  /** What the quarters are called, by where x and y go: [x][y], each 0 for below and 1 for above zero. */
  readonly quadrants: readonly [readonly [string, string], readonly [string, string]];
  readonly clouds: readonly PlaneCloud[];
}

export interface PlaneChoice {
  readonly arms: readonly ArmMark[];
  readonly work: PlaneMeasure;
  readonly patients: PlaneMeasure;
  readonly x: PlaneAxis;
  readonly y: PlaneAxis;
  readonly quadrants: PlaneData['quadrants'];
}

export const planeKey = ({ outcome, role, aspect }: PlaneMeasure): string => `${outcome}|${role ?? ''}|${aspect}`;

/** The arms that have both outcomes, each with the replications in which both exist. */
export function planeData({ plane = [] }: ExperimentResult, { arms, work, patients, x, y, quadrants }: PlaneChoice): PlaneData {
  const find = (arm: ArmMark, measure: PlaneMeasure) =>
    plane.find((row) => row.arm === arm.id && planeKey(row) === planeKey(measure))?.changes ?? [];
  const clouds = arms.flatMap((arm): PlaneCloud[] => {
    const ups = find(arm, patients);
    const points = find(arm, work).flatMap((across, index): Pair[] => {
      const up = ups[index] ?? null;
      return across === null || up === null ? [] : [[across, up]];
    });
    return points.length === 0 ? [] : [{ arm, points, mean: meanOf(points), ellipse: meanEllipse(points) }];
  });
  return { x, y, quadrants, clouds };
}

const meanOf = (points: readonly Pair[]): Pair => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

/** To which side of zero the whole ellipse lies on an axis; 0 when it touches it, or when there is none. */
export function sideOf({ ellipse }: PlaneCloud, axis: 'x' | 'y'): -1 | 0 | 1 {
  if (ellipse === undefined) return 0;
  const [mean, half] = axis === 'x' ? [ellipse.x, ellipse.halfX] : [ellipse.y, ellipse.halfY];
  return Math.abs(mean) <= half ? 0 : mean < 0 ? -1 : 1;
}

/** One scale for all changes along an axis. */
export function planeScale({ clouds, x, y }: Pick<PlaneData, 'clouds' | 'x' | 'y'>, axis: 'x' | 'y'): Scale {
  const size = Math.max(0, ...clouds.map(({ mean }) => Math.abs(mean[axis === 'x' ? 0 : 1])));
  const fine = Math.max(0, ...clouds.map(({ ellipse }) => (axis === 'x' ? ellipse?.halfX : ellipse?.halfY) ?? 0));
  return equityScale((axis === 'x' ? x : y).unit, { size, fine });
}

/** The means with the ends of the ellipses, then each repetition. */
export function planeTable(data: PlaneData, caption: string): Table {
  const [ofX, ofY] = [planeScale(data, 'x'), planeScale(data, 'y')];
  const named = (axis: PlaneAxis, { suffix }: Scale) => equityWords.changeIn(axis.title, suffix.trim());
  const ends = (mean: number, half: number | undefined, { factor }: Scale) =>
    half === undefined ? [null, null] : [(mean - half) * factor, (mean + half) * factor];
  return {
    caption,
    columns: [
      words.arm,
      equityWords.repetition,
      named(data.x, ofX),
      equityWords.from(data.x.title),
      equityWords.to(data.x.title),
      named(data.y, ofY),
      equityWords.from(data.y.title),
      equityWords.to(data.y.title),
      equityWords.containsZero,
    ],
    rows: [
      ...data.clouds.map(({ arm, mean: [x, y], ellipse }) => [
        arm.title,
        equityWords.meanOfAll,
        x * ofX.factor,
        ...ends(x, ellipse?.halfX, ofX),
        y * ofY.factor,
        ...ends(y, ellipse?.halfY, ofY),
        ellipse === undefined ? equityWords.noEllipse : ellipse.containsZero ? equityWords.yes : equityWords.no,
      ]),
      ...data.clouds.flatMap(({ arm, points }) =>
        points.map(([x, y], index) => [arm.title, index + 1, x * ofX.factor, null, null, y * ofY.factor, null, null, null]),
      ),
    ],
  };
}
