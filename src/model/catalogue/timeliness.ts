/** Outcomes of timeliness: how long patients and messages wait. */
import { type OutcomeDefinition, outcome } from './definition.ts';

export const timeliness = {
  waitMin: outcome('Wait', 'min', 'lower', 'From joining a waiting line to being opened, for each opening.'),
  timeInSystemMin: outcome('Time in system', 'min', 'lower', 'From the arrival of a message to its end (done, or left).'),
  firstReadMin: outcome('Time to first reading', 'min', 'lower', 'From the arrival of a message to its first opening by a person.'),
  responseMin: outcome(
    'Time to first answer',
    'min',
    'lower',
    'From the first message of a thread to the first answer by anybody; threads that a written message opened (calls are answered while they last).',
    'written threads of the group that were answered',
  ),
  resolutionMin: outcome(
    'Time to resolution',
    'min',
    'lower',
    'From the first message of a thread to the end of its last message; threads that a written message opened.',
    'finished written threads of the group that were answered',
  ),
  answeredWithin1BusinessDayFraction: outcome(
    'Answered within one business day',
    'fraction',
    'higher',
    'Threads that a written message opened, first answered by the same clock time on the next business day (what comes on a day off counts from the start of the next business day); of all that began in the observed time and whose time was up before its end, answered or not.',
    'written threads of the group whose time was up',
  ),
  answeredWithin2BusinessDaysFraction: outcome(
    'Answered within two business days',
    'fraction',
    'higher',
    'As within one business day, one business day later.',
    'written threads of the group whose time was up',
  ),
  answeredWithin3BusinessDaysFraction: outcome(
    'Answered within three business days',
    'fraction',
    'higher',
    'As within one business day, two business days later.',
    'written threads of the group whose time was up',
  ),
  waitingReactionFraction: outcome(
    'Chased or went elsewhere',
    'fraction',
    'lower',
    'Threads that a written message opened whose patient, tired of waiting, sent a reminder, phoned, or was seen elsewhere.',
    'finished written threads of the group',
  ),
} as const satisfies Record<string, OutcomeDefinition>;
