/** From the unit cube to the parameters' own units. */

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The points of a design in the units of the parameters: low + u (high - low), so that each parameter is uniform between its ends.
 *
 * @param points in the unit cube, one coordinate for each range @returns the points in the same order
 */
export function inRanges(points: readonly (readonly number[])[], ranges: readonly Range[]): number[][] {
  for (const { low, high } of ranges) {
    if (!(low <= high)) throw new RangeError(`a range must run upwards: ${low} to ${high}`);
  }
  return points.map((point) => {
    if (point.length !== ranges.length) throw new RangeError(`a point has ${point.length} coordinates for ${ranges.length} ranges`);
    return point.map((u, parameter) => {
      const { low, high } = ranges[parameter];
      return u === 1 ? high : low + u * (high - low);
    });
  });
}
