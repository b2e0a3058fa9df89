/** Outcomes in everyday words. The exact definitions stand in the catalogue and are shown beside them. */
const names: Readonly<Record<string, string>> = {
  inboxMinPerDay: 'In-basket time',
  afterHoursMinPerDay: 'In-basket time after hours',
  teamMinPerDay: 'In-basket time, whole team',
  responseMin: 'Wait for the first answer',
  urgentLateFraction: 'Urgent messages read too late',
  urgentFirstReadMin: 'Urgent: wait for a clinician',
  urgentMissedFraction: 'Urgent messages nobody recognised',
  unmetUrgentNeedFraction: 'Urgent needs left unmet',
  needsMetFraction: 'Needs met',
  answeredWithin1BusinessDayFraction: 'Answered within one business day',
  triageSensitivity: 'Urgent messages the AI catches',
  triageSpecificity: 'Routine messages the AI leaves alone',
  misroutedFraction: 'Sent to the wrong person first',
  touchesPerThread: 'Times a conversation is opened',
  backlogCount: 'Open messages',
  resolutionMin: 'Until the matter is closed',
  timeInSystemMin: 'Time until a message is done',
  waitMin: 'Wait in line',
  utilizationFraction: 'Share of inbox time in use',
};

/** What each share is a share of, for the equity chart. */
const denominators: Readonly<Record<string, string>> = {
  needsMetFraction: 'Of all needs that arise in the panel, whether or not the patient makes contact.',
  unmetUrgentNeedFraction: 'Of all urgent needs that arise in the panel, whether or not the patient makes contact.',
  answeredWithin1BusinessDayFraction:
    'Of the conversations that need an answer and were answered or given up. Who never makes contact is not in it.',
  responseMin: 'Over the conversations that were answered. Who never makes contact is not in it.',
  urgentFirstReadMin: 'Over the urgent messages that a clinician opened. Who never makes contact is not in it.',
  triageSensitivity: 'Of the urgent messages that the AI saw. Who phones or makes no contact is not in it.',
};

const statistics: Readonly<Record<string, string>> = {
  p50: 'typical (median)',
  p90: 'nine in ten within',
  quartileRatio: 'upper to lower quartile',
  mean: 'mean',
};

/** In everyday words; the catalogue's title, or the id, for outcomes that have none here. */
export const outcomeName = (id: string, title?: string): string => names[id] ?? title ?? id;

export const denominatorOf = (id: string): string | undefined => denominators[id];

export const statisticName = (statistic: string): string | undefined => statistics[statistic];
