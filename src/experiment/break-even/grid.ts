/** The values of two parameters at which both arms are run. */

export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Two or more, evenly spaced, both ends among them. */
  readonly count: number;
}

export interface Grid {
  readonly x: Axis;
  readonly y: Axis;
}

/** @throws RangeError if the axis is empty or has fewer than two values */
export function axisValues({ low, high, count }: Axis): number[] {
  if (!(low < high)) throw new RangeError(`an axis must run upwards: ${low} to ${high}`);
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`an axis has 2 values or more: ${count}`);
  return Array.from({ length: count }, (_, k) => (k === count - 1 ? high : low + (k / (count - 1)) * (high - low)));
}

/** All pairs of values, x fastest: the point of column i and row j is at i + j times the number of columns. */
export function gridPoints({ x, y }: Grid): (readonly [number, number])[] {
  const columns = axisValues(x);
  return axisValues(y).flatMap((valueY) => columns.map((valueX) => [valueX, valueY] as const));
}
