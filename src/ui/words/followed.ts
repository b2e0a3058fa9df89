/** Texts of one need that is followed: what happens, in sentences. */
import { plain, scaleFor, weekday, withUnit } from '../../charts/index.ts';
import type { Example, FollowedNeed, Way } from '../../experiment/index.ts';
import { people } from '../findings/labels.ts';

type FollowedEvent = Way['events'][number];

const duration = (minutes: number): string => (minutes < 0.5 ? 'at once' : withUnit(minutes, scaleFor('min', { size: minutes })));
const after = (minutes: number | null): string => (minutes === null ? '' : minutes < 0.5 ? ' at once' : ` after ${duration(minutes)}`);
const person = (role: string): string => {
  const plural = people(role);
  return plural.endsWith('s') && /^[A-Z][a-z]/.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
};

const chosenWay: Readonly<Record<string, string>> = {
  portal: 'The patient writes through the portal',
  phone: 'The patient phones',
  visit: 'The patient comes in person',
  emergency: 'The patient goes to an emergency department',
  selfService: 'Advice settles it before anything is sent',
  none: 'The patient does nothing about it',
};
const verdicts: Readonly<Record<string, string>> = {
  flagged: 'The AI flags it as urgent',
  labelledRight: 'The AI sends it to the right role',
  labelledWrong: 'The AI sends it to the wrong role',
  unsure: 'The AI is not sure where it belongs',
  closed: 'The AI takes it for settled',
};
const draftFates: Readonly<Record<string, string>> = {
  notUsed: 'does not use the draft',
  used: 'uses the draft',
  errorMended: 'mends an error in the draft',
  errorSent: 'sends the draft with its error',
};
const reactions: Readonly<Record<string, string>> = {
  nudges: 'sends a reminder',
  calls: 'phones to ask',
  visits: 'comes in person instead',
  goesToEmergency: 'goes to an emergency department',
};
const origins: Readonly<Record<string, string>> = {
  first: 'The first message arrives',
  later: 'A follow-up message arrives',
  reminder: 'A reminder arrives',
  correction: 'A correction arrives: an audit found something wrong',
  audit: 'An audit of the AI begins',
  again: 'The patient writes again',
};

/** What happens, as a sentence; undefined for what the sentences around it say. @param role title of the role with this id */
export function eventSentence(event: FollowedEvent, role: (id: string) => string): string | undefined {
  const who = event.role === '' ? '' : `The ${person(role(event.role))}`;
  const { detail, waitMin, workMin } = event;
  switch (event.event) {
    case 'arises':
      return 'The need arises';
    case 'chooses':
      return chosenWay[detail] ?? detail;
    case 'expectsContact':
      return `The patient is to be seen${detail === 'emergency' ? ' in an emergency department' : ''}`;
    case 'expectsMessage':
      return undefined;
    case 'arrives':
      return event.message === 1 && detail === 'first' ? undefined : (origins[detail] ?? detail);
    case 'seenByAi':
      return verdicts[detail] ?? detail;
    case 'drafted':
      return detail === 'wrong' ? 'The AI writes a draft, with an error' : 'The AI writes a draft';
    case 'joins':
      return `It joins the line of the ${person(role(event.role))}`;
    case 'ages':
      return 'It has waited so long that it moves up';
    case 'passesOn':
      return `${who} passes it on to the ${person(role(detail))}`;
    case 'opens':
      return `${who} opens it${after(waitMin)}`;
    case 'recognises':
      return `${who} sees that it is urgent`;
    case 'overlooks':
      return `${who} does not see that it is urgent`;
    case 'interrupted':
      return `${who} is interrupted${after(workMin)}`;
    case 'resumes':
      return `${who} takes it up again`;
    case 'works':
      return `${who} has finished with it${after(workMin)} of work`;
    case 'draftRead':
      return `${who} ${draftFates[detail] ?? detail}`;
    case 'done':
      return `${who} closes it`;
    case 'closedByAi':
      return detail === 'wrongly' ? 'The AI closes it, wrongly' : 'The AI closes it by itself';
    case 'sentUnread':
      return 'The draft goes out without anybody having read it';
    case 'answers':
      return detail === 'unread' ? 'An answer goes out, and is not read' : 'The patient has an answer';
    case 'wrongAnswer':
      return 'The patient is left with a wrong answer';
    case 'audited':
      return detail === 'wrong' ? 'The audit finds the AI wrong' : 'The audit finds nothing wrong';
    case 'reacts':
      return `Tired of waiting, the patient ${reactions[detail] ?? detail}`;
    case 'leaves':
      return 'Tired of waiting, the patient gives up';
    case 'seen':
      return detail === 'emergency' ? 'The patient is seen in an emergency department' : 'A clinician sees the patient';
    case 'deadline':
      return detail === 'missed' ? 'The time is up in which a clinician should have dealt with it' : undefined;
    case 'met':
      return 'The patient has what was needed';
    case 'ends':
      return detail === 'unmet' ? 'The matter is over; the need is not met' : 'The matter is over';
    case 'stillOpen':
      return 'The simulation ends before the matter does';
    default:
      return event.event satisfies never;
  }
}

/** "Tuesday 10:40, day 16" */
export const eventWhen = ({ minute, clock, day }: FollowedEvent): string =>
  `${weekday(Math.floor(minute / 60))} ${clock.slice(-5)}, day ${plain(day, 0)}`;

const changes: Readonly<Record<Example['change'], string>> = {
  helpedMost: 'Helped most',
  harmedMost: 'Harmed most',
  newlyMet: 'Newly met',
  noLongerMet: 'No longer met',
};
const met = (minutes: number | null): string => (minutes === null ? 'not met' : `met after ${duration(minutes)}`);
const urgencies = { routine: 'routine', sameDay: 'urgent: within the day', emergent: 'urgent: at once' } as const;

export const followedWords = {
  heading: 'One need followed through both worlds',
  patients: 'Patients',
  otherPatients: 'Other patients',
  change: (change: Example['change']): string => changes[change],
  example: ({ baselineMetAfterMin, armMetAfterMin }: Example) =>
    `${met(armMetAfterMin)} instead of ${met(baselineMetAfterMin).replace(/^met /, '')}`,
  choose: 'Which need',
  axis: 'Time axis',
  even: 'Even',
  stretched: 'Stretched',
  patient: 'Patient',
  ai: 'AI',
  inPerson: 'Clinician, in person',
  title: (change: Example['change'], followed: FollowedNeed, [before, with_]: readonly string[]) =>
    `${changes[change]}: a need (${urgencies[followed.urgency]}) ${before} at baseline, ${with_} in the other arm`,
  metAfter: (way: Way | null): string =>
    way === null ? 'not there' : way.totals.isMet === 'undecided' ? 'undecided when the simulation ends' : met(way.totals.metAfterMin),
  description: (arms: string) =>
    `Two lanes on one axis of time since the need arose: ${arms}. A row for everybody who has it: thin while it waits, thick while somebody works on it; symbols mark what happens.`,
  extremes:
    'These are extremes on purpose: of each group the needs to which the change makes the greatest difference, for better and for worse, in the first repetition. Single needs explain a result; they are no evidence for it.',
  none: 'Of this group no need differs between the two.',
  same: (count: number) => (count < 2 ? '' : `The first ${plain(count, 0)} events are the same in both.`),
  steps: (arm: string) => `Step by step: ${arm}`,
} as const;
