/** The catalogue of outcomes: what each means, its unit, and which direction is better. The one place that names them. */

export type Direction = 'lower' | 'higher' | 'neither';

export interface OutcomeDefinition {
  readonly title: string;
  readonly unit: 'min' | 'min/day' | 'fraction' | 'count' | 'count/day' | 'ratio' | 'USD/day';
  readonly better: Direction;
  readonly definition: string;
}

const outcome = (title: string, unit: OutcomeDefinition['unit'], better: Direction, definition: string): OutcomeDefinition => ({
  title,
  unit,
  better,
  definition,
});

export const outcomes = {
  inboxMinPerDay: outcome(
    'In-basket time',
    'min/day',
    'lower',
    'Hands-on in-basket minutes per full-time equivalent and business day, after hours included, work on other days not.',
  ),
  afterHoursMinPerDay: outcome(
    'After-hours in-basket time',
    'min/day',
    'lower',
    'In-basket minutes outside scheduled sessions, per full-time equivalent and business day, worked on business days.',
  ),
  afterHoursFraction: outcome(
    'Share of in-basket time after hours',
    'fraction',
    'lower',
    'Of the in-basket minutes of business days, the share outside scheduled sessions.',
  ),
  nonWorkdayMin: outcome(
    'In-basket time on a day off',
    'min/day',
    'lower',
    'In-basket minutes per full-time equivalent and non-business day.',
  ),
  teamMinPerDay: outcome(
    'In-basket time of the whole team',
    'min/day',
    'lower',
    'Hands-on minutes of all roles together, work on days off included, per business day. Mind the clocks: a scenario may know the minutes of one role from event logs and those of another from studies of total effort.',
  ),
  messagesPerDay: outcome(
    'Messages',
    'count/day',
    'neither',
    'Messages that arrive per business day (by role: messages that a role opens for the first time, per full-time equivalent).',
  ),
  touchesPerThread: outcome(
    'Touches per thread',
    'count',
    'lower',
    'Times that anybody opens a message, per finished thread that a written message opened and that needs an answer.',
  ),
  switchesPerDay: outcome(
    'Turns to the inbox',
    'count/day',
    'lower',
    'Times that a member turns to messages from something else, per full-time equivalent and business day.',
  ),
  heavyLoadFraction: outcome(
    'Members with a heavy load',
    'fraction',
    'lower',
    'Members of a role who open more messages a week and full-time equivalent than the scenario calls heavy.',
  ),
  utilizationFraction: outcome('Utilization', 'fraction', 'neither', 'Share of the time open for messages that staff spend on them.'),
  backlogCount: outcome('Backlog', 'count', 'lower', 'Messages that have arrived and are not done, in hand included, averaged over time.'),
  waitingCount: outcome('Waiting messages', 'count', 'lower', 'Messages in a waiting line that nobody has in hand, averaged over time.'),
  backlogGrowthPerDay: outcome(
    'Growth of the backlog',
    'count/day',
    'lower',
    'Messages by which the backlog grows per day over the observed time; above zero: the staff does not keep up.',
  ),
  waitMin: outcome('Wait', 'min', 'lower', 'From joining a waiting line to being opened, for each opening.'),
  timeInSystemMin: outcome('Time in system', 'min', 'lower', 'From the arrival of a message to its end (done, or left).'),
  firstReadMin: outcome('Time to first reading', 'min', 'lower', 'From the arrival of a message to its first opening by a person.'),
  responseMin: outcome(
    'Time to first answer',
    'min',
    'lower',
    'From the first message of a thread to the first answer by anybody; threads that a written message opened (calls are answered while they last).',
  ),
  resolutionMin: outcome(
    'Time to resolution',
    'min',
    'lower',
    'From the first message of a thread to the end of its last message; threads that a written message opened.',
  ),
  answeredWithin1BusinessDayFraction: outcome(
    'Answered within one business day',
    'fraction',
    'higher',
    'Threads that a written message opened, first answered by the same clock time on the next business day (what comes on a day off counts from the start of the next business day); the denominator is all that were answered or given up.',
  ),
  answeredWithin2BusinessDaysFraction: outcome(
    'Answered within two business days',
    'fraction',
    'higher',
    'As within one business day, one business day later.',
  ),
  answeredWithin3BusinessDaysFraction: outcome(
    'Answered within three business days',
    'fraction',
    'higher',
    'As within one business day, two business days later.',
  ),
  waitingReactionFraction: outcome(
    'Chased or went elsewhere',
    'fraction',
    'lower',
    'Threads that a written message opened whose patient, tired of waiting, sent a reminder, phoned, or was seen elsewhere.',
  ),
  urgentFirstReadMin: outcome(
    'Urgent: time to a clinician',
    'min',
    'lower',
    'Urgent needs: from the first message or answered call to the first opening by a clinician.',
  ),
  urgentLateFraction: outcome(
    'Urgent: late',
    'fraction',
    'lower',
    'Urgent needs that reached the clinic and were first opened by a clinician after the safe window, or never.',
  ),
  urgentMissedFraction: outcome(
    'Urgent: missed',
    'fraction',
    'lower',
    'Urgent needs with a finished message that no reader recognised as urgent.',
  ),
  resolvedBeforePhysicianFraction: outcome(
    'Closed before a physician',
    'fraction',
    'neither',
    'Finished patient messages that the most senior role never opened.',
  ),
  needsMetFraction: outcome(
    'Needs met',
    'fraction',
    'higher',
    'Needs of the whole panel that were met: the patient has read a right answer, was seen in person, or was rightly settled by advice; needs without contact, given up, or with an answer that was wrong or never read are not.',
  ),
  unmetUrgentNeedFraction: outcome(
    'Urgent needs unmet',
    'fraction',
    'lower',
    'Urgent needs of the whole panel without contact with a clinician within the contact window, by any channel.',
  ),
  portalFraction: outcome(
    'Needs sent through the portal',
    'fraction',
    'neither',
    'Share of all needs of the panel that become a portal message.',
  ),
  phoneFraction: outcome('Needs phoned in', 'fraction', 'neither', 'Share of all needs of the panel that the patient phones in at first.'),
  visitFraction: outcome(
    'Needs brought in person',
    'fraction',
    'neither',
    'Share of all needs of the panel that the patient brings to the clinic at first, as a walk-in or an earlier visit.',
  ),
  emergencyFraction: outcome(
    'Needs taken to an emergency department',
    'fraction',
    'lower',
    'Share of all needs of the panel that the patient takes to an emergency department at first.',
  ),
  noContactFraction: outcome(
    'Needs without contact',
    'fraction',
    'lower',
    'Share of all needs of the panel for which the patient makes no contact at all.',
  ),
  unreadFraction: outcome(
    'Answers not read',
    'fraction',
    'lower',
    'Answers in threads that a written message opened which the patient does not read.',
  ),
  settledByAdviceFraction: outcome(
    'Settled by advice',
    'fraction',
    'neither',
    'Share of all needs of the panel for which automatic advice kept the patient from sending.',
  ),
  wrongDeflectionFraction: outcome(
    'Urgent: kept back by advice',
    'fraction',
    'lower',
    'Share of the urgent needs of the panel for which automatic advice kept the patient from sending.',
  ),
  gaveUpFraction: outcome(
    'Gave up',
    'fraction',
    'lower',
    'Of calls, and messages of categories whose senders may leave: the share whose sender left before being served.',
  ),
  triageSensitivity: outcome('Triage sensitivity', 'fraction', 'higher', 'Urgent messages that the AI flagged, of those it saw.'),
  triageSpecificity: outcome('Triage specificity', 'fraction', 'higher', 'Routine messages that the AI did not flag, of those it saw.'),
  triageMissFraction: outcome(
    'Urgent messages not flagged',
    'fraction',
    'lower',
    'Urgent messages that the AI did not flag, of those it saw (false negative rate).',
  ),
  triagePpv: outcome(
    'Flags that are right',
    'fraction',
    'higher',
    'Urgent messages among those that the AI flagged (positive predictive value).',
  ),
  flaggedFraction: outcome('Flagged', 'fraction', 'neither', 'Messages that the AI flagged, of those it saw.'),
  triageCalibrationRatio: outcome(
    'Triage calibration',
    'ratio',
    'neither',
    'Urgent messages observed over those expected from the chances that the AI states, of the messages it saw: 1 is calibrated, above 1 the AI states too little.',
  ),
  seenByAiFraction: outcome('Seen by AI', 'fraction', 'neither', 'Finished patient messages that the triage AI saw.'),
  mislabelledFraction: outcome(
    'Wrong labels',
    'fraction',
    'lower',
    'Messages neither flagged nor closed for which the AI has not found the role that can close them (also those that it passes to a sorter).',
  ),
  closedByAiFraction: outcome(
    'Closed by AI',
    'fraction',
    'neither',
    'Messages that the AI answered and closed by itself, of those it saw.',
  ),
  wrongClosureFraction: outcome(
    'Wrong closures',
    'fraction',
    'lower',
    'Messages that needed a person, of those that the AI closed by itself.',
  ),
  needlessCareFraction: outcome(
    'Sent to care needlessly',
    'fraction',
    'lower',
    'Of the patients who sought care at once because the AI told them to: those without an urgent need.',
  ),
  draftUsedFraction: outcome(
    'Drafts used',
    'fraction',
    'neither',
    'Messages answered from the draft, of those closed for which there was one, whether they needed an answer or not.',
  ),
  draftErrorSentFraction: outcome(
    'Draft errors sent',
    'fraction',
    'lower',
    'Answers made from a draft with an error that matters and that nobody noticed, of answers made from drafts.',
  ),
  severeErrorSentFraction: outcome('Severe draft errors sent', 'fraction', 'lower', 'The same for errors that could do severe harm.'),
  protocolErrorFraction: outcome(
    'Wrong by protocol',
    'fraction',
    'lower',
    'Requests closed by the refill protocol that the prescriber should have seen.',
  ),
  auditFindingFraction: outcome(
    'Audits that find something',
    'fraction',
    'neither',
    'AI decisions looked at again in which something wrong was noticed.',
  ),
  misroutedFraction: outcome(
    'Misrouted',
    'fraction',
    'lower',
    'Finished messages that were opened at least once by a role that had to pass them on because it could not close them; a designated first reader or sorter does not count.',
  ),
  threadMessageCount: outcome(
    'Messages per thread',
    'count',
    'neither',
    'Messages of patients and answers of staff in a finished thread that a written message opened.',
  ),
  labourUsdPerDay: outcome(
    'Labour for messages',
    'USD/day',
    'lower',
    'Hands-on minutes, and what levers take of staff besides, at the wages of the roles, per business day; roles without a wage are left out.',
  ),
  aiUsdPerDay: outcome(
    'Cost of AI',
    'USD/day',
    'lower',
    'Fixed costs and costs per message of AI triage, drafts and self-service, per business day.',
  ),
  programmeUsdPerDay: outcome(
    'Cost of other measures',
    'USD/day',
    'lower',
    'Costs of outreach, education, translation, forms, protocols and billing, and revenue of visits that give way to protected time, per business day.',
  ),
  revenueUsdPerDay: outcome(
    'Revenue from billed threads',
    'USD/day',
    'higher',
    'Paid for threads billed as electronic visits, per business day.',
  ),
  netCostUsdPerDay: outcome(
    'Net cost',
    'USD/day',
    'lower',
    'Labour for messages, AI and other measures, less revenue from billed threads, per business day.',
  ),
} as const satisfies Record<string, OutcomeDefinition>;

export type OutcomeId = keyof typeof outcomes;

export type Statistic = 'mean' | 'p50' | 'p90' | 'fraction' | 'perDay' | 'timeAverage' | 'quartileRatio' | 'gini';

/** What a number measures. A dimension that does not apply is null: the row is then the total over it. */
export interface Measure {
  readonly outcome: OutcomeId;
  readonly statistic: Statistic;
  readonly setting: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly category: string | null;
}

/** A curve: one value for each x. */
export interface Series {
  /**
   * `backlogByHourOfWeek`: open messages at the start of each hour of the week (x = 0..167, Monday first; by role and total).
   * `inboxMinByHourOfDay`, `afterHoursMinByHourOfDay`: minutes per FTE and business day in each hour (x = 0..23; by role).
   * `answeredWithinFraction`: share of threads answered within x minutes (total and by group).
   */
  readonly curve: 'backlogByHourOfWeek' | 'inboxMinByHourOfDay' | 'afterHoursMinByHourOfDay' | 'answeredWithinFraction';
  readonly setting: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly x: readonly number[];
}

/** What the numbers of a replication mean: values[i] is measures[i]; the curves follow one another in `curves`. */
export interface Layout {
  readonly measures: readonly Measure[];
  readonly series: readonly Series[];
  /** What the columns of a replication's fates of needs refer to: streams of needs, and patient groups. */
  readonly needs?: { readonly sources: readonly string[]; readonly groups: readonly string[] };
}
