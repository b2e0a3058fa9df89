/** All texts of the room about waiting. */

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
