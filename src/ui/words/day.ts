/** Texts of the clinic day as it runs. */
import { type DayTotals, plain, totalsText } from '../../charts/index.ts';

const two = (count: number): string => String(count).padStart(2, '0');
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const dayWords = {
  heading: 'A clinic day as it runs',
  clock: (minute: number) => (minute >= 1440 ? '24:00' : `${two(Math.floor(minute / 60))}:${two(Math.floor(minute % 60))}`),
  dayName: (startMin: number, day: number) => `${weekdays[Math.round(startMin / 1440) % 7]} (day ${plain(day, 0)})`,
  title: (clock: string, parts: readonly string[]) => `At ${clock} messages waiting: ${parts.join(', ')}`,
  fixedTitle: (day: string) => `${day}: where the messages of patients are, minute by minute, in both worlds`,
  description: (arms: string) =>
    `A dot for each message, from left to right: waiting in the line of a role, in somebody\u2019s hands, done today. The same day for ${arms}. The table has the counts by the hour.`,
  day: 'Day',
  time: 'Time of day',
  play: 'Play',
  pause: 'Pause',
  again: 'From midnight',
  hourBack: 'Hour back',
  hourOn: 'Hour on',
  speed: 'Speed',
  slow: 'Slow',
  normal: 'Normal',
  fast: 'Fast',
  said: (clock: string, arms: readonly { readonly title: string; readonly totals: DayTotals }[]) =>
    `${clock}. ${arms.map(({ title, totals }) => `${title}: ${totalsText(totals)}`).join('. ')}.`,
  one: 'One day of the first repetition, drawn from its trace event by event: nothing is averaged, and another day looks different. Dots on the left wait (those that are put aside in the middle of the work among them), those in the middle are in somebody\u2019s hands.',
  share: (share: number) =>
    share >= 1
      ? 'Drawn are the messages of all patients\u2019 needs. Results, pharmacy requests and the like, which the same people also work on, are not.'
      : `Drawn are the messages of ${plain(100 * share, 0)}\u202f% of patients\u2019 needs, the same in both arms: all would not fit. Results, pharmacy requests and the like, which the same people also work on, are not drawn.`,
  stillMotion: 'Your system asks for little motion: it moves on by the hour.',
} as const;
