/** All texts that the pictures of money draw. */
export const moneyWords = {
  parts: { ai: 'AI', programmes: 'Other measures', contacts: 'Visits outside the inbox', revenue: 'Revenue from billed threads' },
  labourOf: (role: string) => `Labour: ${role}`,
  labour: 'Labour for messages',
  net: 'Net cost',
  keyed: (number: number, title: string) => `${number}  ${title}`,
  values: 'Dollars a working day',
  change: 'Dollars a working day, difference from the baseline',
  relative: '% of the baseline\u2019s net cost',
  savesCosts: ['\u2190 saves, or brings in', 'costs \u2192'],
  plusMinus: (value: string, half: string) => `${value} \u00b1\u202f${half}`,
  same: 'cannot be told apart',
  read: 'Read cost and saving, arm by arm',
  part: 'Part',
  value: {
    values: 'Dollars a working day',
    change: 'Difference (dollars a working day)',
    relative: 'Difference (% of the baseline\u2019s net cost)',
  },
} as const;
