/** All texts of the room about money. */

export const moneyRoomWords = {
  none: 'Nothing can be said about money: this scenario names no wages.',
  noneHint: 'Under \u201cChange it\u201d each role can have a wage, and each lever a cost.',

  bars: {
    heading: 'What a working day costs, and what is saved',
    description: (arms: string) =>
      `Stacked bars, one for each of ${arms}: labour for messages by role, AI, other measures and visits outside the inbox to the right of zero, revenue and savings to the left, with the net and its 95 % interval as a symbol.`,
    title: (each: string) => `Net cost of a working day: ${each}`,
    baseline: (level: string) => `${level} at baseline; `,
    note: 'Labour is what the minutes spent on messages would cost at the wages of the roles. Minutes saved are money saved only where somebody is then paid for fewer hours, or does other paid work with them.',
    relative: 'All parts are in per cent of the net cost of the baseline, which is taken as known, so that they still add up.',
  },

  parts: {
    heading: 'Each part with its interval',
    description: (arms: string) => `Each part of the cost of a working day, a symbol with its 95 % interval for ${arms}.`,
    title: (labour: string) => `Labour for messages on a working day: ${labour}`,
    note: 'Revenue is shown as what it brings in: there more is better.',
    rows: {
      labourUsdPerDay: 'Labour for messages',
      aiUsdPerDay: 'AI',
      programmeUsdPerDay: 'Other measures',
      contactsOutsideUsdPerDay: 'Visits outside the inbox',
      revenueUsdPerDay: 'Revenue from billed threads',
      netCostUsdPerDay: 'Net cost',
    },
    columns: {
      outcome: 'Part',
      value: 'Dollars a working day',
      change: 'Difference (dollars a working day)',
      relative: 'Difference (% of the baseline)',
    },
  },

  unpriced: {
    heading: 'What has no price here',
    intro: 'An arm that costs less is not better for that alone. The net leaves out:',
    list: [
      'harm to patients whose needs are not met, met too late or answered wrongly: see the rooms about patients and AI;',
      'the time of patients and those who care for them, their waiting and their ways;',
      'clinicians who leave, fall ill or cut their hours because of the load, and who are replaced;',
      'roles without a wage, and visits without a stated cost, in this scenario.',
    ],
  },
} as const;
