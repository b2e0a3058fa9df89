/** A minute of the run as people say it. */
import { dayMin, hourMin, weekdays } from '../../scenario/index.ts';

export interface Moment {
  /** Of the observed time, whose first day is 1; below that it was during the warm-up. */
  readonly day: number;
  /** `Tue 10:32` */
  readonly clock: string;
}

/** @param minute of the run, whose minute 0 is Monday 00:00 */
export function momentOf(minute: number, warmUpDays: number): Moment {
  const day = Math.floor(minute / dayMin);
  const weekday = weekdays[day % weekdays.length];
  const ofDay = Math.floor(minute - day * dayMin);
  const two = (count: number) => String(count).padStart(2, '0');
  const clock = `${weekday[0].toUpperCase()}${weekday.slice(1)} ${two(Math.floor(ofDay / hourMin))}:${two(ofDay % hourMin)}`;
  return { day: day - warmUpDays + 1, clock };
}
