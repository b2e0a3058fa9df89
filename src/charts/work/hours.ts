/** Which hours of the day a picture of work needs to show. */
import { range } from 'd3';

export type Hours = readonly [from: number, to: number];

/** Less than this in an hour is not worth widening the axis for. */
const negligibleMin = 0.15;

/**
 * The hours in which anybody works, at least 8 to 17, widened to multiples of three.
 * @param days minutes by hour of the day
 */
export function workingHours(days: readonly (readonly number[])[]): Hours {
  const busy = range(24).filter((hour) => days.some((minutes) => minutes[hour] > negligibleMin));
  const [first, last] = [Math.min(8, ...busy), Math.max(16, ...busy)];
  return [Math.floor(first / 3) * 3, Math.ceil((last + 1) / 3) * 3];
}
