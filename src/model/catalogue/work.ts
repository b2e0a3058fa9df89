/** Outcomes of work: minutes, messages, lines. */
import { type OutcomeDefinition, outcome } from './definition.ts';

export const work = {
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
  switchesPerDay: outcome(
    'Turns to the inbox',
    'count/day',
    'lower',
    'Times that a member turns to messages from something else, per full-time equivalent and business day.',
  ),
  touchesPerThread: outcome(
    'Touches per thread',
    'count',
    'lower',
    'Times that anybody opens a message, per finished thread that a written message opened and that needs an answer.',
    'finished written threads of the group',
  ),
  threadMessageCount: outcome(
    'Messages per thread',
    'count',
    'neither',
    'Messages of patients and answers of staff in a finished thread that a written message opened.',
    'finished written threads of the group',
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
} as const satisfies Record<string, OutcomeDefinition>;
