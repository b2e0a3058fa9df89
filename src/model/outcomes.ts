/** The catalogue of outcomes: what each means, its unit, and which direction is better. The one place that names them. */

export type Direction = 'lower' | 'higher' | 'neither';

export interface OutcomeDefinition {
  readonly title: string;
  readonly unit: 'min' | 'min/day' | 'fraction' | 'count' | 'count/day';
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
    'Needs of the whole panel that were answered by staff through any channel; needs without contact and given up are not.',
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
  gaveUpFraction: outcome(
    'Gave up',
    'fraction',
    'lower',
    'Of calls, and messages of categories whose senders may leave: the share whose sender left before being served.',
  ),
  triageSensitivity: outcome('Triage sensitivity', 'fraction', 'higher', 'Urgent messages that the AI flagged, of those it saw.'),
  triageSpecificity: outcome('Triage specificity', 'fraction', 'higher', 'Routine messages that the AI did not flag, of those it saw.'),
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
} as const satisfies Record<string, OutcomeDefinition>;

export type OutcomeId = keyof typeof outcomes;

export type Statistic = 'mean' | 'p50' | 'p90' | 'fraction' | 'perDay' | 'timeAverage' | 'quartileRatio';

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
}
