/** Contour lines of values on a grid. */
import { axisValues, type Grid } from './grid.ts';

type Point = readonly [number, number];

/** A straight piece of a line, in the units of the grid's axes. */
export type Segment = readonly [Point, Point];

export interface Contours {
  readonly even: readonly Segment[];
  readonly won: readonly Segment[];
  readonly lost: readonly Segment[];
}

/** The zero lines of the gains, of gain minus half width (surely won on its upper side) and of gain plus half width (surely lost below). */
export function contoursOf(grid: Grid, gains: readonly number[], halfWidths: readonly number[] = gains.map(() => 0)): Contours {
  return {
    even: zeroLine(grid, gains),
    won: zeroLine(
      grid,
      gains.map((gain, point) => gain - halfWidths[point]),
    ),
    lost: zeroLine(
      grid,
      gains.map((gain, point) => gain + halfWidths[point]),
    ),
  };
}

/**
 * The zero line by marching squares (W. E. Lorensen and H. E. Cline 1987, in the plane): in each cell of the grid straight pieces between
 * the places on its edges where the values, taken as straight between the corners, are zero. Where opposite corners agree the mean of the
 * four decides which are joined. A value of exactly zero counts as above. Cells with a corner that is not finite have no line.
 *
 * @param values one for each point, x fastest
 */
export function zeroLine(grid: Grid, values: readonly number[]): Segment[] {
  const xs = axisValues(grid.x);
  const ys = axisValues(grid.y);
  if (values.length !== xs.length * ys.length) throw new RangeError(`${values.length} values on a grid of ${xs.length} x ${ys.length}`);
  const segments: Segment[] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      // The corners in a circle.
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ].map(([i, j]) => ({ at: [xs[i], ys[j]] as Point, value: values[i + j * xs.length] }));
      if (corners.every(({ value }) => Number.isFinite(value))) segments.push(...cellLines(corners));
    }
  }
  return segments.filter(([from, to]) => from[0] !== to[0] || from[1] !== to[1]);
}

interface Corner {
  readonly at: Point;
  readonly value: number;
}

function cellLines(corners: readonly Corner[]): Segment[] {
  const zeros = corners.flatMap((corner, k) => {
    const next = corners[(k + 1) % 4];
    return corner.value >= 0 === next.value >= 0 ? [] : [zeroOnEdge(corner, next)];
  });
  if (zeros.length < 4) return zeros.length === 2 ? [[zeros[0], zeros[1]]] : [];
  const centre = corners.reduce((sum, { value }) => sum + value, 0) / 4;
  // A saddle. Zero k lies on the edge from corner k to the next; joining the first two cuts off the second corner and with it the fourth.
  const [a, b, c, d] = zeros;
  return centre >= 0 === corners[0].value >= 0
    ? [
        [a, b],
        [c, d],
      ]
    : [
        [d, a],
        [b, c],
      ];
}

function zeroOnEdge(from: Corner, to: Corner): Point {
  const part = from.value / (from.value - to.value);
  return [from.at[0] + part * (to.at[0] - from.at[0]), from.at[1] + part * (to.at[1] - from.at[1])];
}
