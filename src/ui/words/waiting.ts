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

export type WeeksStanding = 'settled' | 'later' | 'unsettled' | 'unknown';

export const weeksWords = {
  heading: 'Week by week, from the very start',
  description: (arms: string) =>
    `Open messages in each week from the very start of the simulated time, one line each for ${arms}, with 95 % intervals as bands. The weeks that the results leave out are shaded.`,
  role: 'Pile of',
  /** @param standing of an arm when the results begin, `days` after the start */
  title: (standing: WeeksStanding, days: number, weeks: number) =>
    ({
      settled: `the pile has settled when the results begin, after ${days} days`,
      later: `the pile settles only after the ${days} days that are left out: leave out more`,
      unsettled: `the pile was not seen to settle within ${weeks} weeks`,
      unknown: 'whether the pile settles cannot be told from these weeks',
    })[standing],
  withArm: (arm: string, sentence: string) => `with \u201c${arm}\u201d ${sentence}`,
  unsettled: 'A pile that does not settle may grow for ever, with more work than hours: then all results depend on how long one looks.',
  verdict: ({ verdict, warmUpDays, weeks }: Pick<WarmUpAdvice, 'verdict' | 'warmUpDays' | 'weeks'>) => {
    if (verdict === 'found') return warmUpDays === 0 ? 'settled from the first week' : `settled after ${warmUpDays} days`;
    return verdict === 'too short' ? `not settled within ${weeks.length} weeks` : 'cannot be told: a week has no value';
  },
  ofArm: (arm: string, verdict: string) => `\u201c${arm}\u201d: ${verdict}`,
  note: (replications: number) =>
    `Mean of ${replications} repetitions, each with the needs of the run; the interval is that of each week by itself. When it has settled is told by MSER, which leaves out as many weeks as make the mean of the others most certain.`,
} as const;
