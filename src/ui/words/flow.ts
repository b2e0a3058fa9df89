/** Texts of the room of messages: the flow, one need followed, and a clinic day. */
import type { ArmMark } from '../../charts/index.ts';
import { plain } from '../../charts/index.ts';
import type { Flow, FlowStep } from '../../experiment/index.ts';
import { eachArm } from './page.ts';

const quoted = (title: string): string => `\u201c${title}\u201d`;
const days = (minutes: number): string =>
  minutes === 1440 ? 'a day' : minutes % 1440 === 0 ? `${plain(minutes / 1440, 0)} days` : `${plain(minutes / 60, 0)} hours`;

export const followRoomWords = {
  against: 'Compare the baseline with',
  onlyBaseline: 'This is the baseline alone: choose another arm above to compare it with.',
  workingMore: 'Still counting; the intervals will narrow.',
  noNeeds: 'In this scenario no patients have needs, only messages come. There is no way of a need to follow.',
} as const;

const steps: Readonly<Record<FlowStep, string>> = {
  group: 'Patients',
  need: 'What they need',
  way: 'How it comes',
  reader: 'First reader',
  closer: 'Who closes it',
  end: 'How it ends',
};

/** Names of what is neither a role nor a group. */
const nodes: Readonly<Record<string, string>> = {
  portal: 'Portal message',
  phone: 'Phone call',
  visit: 'In person',
  emergency: 'Emergency department',
  selfService: 'Settled by advice',
  none: 'Stays away',
  '@ai': 'AI, by itself',
  '@inPerson': 'Clinician, in person',
  '@advice': 'Nobody: advice',
  '@nobody': 'Nobody (yet)',
  inTime: 'Met in time',
  late: 'Met late',
  unmet: 'Ended unmet',
  open: 'Still open',
};

const lower = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

const sizeAt = (value: number): string => plain(value, value < 9.95 ? 1 : 0);

export const flowFigureWords = {
  heading: 'The way of patients\u2019 needs',
  step: (step: FlowStep): string => steps[step],
  node: (id: string): string | undefined => nodes[id],
  noGroup: 'Other patients',
  from: 'Show',
  byGroup: 'All patients, by group',
  byNeed: 'All patients, by what they need',
  only: (group: string) => `Only: ${group}`,
  description: (baseline: string, arm: string, mode: 'values' | 'change' | 'relative') =>
    `Sankey diagram. Of 1,000 needs, how many go from where they arise through the way they come and the first reader to who closes them and how they end, ${
      mode === 'values' ? `in ${baseline} and in ${arm}` : `and how that changes from ${baseline} to ${arm}`
    }. The band between two steps is as wide as the number of needs.`,
  title: (parts: readonly { readonly text: string; readonly arm: ArmMark }[]) => `Of 1,000 needs met in time: ${eachArm(parts)}`,
  size: sizeAt,
  titleChange: (arm: string, mode: 'change' | 'relative', parts: readonly string[]) =>
    parts.length === 0
      ? `With ${quoted(arm)} no step can be told apart from the baseline`
      : `${mode === 'change' ? 'Of 1,000 needs, with' : 'Needs with'} ${quoted(arm)}: ${parts.join('; ')}`,
  part: {
    reader: (who: string, change: string) => `${change} first read by ${lower(who)}`,
    closer: (who: string, change: string) => `${change} closed by ${lower(who)}`,
    end: (what: string, change: string) => `${change} ${lower(what)}`,
  },
  moreOrFewer: (text: string): string => (text.startsWith('\u2212') ? `${text.slice(1)} fewer` : `${text.replace(/^\+/, '')} more`),
  inTime: ({ inTime }: Flow) =>
    `Met in time: within ${days(inTime.routineMin)} of clock time (routine) or ${days(inTime.urgentMin)} (urgent) after the need arose. Met means a right answer that was read, or seen in person.`,
  counted: (needs: string, replications: number) =>
    `${needs} needs were followed one by one, in ${plain(replications, 0)} repetitions of both arms; intervals (\u00b1) are 95\u202f% over repetitions. Both arms have the same needs.`,
  left: 'Messages that no patient sends, such as results and pharmacy requests, are not in the picture, and of a need with several messages it shows who opened the first and who closed the one that met it (or the last).',
} as const;
