/** The region of a grid in which values are above zero, with straight lines between the points: the inside of the marching squares' lines. */

type Point = readonly [number, number];

interface Corner {
  readonly at: Point;
  readonly value: number;
}

/** Where the straight line between two corners is zero. */
function zeroBetween(from: Corner, to: Corner): Point {
  const part = from.value / (from.value - to.value);
  return [from.at[0] + part * (to.at[0] - from.at[0]), from.at[1] + part * (to.at[1] - from.at[1])];
}

/** What of a cell is above zero. Where opposite corners agree, the mean of the four decides whether they are joined. */
function cellPolygons(corners: readonly Corner[]): Point[][] {
  const isUp = ({ value }: Corner): boolean => value > 0;
  const crossings = corners.filter((corner, k) => isUp(corner) !== isUp(corners[(k + 1) % 4])).length;
  const centre = corners.reduce((sum, { value }) => sum + value, 0);
  if (crossings === 4 && centre <= 0) {
    return corners.flatMap((corner, k) =>
      isUp(corner) ? [[zeroBetween(corner, corners[(k + 3) % 4]), corner.at, zeroBetween(corner, corners[(k + 1) % 4])]] : [],
    );
  }
  const polygon = corners.flatMap((corner, k): Point[] => {
    const next = corners[(k + 1) % 4];
    return [...(isUp(corner) ? [corner.at] : []), ...(isUp(corner) === isUp(next) ? [] : [zeroBetween(corner, next)])];
  });
  return polygon.length > 2 ? [polygon] : [];
}

/**
 * @param values one for each point of the grid, x fastest; what is exactly zero is not above it; cells with a corner that is not finite belong to no region
 * @returns polygons in the units of the axes, none overlapping another
 */
export function regionAbove(xs: readonly number[], ys: readonly number[], values: readonly number[]): Point[][] {
  const polygons: Point[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ].map(([i, j]): Corner => ({ at: [xs[i], ys[j]], value: values[i + j * xs.length] }));
      if (corners.every(({ value }) => Number.isFinite(value))) polygons.push(...cellPolygons(corners));
    }
  }
  return polygons;
}
