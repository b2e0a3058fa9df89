/**
 * What may be said of the weeks of several replications: whether they go on moving, and whether their start differs from what follows. A
 * rule such as MSER only points at a place, and in flat noise it points beyond any place in one of ten studies; these are tests of it.
 */
import { createEstimator } from '../interval.ts';
import { holm, pairedP } from '../selection/index.ts';

/** The mean over replications of one number of each, and the hypothesis that it is zero. */
export interface TestedMean {
  /** Null without replications that have it. */
  readonly mean: number | null;
  /** Of its 95 % interval; null with fewer than two replications, as are the next two. */
  readonly halfWidth: number | null;
  /** Two-sided, by Student's t. */
  readonly p: number | null;
  /** The same by Holm over the series that are looked at together. */
  readonly pHolm: number | null;
}

/**
 * @param series for each series that is looked at together one value per replication; one that is not finite is left out. Replications are
 * independent of one another, which the points of a replication are not: they alone are counted.
 */
export function testMeans(series: readonly (readonly number[])[]): TestedMean[] {
  const estimate = createEstimator();
  const tested = series.map((values) => {
    const { n, mean, sd, halfWidth } = estimate(values);
    return { mean, halfWidth, p: pairedP(n, mean, sd) };
  });
  const adjusted = holm(tested.map(({ p }) => p));
  return tested.map((one, place) => ({ ...one, pHolm: adjusted[place] }));
}

/** The least-squares slope of the second half of a replication's points, per point. Without the middle one of an odd number. */
export function lateSlope(points: readonly number[]): number {
  const late = lateHalf(points);
  const centre = (late.length - 1) / 2;
  const rise = late.reduce((sum, value, place) => sum + (place - centre) * (value - late[0]), 0);
  const run = late.reduce((sum, _, place) => sum + (place - centre) * (place - centre), 0);
  return withoutRounding(rise / run, late);
}

/**
 * Mean of the first points that are kept minus the mean of the second half of the points, in a replication; NaN where none is kept before
 * that. Both are fixed before the points are seen. The place of MSER is not: it is chosen as where the contrast looks best, and a test of
 * that contrast finds something in up to 9 % of flat studies.
 *
 * @param first the place of the first point that is kept
 * @param length how many points are the start; fewer where the second half begins before its end
 */
export function startContrast(points: readonly number[], first: number, length: number): number {
  const late = lateHalf(points);
  const start = points.slice(first, Math.min(first + length, points.length - late.length));
  const above = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - late[0]), 0) / values.length;
  return withoutRounding(above(start) - above(late), [...start, ...late]);
}

const lateHalf = (points: readonly number[]) => points.slice(Math.ceil(points.length / 2));

/** Where nothing is left to chance all replications are equal: then rounding alone would be beyond doubt. */
function withoutRounding(contrast: number, points: readonly number[]): number {
  const size = points.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  return Math.abs(contrast) <= 1e-9 * size ? 0 : contrast;
}
