/** What a trace says: the way of a need through one arm, event by event. Its id is the same in every arm. */

/** Everything that can happen to a need, in words for a reader of the file. */
export const traceEvents = {
  arises: 'a patient has the need',
  chooses: 'the way it goes (detail: portal, phone, visit, emergency, selfService, none)',
  expectsMessage: 'a message is to come at dueMin (detail: which)',
  expectsContact: 'the patient will be seen at dueMin (detail: visit, emergency)',
  arrives: 'a message comes (detail: which)',
  seenByAi: 'the AI has looked at it (detail: flagged, labelledRight, labelledWrong, unsure, closed; score; role that it is sent to)',
  drafted: 'the AI has written a draft (detail: right, wrong)',
  joins: 'it joins the line of the role (detail: intake, sort, close)',
  ages: 'it has waited so long that its priority changes',
  passesOn: 'the role passes it on (detail: the role that gets it)',
  opens: 'the role opens it after waitMin in this line',
  recognises: 'the role sees that it is urgent',
  overlooks: 'the role does not see that it is urgent',
  interrupted: 'work on it is broken off after workMin',
  resumes: 'the work is taken up again',
  works: 'the role has finished with it after workMin (more)',
  draftRead: 'what became of the draft (detail: notUsed, used, errorMended, errorSent)',
  done: 'the role has closed it',
  closedByAi: 'the AI has closed it by itself (detail: rightly, wrongly)',
  sentUnread: 'the draft has gone out without a reader',
  answers: 'an answer goes out (detail: read, unread, spoken)',
  wrongAnswer: 'the patient is left with a wrong answer',
  audited: 'an AI decision has been looked at again (detail: wrong, nothing)',
  reacts: 'tired of waiting, the patient does something (detail: nudges, calls, visits, goesToEmergency)',
  leaves: 'tired of waiting, the sender leaves',
  seen: 'a clinician sees the patient (detail: visit, emergency)',
  deadline: 'the time is up in which an urgent need should have met a clinician (detail: kept, missed)',
  met: 'the patient has what was needed',
  ends: 'the matter is over (detail: met, unmet)',
  stillOpen: 'the run ends before the matter does (detail: met, unmet)',
} as const;

export type TraceEventKind = keyof typeof traceEvents;

/** One event. Times in minutes; what does not apply is null, or empty where it is text. */
export interface TraceEvent {
  /** Of the run, whose minute 0 is Monday 00:00; the warm-up counts. */
  readonly minute: number;
  readonly event: TraceEventKind;
  /** Number of the message within the need in this arm, from 1; null: the event concerns the need itself. */
  readonly message: number | null;
  /** Its identity, which is the same in every arm that has it (and in the log of decisions). */
  readonly messageId: string;
  readonly category: string;
  readonly role: string;
  readonly detail: string;
  readonly waitMin: number | null;
  readonly workMin: number | null;
  readonly dueMin: number | null;
  readonly score: number | null;
}

/** The way of one need, in the order of time. */
export interface NeedTrace {
  readonly need: string;
  readonly setting: string;
  /** Empty: none. */
  readonly group: string;
  readonly urgency: 'routine' | 'sameDay' | 'emergent';
  readonly arisenMin: number;
  /** As in NeedFates: Infinity: ended unmet; NaN: undecided when the run ended. */
  readonly metAfterMin: number;
  readonly events: readonly TraceEvent[];
}

/** Which needs of the observed time: a share of all (0 to 1; the same in every arm, smaller shares are within greater ones), or some by id. */
export type NeedSample = { readonly share: number } | { readonly ids: ReadonlySet<string> };

/** `clinic/need/question#1234`: the stream that the need comes from, and its number there. */
export function needId(source: string, ordinal: number): string {
  return `${source}#${ordinal}`;
}

/** Needs come from this stream, and not only messages. */
export function isOfNeeds(source: string): boolean {
  return source.split('/')[1] === 'need';
}
