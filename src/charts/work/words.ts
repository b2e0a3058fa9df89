/** All texts that the pictures of work draw. */
export const workWords = {
  parts: { visits: 'Visits', inbox: 'Inbox in sessions', afterHours: 'Inbox after hours' },
  baselineTotal: 'All of it at baseline',
  minutesOfHour: 'Minutes of each hour, one full-time person',
  minutesOfHourShort: 'Minutes of each hour, one person',
  readStack: (arm: string) => `Read the day of ${arm} hour by hour`,
  inArm: (span: string, arm: string) => `${span}, ${arm}`,
  perDay: (inbox: string, late: string) => `inbox ${inbox} min a day, ${late} of them after hours`,
  perDayShort: (inbox: string, late: string) => `${inbox} min a day, ${late} late`,
  plusMinus: '\u00b1 (95\u202f%)',
  part: 'What',

  readWeek: 'Read the week hour by hour: left and right along the day, up and down along the week',
  minutesScale: 'minutes in the hour, one full-time person',
  changeScale: 'minutes in the hour, difference from the baseline',
  fewer: 'less',
  more: 'more',
  same: 'cannot be told apart',
  noWork: 'none',
  difference: (arm: string) => `${arm}: difference`,
  told: (arm: string) => `${arm}: certainty`,
  span: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
} as const;
