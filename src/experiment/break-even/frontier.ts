/** Two parameters at once: where a lever wins, where it loses, and the line between. */
import { createEstimator, type Estimate } from '../interval.ts';
import { type Contours, contoursOf } from './contour.ts';
import { axisValues, type Grid } from './grid.ts';

/** `indistinguishable`: the 95 % interval holds the margin, or does not exist. */
export type Standing = 'won' | 'lost' | 'indistinguishable';

export interface FrontierOptions {
  /** Whether a higher or a lower difference is better. */
  readonly better: 'higher' | 'lower';
  /** What the difference must beat, 0 unless told otherwise; for "no worse than by ten" ten on the bad side. */
  readonly margin?: number;
}

export interface Frontier {
  readonly grid: Grid;
  /** For each point of the grid, in the order of `gridPoints`. */
  readonly differences: readonly Estimate[];
  readonly standings: readonly Standing[];
  /** Difference beyond the margin, positive where it wins; NaN where there is none. Half width of its interval. */
  readonly gains: readonly number[];
  readonly halfWidths: readonly number[];
  /** Where the gain is zero, where it is just surely won, and where it is just surely lost: the band lies between the latter two. */
  readonly contours: Contours;
}

/**
 * @param differences for each point of the grid, in the order of `gridPoints`, the paired differences over replications on common random
 *   numbers; a value that is not finite does not exist
 *
 * Intervals are 95 % at each point, not for the line as a whole. Contours run straight between the points of the grid.
 */
export function frontier(grid: Grid, differences: readonly (readonly number[])[], { better, margin = 0 }: FrontierOptions): Frontier {
  const count = axisValues(grid.x).length * axisValues(grid.y).length;
  if (differences.length !== count) throw new RangeError(`the grid has ${count} points, ${differences.length} were given`);
  const estimate = createEstimator();
  const estimates = differences.map(estimate);
  const sign = better === 'higher' ? 1 : -1;
  const gains = estimates.map(({ mean, halfWidth }) => (mean === null || halfWidth === null ? Number.NaN : sign * (mean - margin)));
  const halfWidths = estimates.map(({ halfWidth }) => halfWidth ?? Number.NaN);
  return {
    grid,
    differences: estimates,
    standings: gains.map((gain, point) => standingOf(gain, halfWidths[point])),
    gains,
    halfWidths,
    contours: contoursOf(grid, gains, halfWidths),
  };
}

function standingOf(gain: number, halfWidth: number): Standing {
  return gain - halfWidth > 0 ? 'won' : gain + halfWidth < 0 ? 'lost' : 'indistinguishable';
}

export interface WonTogether {
  /** `won` where all are won, `lost` where one at least is lost. */
  readonly standings: readonly Standing[];
  /** Bounds of the region in which all are won: by the means, surely, and (`lost`) where none is surely lost yet. */
  readonly contours: Contours;
}

/**
 * Where several outcomes (workload, safety, equity) are won at once. Saying so where each interval excludes its margin needs no correction
 * for their number: an intersection-union test has the level of its parts (R. L. Berger, Technometrics 24 (1982) 295-300).
 *
 * @param frontiers on the same grid, one or more
 */
export function wonTogether(frontiers: readonly Frontier[]): WonTogether {
  if (frontiers.length === 0) throw new RangeError('no frontier to intersect');
  const [{ grid, gains }] = frontiers;
  const axesOf = (one: Grid) => [...axisValues(one.x), Number.NaN, ...axisValues(one.y)].join();
  if (frontiers.some((other) => axesOf(other.grid) !== axesOf(grid))) throw new RangeError('the frontiers differ in their grids');
  const standings = gains.map((_, point) => {
    const each = frontiers.map((one) => one.standings[point]);
    if (each.includes('lost')) return 'lost';
    return each.every((standing) => standing === 'won') ? 'won' : 'indistinguishable';
  });
  // The least gain is above zero where all are. Each is measured by its own size first, as minutes and shares cannot be set side by side.
  const scales = frontiers.map((one) => one.gains.reduce((most, gain) => Math.max(most, Math.abs(gain) || 0), 0) || 1);
  const least = (halfWidths: number) =>
    gains.map((_, point) => Math.min(...frontiers.map((one, k) => (one.gains[point] + halfWidths * one.halfWidths[point]) / scales[k])));
  const [even, sure, open] = [0, -1, 1].map((halfWidths) => contoursOf(grid, least(halfWidths)).even);
  return { standings, contours: { even, won: sure, lost: open } };
}
