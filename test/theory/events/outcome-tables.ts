/** What the outcomes must be in scenarios without chance, or in which chance has no say in them. Null: no such observation. */

export interface OutcomeTable {
  readonly file: string;
  readonly arm?: string;
  readonly rule: string;
  /** Keys are an outcome, then role, group or category where the row is not the total: `waitMin category:call`. */
  readonly rows: { readonly [place: string]: number | null };
}

export const outcomeTables: readonly OutcomeTable[] = [
  {
    file: 'business-days.yaml',
    rule: 'an answer is due by the same clock time on the next business day; a day off counts from the start of the next business day',
    rows: {
      'responseMin category:friday-evening': 3960,
      'responseMin category:saturday-midnight': 3720,
      'answeredWithin1BusinessDayFraction category:friday-evening': 1,
      'answeredWithin1BusinessDayFraction category:friday-morning': 0,
      'answeredWithin1BusinessDayFraction category:saturday': 1,
      'answeredWithin1BusinessDayFraction category:saturday-midnight': 1,
      'answeredWithin1BusinessDayFraction category:saturday-tuesday': 0,
      'answeredWithin1BusinessDayFraction category:call': null,
      'answeredWithin1BusinessDayFraction category:notice': null,
      answeredWithin1BusinessDayFraction: 0.6,
      responseMin: (3960 + 4380 + 3000 + 3720 + 4440) / 5,
      nonWorkdayMin: 0,
    },
  },
  {
    file: 'business-days.yaml',
    arm: 'holiday',
    rule: 'a holiday is no business day',
    rows: {
      'responseMin category:friday-evening': 3960,
      'answeredWithin1BusinessDayFraction category:friday-morning': 1,
      'answeredWithin1BusinessDayFraction category:saturday-tuesday': 1,
      answeredWithin1BusinessDayFraction: 1,
      // Noon desk 25 minutes and midnight desk 5, seven full-time equivalents, five days off.
      nonWorkdayMin: 30 / 7 / 5,
      teamMinPerDay: 35 / 9,
    },
  },
  {
    file: 'work-days.yaml',
    rule: 'minutes are per full-time equivalent, and work on days off is told apart',
    rows: {
      'inboxMinPerDay role:nurse': 26,
      'afterHoursMinPerDay role:nurse': 16,
      'afterHoursFraction role:nurse': 40 / 65,
      'nonWorkdayMin role:nurse': 40,
      teamMinPerDay: 21,
      'utilizationFraction role:nurse': 105 / 3430,
    },
  },
  {
    file: 'work-days.yaml',
    arm: 'holiday',
    rule: 'work on a holiday is work on a day off',
    rows: {
      'inboxMinPerDay role:nurse': 17.5,
      'afterHoursMinPerDay role:nurse': 5,
      'afterHoursFraction role:nurse': 10 / 35,
      'nonWorkdayMin role:nurse': 70 / 0.5 / 3,
      teamMinPerDay: 105 / 4,
      'utilizationFraction role:nurse': 105 / 3430,
    },
  },
  {
    file: 'thread.yaml',
    rule: 'a thread lasts from its first message to the end of its last',
    rows: {
      'firstReadMin category:question': 7,
      'firstReadMin category:reply': 0,
      firstReadMin: 3.5,
      responseMin: 12,
      resolutionMin: 26,
      threadMessageCount: 4,
      touchesPerThread: 3,
    },
  },
  {
    file: 'thread.yaml',
    arm: 'thanks',
    rule: 'what needs no answer gets none',
    rows: { responseMin: 12, resolutionMin: 26, threadMessageCount: 3, touchesPerThread: 3 },
  },
  {
    file: 'thread.yaml',
    arm: 'call',
    rule: 'a thread that a call opened has no answering times',
    rows: { firstReadMin: 3.5, responseMin: null, resolutionMin: null, threadMessageCount: null, touchesPerThread: null },
  },
  {
    file: 'misrouted.yaml',
    rule: 'who gets every message of its kind first is never the wrong address',
    rows: { misroutedFraction: 0, resolvedBeforePhysicianFraction: 0.25, teamMinPerDay: 14 },
  },
  {
    file: 'misrouted.yaml',
    arm: 'pool',
    rule: 'nor is a designated first reader',
    rows: { misroutedFraction: 0, resolvedBeforePhysicianFraction: 0.25, teamMinPerDay: 14 },
  },
  {
    file: 'misrouted.yaml',
    arm: 'sorter',
    rule: 'nor is a sorter, who closes what a junior could',
    rows: { misroutedFraction: 0, resolvedBeforePhysicianFraction: 0.25, 'messagesPerDay role:nurse': 4, 'messagesPerDay role:clerk': 0 },
  },
  {
    file: 'misrouted.yaml',
    arm: 'direct',
    rule: 'the most senior closes everything',
    rows: { misroutedFraction: 0, resolvedBeforePhysicianFraction: 0, teamMinPerDay: 12 },
  },
  {
    file: 'misrouted.yaml',
    arm: 'mislabelled',
    rule: 'who is expected to close a message and cannot was the wrong address; the senior closes what was meant for a junior',
    rows: {
      misroutedFraction: 0.75,
      'misroutedFraction category:form': 1,
      'misroutedFraction category:note': 0,
      resolvedBeforePhysicianFraction: 0,
      // Forms: a minute of the clerk, then three of the physician, who gets the note as well.
      teamMinPerDay: 3 * (1 + 3) + 3,
    },
  },
  {
    file: 'misrouted.yaml',
    arm: 'intake',
    rule: 'who takes calls in passes on what he cannot close, in a whole call each',
    rows: { misroutedFraction: 0, resolvedBeforePhysicianFraction: 0.25, teamMinPerDay: 4 * 2 + 3 * 3 },
  },
  {
    file: 'on-hold.yaml',
    rule: 'who waits too long hangs up',
    rows: { gaveUpFraction: 2 / 3, 'messagesPerDay category:call': 3, timeInSystemMin: 10, teamMinPerDay: 20 },
  },
  {
    file: 'on-hold.yaml',
    arm: 'retry',
    rule: 'who hung up may call again, as long as it takes',
    rows: { gaveUpFraction: 1 / 2, 'messagesPerDay category:call': 6, timeInSystemMin: (20 + 5 + 5 + 20 + 5 + 20) / 6, teamMinPerDay: 60 },
  },
  { file: 'reminders.yaml', rule: 'who loses patience phones once', rows: { 'messagesPerDay category:chase': 1, gaveUpFraction: 0 } },
  {
    file: 'reminders.yaml',
    arm: 'calls-again',
    rule: 'or again and again',
    rows: { 'messagesPerDay category:chase': 3, gaveUpFraction: 0 },
  },
  {
    file: 'reminders.yaml',
    arm: 'nudge',
    rule: 'or writes once more, in the same thread',
    rows: {
      'messagesPerDay category:question': 2,
      'messagesPerDay category:chase': 0,
      touchesPerThread: 2,
      responseMin: 51,
      resolutionMin: 52,
    },
  },
  {
    file: 'reminders.yaml',
    arm: 'nudges',
    rule: 'again and again, without reminders of the reminders',
    rows: { 'messagesPerDay category:question': 4, touchesPerThread: 4, responseMin: 101, resolutionMin: 104, threadMessageCount: 8 },
  },
  {
    file: 'reminders.yaml',
    arm: 'leaves',
    rule: 'or gives up, which is no answer in time',
    rows: { gaveUpFraction: 1, timeInSystemMin: 30, answeredWithin1BusinessDayFraction: 0, responseMin: null, touchesPerThread: 0 },
  },
  {
    file: 'urgent.yaml',
    rule: 'urgent needs are late when a clinician opens them after the window, and unmet when nobody has closed them in time',
    rows: {
      urgentFirstReadMin: 5,
      urgentLateFraction: 1,
      urgentMissedFraction: 0,
      unmetUrgentNeedFraction: 1,
      needsMetFraction: 1,
      'portalFraction group:online': 1,
      'portalFraction group:offline': 0,
      responseMin: 8,
    },
  },
  { file: 'urgent.yaml', arm: 'long', rule: 'in time', rows: { urgentFirstReadMin: 5, urgentLateFraction: 0, unmetUrgentNeedFraction: 0 } },
  {
    file: 'urgent.yaml',
    arm: 'emergent',
    rule: 'emergencies have a window of their own',
    rows: { urgentLateFraction: 0, unmetUrgentNeedFraction: 1 },
  },
  {
    file: 'urgent.yaml',
    arm: 'unseen',
    rule: 'what no reader recognises is missed, however soon it is read',
    rows: { urgentMissedFraction: 1, urgentFirstReadMin: 5 },
  },
  {
    file: 'urgent.yaml',
    arm: 'silent',
    rule: 'a need without contact is neither met nor seen by a clinician',
    rows: {
      'needsMetFraction group:online': 1,
      'needsMetFraction group:offline': 0,
      'unmetUrgentNeedFraction group:online': 0,
      'unmetUrgentNeedFraction group:offline': 1,
      'urgentLateFraction group:offline': null,
      'messagesPerDay category:call': 0,
    },
  },
  {
    file: 'urgent.yaml',
    arm: 'routine',
    rule: 'without urgent needs there is nothing to be late with',
    rows: {
      urgentFirstReadMin: null,
      urgentLateFraction: null,
      urgentMissedFraction: null,
      unmetUrgentNeedFraction: null,
      needsMetFraction: 1,
    },
  },
  {
    file: 'urgent.yaml',
    arm: 'flags',
    rule: 'what is flagged is with the nurse at once; calls are not triaged',
    rows: {
      triageSensitivity: 1,
      triageSpecificity: null,
      'urgentFirstReadMin category:message': 0,
      'urgentFirstReadMin category:call': 5,
      'urgentLateFraction category:message': 0,
      'urgentLateFraction category:call': 1,
    },
  },
  { file: 'urgent.yaml', arm: 'misses', rule: 'nothing flagged: no sensitivity', rows: { triageSensitivity: 0, triageSpecificity: null } },
  {
    file: 'urgent.yaml',
    arm: 'false-alarms',
    rule: 'everything flagged: no specificity',
    rows: { triageSensitivity: null, triageSpecificity: 0, 'firstReadMin category:message': 0, 'waitMin role:nurse': 0 },
  },
  {
    file: 'triggers.yaml',
    rule: 'each result brings a question, which is no need of its own',
    rows: { 'messagesPerDay category:result': 4, 'messagesPerDay category:question': 4, responseMin: 6, needsMetFraction: null },
  },
  {
    file: 'triggers.yaml',
    arm: 'none',
    rule: 'patients without an account do not ask',
    rows: { 'messagesPerDay category:result': 4, 'messagesPerDay category:question': 0, responseMin: null },
  },
  { file: 'triggers.yaml', arm: 'quiet', rule: 'or nobody asks', rows: { 'messagesPerDay category:question': 0, teamMinPerDay: 8 } },
  {
    file: 'opening-backlog.yaml',
    rule: 'what waits when the run begins comes at its first minute',
    rows: { 'responseMin category:waiting': 27.5, 'responseMin category:later': 35, responseMin: 310 / 11 },
  },
  {
    file: 'opening-backlog.yaml',
    arm: 'urgent',
    rule: 'what is urgent in it goes first',
    // One is begun before the urgent ones have come: sources come in the order of the file.
    rows: { 'responseMin category:urgent': 12.5, 'responseMin category:waiting': (5 + 20 + 25 + 30 + 35 + 40 + 45 + 50) / 8 },
  },
];
