/** What is where on a drawn day, counted message by message. */
import { type ClinicDay, placeAt } from '../../../../src/experiment/index.ts';

/** Messages at each of the places at a minute of the day. */
export function countsAt(day: ClinicDay, atMin: number): number[] {
  const found = day.messages.map((_, message) => placeAt(day, message, atMin));
  return day.places.map((_, place) => found.filter((one) => one === place).length);
}

/** Messages that have come since midnight. */
export const arrivedBy = ({ start, messages, minute }: ClinicDay, atMin: number): number =>
  messages.filter((_, message) => minute[start[message]] >= 0 && minute[start[message]] <= atMin).length;
