/** All texts of the room about waiting. */
import type { WarmUpAdvice } from '../../experiment/index.ts';

export const waitingRoomWords = {
  curvesAlways: 'The pictures of answers over time and of the pile show each arm\u2019s own values, whatever is chosen at the top.',

  times: {
    heading: 'Who waits how long, and for what',
    along: 'Rows',
    groups: 'Patient groups',
    categories: 'Kinds of message',
    statistic: 'Wait',
    typical: 'Typical (median)',
    nineInTen: 'Nine in ten answered within',
    description: (what: string, rows: string, arms: string) =>
      `${what} for the first answer, by ${rows}, with 95 % intervals, for ${arms}.`,
    title: {
      p50: (each: string) => `Half of all first answers come within ${each}`,
      p90: (each: string) => `Nine in ten first answers come within ${each}`,
    },
    baseline: (level: string) => `${level} at baseline`,
    after: (each: string) => `; ${each}`,
    note: 'Clock time, nights and weekends included, over the conversations that were answered. Who phones is answered while the call lasts; who never makes contact is not in it.',
    columns: { outcome: 'Patients or messages', value: 'Wait', change: 'Difference', relative: 'Difference (% of the baseline)' },
  },
} as const;

export const turnaroundWords = {
  heading: 'How long patients wait for the first answer',
  description: (arms: string) =>
    `Share of conversations that have their first answer within a time, on a logarithmic axis from minutes to days, one line each for ${arms}, with 95 % intervals as bands.`,
  of: 'Answers to',
  everybody: 'All patients, all messages',
  groups: 'Patient groups',
  categories: 'Kinds of message',
  title: (each: string) => `Answered within 24 hours: ${each}`,
  note: 'Clock time, nights and weekends included.',
} as const;

export const backlogWords = {
  heading: 'How the pile grows and shrinks over the week',
  description: (arms: string) =>
    `Open messages at the start of each hour of the week, Monday to Sunday, one line each for ${arms}, with 95 % intervals as bands. The weekend is shaded.`,
  role: 'Pile of',
  roles: 'Roles',
  open: ' open messages',
  title: (day: string, clock: string, each: string) => `The pile is highest on ${day} at ${clock}: ${each}`,
  note: 'Open: arrived and not done.',
} as const;

/**
 * `growing`, `shrinking`: in the second half of the weeks. `moving`: the same, although MSER has a point. `perhaps`: its advice is to leave out
 * more, without a sign that it matters.
 */
export type WeeksStanding = 'settled' | 'perhaps' | 'moving' | 'later' | 'growing' | 'shrinking' | 'too few' | 'unknown';

export const weeksWords = {
  heading: 'Week by week, from the very start',
  description: (arms: string) =>
    `Open messages in each week from the very start of the simulated time, one line each for ${arms}, with 95 % intervals as bands. The weeks that the results leave out are shaded.`,
  role: 'Pile of',
  /** @param standing of an arm when the results begin, `days` after the start */
  title: (standing: WeeksStanding, days: number, weeks: number) =>
    ({
      settled: `the pile looks settled when the results begin, after ${days} days`,
      perhaps: `no sign that the pile is still settling when the results begin, after ${days} days`,
      later: `the pile is still settling when the results begin, after ${days} days: leave out more`,
      moving: `the pile may still be moving after ${weeks} weeks`,
      growing: `the pile still grows after ${weeks} weeks`,
      shrinking: `the pile still shrinks after ${weeks} weeks`,
      'too few': `${weeks} weeks are too few to tell when the pile settles`,
      unknown: 'whether the pile settles cannot be told from these weeks',
    })[standing],
  withArm: (arm: string, sentence: string) => `with \u201c${arm}\u201d ${sentence}`,
  growing: 'A pile that does not settle may grow for ever, with more work than hours: then all results depend on how long one looks.',
  verdict: ({ verdict, warmUpDays, spread, drift, isDrifting }: WarmUpAdvice) => {
    if (verdict === 'undefined') return 'cannot be told: a week has no value';
    const moves = `${drift.mean !== null && drift.mean < 0 ? 'falls' : 'rises'} in the second half of the weeks`;
    if (verdict === 'too short') return moves;
    const advised = warmUpDays === null ? 'no point found from which it is settled' : `leave out ${daysOf(warmUpDays)}`;
    return [advised, ...(spread === null ? [] : [spreadOf(spread)]), ...(isDrifting ? [`but ${moves}`] : [])].join('; ');
  },
  ofArm: (arm: string, verdict: string) => `\u201c${arm}\u201d: ${verdict}`,
  note: (replications: number) =>
    `Mean of ${replications} repetitions, each with the needs of the run; the interval is that of each week by itself. How much to leave out is told by MSER, which leaves out as many weeks as make the mean of the others most certain; it follows chance too, as the range shows, and with so few repetitions by more than that. That a pile moves in later weeks, or that too little is left out, is said only where a test over the repetitions says so (5 % level, allowing for the number of roles).`,
} as const;

const daysOf = (days: number) => (days === 0 ? 'nothing' : `${days} days`);

function spreadOf({ lowDays, highDays, noneFraction }: NonNullable<WarmUpAdvice['spread']>): string {
  const none = noneFraction === 0 ? '' : `no point in ${Math.round(100 * noneFraction)} % of draws`;
  if (lowDays === null || highDays === null) return `drawn anew from the repetitions: ${none}`;
  const range = lowDays === highDays ? daysOf(lowDays) : `${daysOf(lowDays)} to ${daysOf(highDays)}`;
  return `drawn anew from the repetitions: ${[range, none].filter((part) => part !== '').join(', ')}`;
}
