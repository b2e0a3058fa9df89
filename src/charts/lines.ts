/** Lines over a common axis: one for each arm, with its band, dash and symbols. */
import { area, line, type ScaleContinuousNumeric } from 'd3';
import type { SeriesRow } from '../experiment/index.ts';
import type { Group } from './frame.ts';
import { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';

export interface Curve {
  readonly arm: ArmMark;
  readonly x: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly halfWidth: readonly (number | null)[];
}

type Axis = ScaleContinuousNumeric<number, number>;

export const curveOf = (arm: ArmMark, row: SeriesRow): Curve => ({ arm, x: row.x, mean: row.mean, halfWidth: row.halfWidth });

/**
 * Greatest value of the curves, the ends of their intervals included as far as they do not dwarf the values themselves (after few
 * replications they would); 0 for none.
 */
export function greatest(curves: readonly Curve[]): number {
  const means = curves.flatMap(({ mean }) => mean.map((value) => value ?? 0));
  const ends = curves.flatMap(({ mean, halfWidth }) => mean.map((value, index) => (value ?? 0) + (halfWidth[index] ?? 0)));
  return Math.max(0, Math.min(Math.max(0, ...ends), 1.5 * Math.max(0, ...means)));
}

/** Draws the curves, the baseline below the others. `symbolEvery`: every so many points the arm's symbol stands on its line. */
export function drawLines(body: Group, curves: readonly Curve[], x: Axis, y: Axis, symbolEvery: number): void {
  const [bottom, top] = y.range();
  const inside = (value: number): number => Math.max(top, Math.min(bottom, y(value)));
  for (const curve of curves) {
    const points = curve.x.map((at, index) => ({ at, mean: curve.mean[index], half: curve.halfWidth[index] ?? 0 }));
    type Point = (typeof points)[number];
    const isThere = (point: Point): boolean => point.mean !== null;
    const shape = area<Point>(
      (point) => x(point.at),
      (point) => inside((point.mean ?? 0) - point.half),
      (point) => inside((point.mean ?? 0) + point.half),
    ).defined(isThere);
    const stroke = line<Point>(
      (point) => x(point.at),
      (point) => inside(point.mean ?? 0),
    ).defined(isThere);
    const group = body.append('g').attr('class', armClass(curve.arm));
    group.append('path').attr('class', 'band').attr('d', shape(points));
    group.append('path').attr('class', 'line').attr('d', stroke(points)).attr('stroke-dasharray', armDash(curve.arm));
    const offset = Math.round((symbolEvery * (curve.arm.index + 1)) / 5) % symbolEvery;
    points.forEach((point, index) => {
      if (point.mean === null || index % symbolEvery !== offset) return;
      group.append('path').attr('class', 'symbol').attr('d', armSymbol(curve.arm)).attr('transform', `translate(${x(point.at)},${inside(point.mean)})`);
    });
  }
}
