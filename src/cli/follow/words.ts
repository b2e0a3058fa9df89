/** What happens to a need, in words. */
import type { Way } from '../../experiment/index.ts';

type Event = Way['events'][number];

/** `0.4 min`, `12 min`, `3 h 20 min`, `2 d 5 h` */
export function duration(minutes: number): string {
  if (minutes < 9.95) return `${Number(minutes.toFixed(1))} min`;
  const whole = Math.round(minutes);
  const [days, hours] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60)];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
}

const channels: Readonly<Record<string, string>> = {
  none: 'the patient makes no contact',
  portal: 'the patient writes through the portal',
  phone: 'the patient phones',
  visit: 'the patient comes to the clinic',
  emergency: 'the patient goes to an emergency department',
  selfService: 'online advice is taken, and nothing is sent',
};

const messages: Readonly<Record<string, string>> = {
  first: 'first message',
  later: 'a further message',
  reminder: 'a reminder',
  correction: 'a correction, after an audit',
  audit: 'an audit of the AI',
  again: 'a new attempt, after a wrong answer',
};

const places: Readonly<Record<string, string>> = { visit: 'at the clinic', emergency: 'in an emergency department' };

const stages: Readonly<Record<string, string>> = { intake: 'taken in', sort: 'sorted', close: 'closed' };

const drafts: Readonly<Record<string, string>> = {
  notUsed: 'does not use the draft',
  used: 'uses the draft',
  errorMended: 'uses the draft, and mends its error',
  errorSent: 'uses the draft, and does not notice its error',
};

const reactions: Readonly<Record<string, string>> = {
  nudges: 'the patient reminds',
  calls: 'the patient phones about it',
  visits: 'the patient decides to come to the clinic',
  goesToEmergency: 'the patient decides to go to an emergency department',
};

const answers: Readonly<Record<string, string>> = {
  read: 'the answer is read',
  unread: 'the answer is not read',
  spoken: 'the caller has the answer',
};

/** An event as a clause. Which message it is about stands before it where there are several. */
export function wordsOf(event: Event, hasSeveral: boolean): string {
  const words = clauseOf(event);
  return hasSeveral && event.message !== null ? `#${event.message} ${words}` : words;
}

function clauseOf({ event, category, role, detail, waitMin, workMin, score }: Event): string {
  const work = duration(workMin ?? 0);
  switch (event) {
    case 'arises':
      return 'the need arises';
    case 'chooses':
      return channels[detail];
    case 'expectsMessage':
      return `${messages[detail]} is to come (${category})`;
    case 'expectsContact':
      return `the patient is to be seen ${places[detail]}`;
    case 'arrives':
      return `${messages[detail]} comes (${category})`;
    case 'seenByAi':
      return `AI: ${seenWords(detail, role)}${score === null ? '' : ` (score ${score.toFixed(2)})`}`;
    case 'drafted':
      return `AI writes a draft${detail === 'wrong' ? ', with an error' : ''}`;
    case 'joins':
      return `waits to be ${stages[detail]} by ${role}`;
    case 'ages':
      return `has waited so long for ${role} that its priority changes`;
    case 'passesOn':
      return `${role} passes it on to ${detail}`;
    case 'opens':
      return `${role} opens it after ${duration(waitMin ?? 0)} in line`;
    case 'recognises':
      return `${role} sees that it is urgent`;
    case 'overlooks':
      return `${role} does not see that it is urgent`;
    case 'interrupted':
      return `${role} breaks off after ${work} of work`;
    case 'resumes':
      return `${role} takes it up again`;
    case 'works':
      return `${role} has worked on it for ${work}`;
    case 'draftRead':
      return `${role} ${drafts[detail]}`;
    case 'done':
      return `${role} closes it`;
    case 'closedByAi':
      return `AI closes it by itself, ${detail}`;
    case 'sentUnread':
      return 'the draft goes out without a reader';
    case 'answers':
      return answers[detail];
    case 'wrongAnswer':
      return 'the patient is left with a wrong answer';
    case 'audited':
      return detail === 'wrong' ? 'the audit finds something wrong' : 'the audit finds nothing wrong';
    case 'reacts':
      return `tired of waiting, ${reactions[detail]}`;
    case 'leaves':
      return 'the sender leaves before the end';
    case 'seen':
      return `a clinician sees the patient ${places[detail]}`;
    case 'deadline':
      return `time is up for an urgent need: ${detail === 'kept' ? 'a clinician knows of it' : 'no clinician knows of it'}`;
    case 'met':
      return 'MET: the patient has what was needed';
    case 'ends':
      return detail === 'met' ? 'the matter is over' : 'NOT MET: the matter is over';
    case 'stillOpen':
      return detail === 'met' ? 'still open at the end of the run' : 'UNDECIDED: still open at the end of the run';
    default:
      return event satisfies never;
  }
}

function seenWords(detail: string, role: string): string {
  if (detail === 'flagged') return `flagged as urgent, sent to ${role}`;
  if (detail === 'closed') return 'will answer it alone';
  if (detail === 'unsure') return `not sure, leaves it to ${role} to sort`;
  return `sent to ${role}, ${detail === 'labelledRight' ? 'who is the right one' : 'who is not the right one'}`;
}
