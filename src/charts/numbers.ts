/** Numbers and durations in plain words. For the page and its charts, so that charts, tables and sentences agree. */

export type Unit = 'min' | 'min/day' | 'fraction' | 'count' | 'count/day' | 'ratio' | 'USD/day';

/** A number with decimals fixed, thousands grouped, and a true minus sign. */
export function plain(value: number, decimals: number): string {
  // Not toLocaleString: it is a hundred times slower, and the page formats thousands of numbers at each redraw.
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole, part] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && Number(fixed) !== 0 ? `\u2212${text}` : text;
}

/** How a family of values (an estimate and the ends of its interval) is written: all in one scale, unit said once. */
export interface Scale {
  /** Written value = value times `factor`. */
  readonly factor: number;
  readonly decimals: number;
  /** What follows the number, with its leading space if any. */
  readonly suffix: string;
  readonly one: string;
}

const scale = (factor: number, decimals: number, suffix: string, one = suffix): Scale => ({ factor, decimals, suffix, one });

/** What values are about, to choose how to write them. */
export interface Sizes {
  /** Around this size: an estimate, or a difference. */
  readonly size: number;
  /** Differences of fractions are percentage points, not per cent. */
  readonly isDifference?: boolean;
  /** As small as this must still be told from zero: half of an interval. */
  readonly fine?: number;
}

/** Minutes become hours from 3 hours on and days from 3 days on; fractions become per cent, or points for differences. */
export function scaleFor(unit: Unit, { size, isDifference = false, fine }: Sizes): Scale {
  const rough = roughScale(unit, Math.abs(size), isDifference);
  if (fine === undefined || fine === 0) return rough;
  let { decimals } = rough;
  while (decimals < 3 && Math.abs(fine) * rough.factor * 10 ** decimals < 0.5) decimals += 1;
  return { ...rough, decimals };
}

function roughScale(unit: Unit, size: number, isDifference: boolean): Scale {
  switch (unit) {
    case 'min':
      if (size >= 4320) return scale(1 / 1440, 1, ' days', ' day');
      if (size >= 180) return scale(1 / 60, 1, ' hours', ' hour');
      return scale(1, size < 10 ? 1 : 0, ' minutes', ' minute');
    case 'min/day':
      return scale(1, size < 100 ? 1 : 0, ' minutes', ' minute');
    case 'fraction':
      return isDifference ? scale(100, 1, ' percentage points', ' percentage point') : scale(100, 1, '\u202f%');
    case 'USD/day':
      return scale(1, size < 10 ? 2 : 0, ' dollars', ' dollar');
    case 'ratio':
    case 'count':
    case 'count/day':
      return scale(1, size < 10 ? 2 : size < 100 ? 1 : 0, '');
    default:
      return unit satisfies never;
  }
}

/** The number in a scale, without its unit. */
export const inScale = (value: number, by: Scale): string => plain(value * by.factor, by.decimals);

/** The number in a scale, with its unit. */
export function withUnit(value: number, by: Scale): string {
  const text = inScale(value, by);
  return text + (text === plain(1, by.decimals) ? by.one : by.suffix);
}

/** One value of an outcome, with its unit. */
export const valueText = (value: number, unit: Unit): string => withUnit(value, scaleFor(unit, { size: value }));

/** Short labels for axes: 30 min, 4 h, 2 d. */
export function shortDuration(minutes: number): string {
  const [size, name] = minutes >= 1440 ? [1440, 'd'] : minutes >= 60 ? [60, 'h'] : [1, 'min'];
  return `${plain(minutes / size, Number.isInteger(minutes / size) ? 0 : 1)}\u202f${name}`;
}

/** An hour of the day as on a clock: 7 am, noon, 3 pm. */
export function clockHour(hour: number): string {
  const on = ((hour % 24) + 24) % 24;
  if (on === 0) return 'midnight';
  if (on === 12) return 'noon';
  return on < 12 ? `${on} am` : `${on - 12} pm`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The weekday of an hour of the week, 0 the first hour of Monday. */
export const weekday = (hourOfWeek: number): string => weekdays[Math.floor(hourOfWeek / 24) % 7];

/** Seconds left, in words that do not flicker: "about 20 seconds", "about 2 minutes". */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds';
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
}
