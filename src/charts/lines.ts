/** Lines over a common axis: one for each arm, with its band, dash and symbols. */
import { area, line, type ScaleContinuousNumeric } from 'd3';
import type { SeriesRow } from '../experiment/index.ts';
import { add, moved } from './element.ts';
import type { Group } from './frame.ts';
import { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';

export interface Curve {
  readonly arm: ArmMark;
  readonly x: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly halfWidth: readonly (number | null)[];
}

type Axis = ScaleContinuousNumeric<number, number>;

export const curveOf = (arm: ArmMark, { x, mean, halfWidth }: SeriesRow): Curve => ({ arm, x, mean, halfWidth });

/**
 * Greatest value of the curves, the ends of their intervals included as far as they do not dwarf the values themselves (after few
 * replications they would); 0 for none.
 */
export function greatest(curves: readonly Curve[]): number {
  const means = curves.flatMap(({ mean }) => mean.map((value) => value ?? 0));
  const ends = curves.flatMap(({ mean, halfWidth }) => mean.map((value, index) => (value ?? 0) + (halfWidth[index] ?? 0)));
  return Math.max(0, Math.min(Math.max(0, ...ends), 1.5 * Math.max(0, ...means)));
}

interface Point {
  readonly at: number;
  readonly mean: number;
  readonly half: number;
}

/** Draws the curves, the baseline below the others. `symbolEvery`: every so many points the arm's symbol stands on its line. */
export function drawLines(body: Group, curves: readonly Curve[], x: Axis, y: Axis, symbolEvery: number): void {
  const [bottom, top] = y.range();
  const inside = (value: number): number => Math.max(top, Math.min(bottom, y(value)));
  const across = ({ at }: Point): number => x(at);
  const isThere = ({ mean }: Point): boolean => Number.isFinite(mean);
  const band = area<Point>(
    across,
    ({ mean, half }) => inside(mean - half),
    ({ mean, half }) => inside(mean + half),
  ).defined(isThere);
  const stroke = line<Point>(across, ({ mean }) => inside(mean)).defined(isThere);
  for (const { arm, ...curve } of curves) {
    const points = curve.x.map((at, index) => ({ at, mean: curve.mean[index] ?? Number.NaN, half: curve.halfWidth[index] ?? 0 }));
    const group = add(body, 'g', { class: armClass(arm) });
    add(group, 'path', { class: 'band', d: band(points) ?? '' });
    add(group, 'path', { class: 'line', d: stroke(points) ?? '', 'stroke-dasharray': armDash(arm) });
    const first = Math.round((symbolEvery * (arm.index + 1)) / 5) % symbolEvery;
    const marked = points.filter((point, index) => isThere(point) && index % symbolEvery === first);
    for (const point of marked)
      add(group, 'path', { class: 'symbol', d: armSymbol(arm), transform: moved(x(point.at), inside(point.mean)) });
  }
}
