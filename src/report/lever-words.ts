/** What the levers that are on in a world do, in words; their numbers are among the input parameters. */
import type { World } from '../scenario/index.ts';
import { plain } from './markdown.ts';
import type { Names } from './names.ts';

export interface LeverWords {
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

/** Of the levers that are on, in the order of the format. */
export function leversOf(world: World, names: Names): LeverWords[] {
  const { policies } = world;
  const { governance, leaveCover, feedback } = policies;
  const isOn = (lever: { readonly enabled: boolean } | undefined) => lever?.enabled === true;
  const role = (id: string | undefined) => plain(id === undefined ? 'a role' : names.of('role', id));
  const candidates: readonly (readonly [id: string, isOn: boolean, title: string, words: string])[] = [
    ['humanPool', policies.triage.kind === 'humanPool', 'People read first', humanPoolWords(world, names)],
    ['ai', policies.triage.kind === 'ai', 'AI triage', aiWords(world, names)],
    [
      'drafts',
      isOn(policies.drafts),
      'AI drafts',
      'an AI drafts replies. Who uses one saves or loses minutes, who reads one in vain loses some; drafts have errors, of which not all are noticed.',
    ],
    [
      'audit',
      isOn(governance.audit),
      'Audit',
      `${role(governance.audit?.role)} looks at a share of what AI has decided, and puts right what is noticed.`,
    ],
    [
      'disclosure',
      isOn(governance.disclosure),
      'Disclosure',
      'patients are told where AI has taken part; some opt out, and some write again.',
    ],
    ['drift', governance.drift !== undefined, 'Drift', 'AI loses performance from week to week until it is trained again.'],
    ['outages', Object.keys(governance.outages).length > 0, 'Outages', 'at some times no AI works.'],
    [
      'selfService',
      isOn(policies.selfService),
      'Self-service',
      'some patients about to write turn to advice first, which settles routine needs, and wrongly keeps some urgent ones from being sent.',
    ],
    [
      'billing',
      isOn(policies.billing),
      'Billing',
      'some threads are billed, which takes documentation; patients write more or less because of it.',
    ],
    [
      'education',
      isOn(policies.education),
      'Education',
      'patients are told what belongs into a message, so that fewer or more urgent needs and several topics come in writing.',
    ],
    ['outreach', isOn(policies.outreach), 'Outreach', 'portal accounts are offered to patients who have none.'],
    ['translation', isOn(policies.translation), 'Translation', 'what patients write and say is translated, with delay and errors.'],
    [
      'structuredIntake',
      isOn(policies.structuredIntake),
      'Forms',
      'some messages come by form instead of free text, which changes their handling and labels; some patients give up at it.',
    ],
    [
      'protectedTime',
      isOn(policies.protectedTime),
      'Protected time',
      `visits of ${role(policies.protectedTime?.role)} give way to a stretch of the day for messages.`,
    ],
    [
      'refillProtocol',
      isOn(policies.refillProtocol),
      'Refill protocol',
      `${role(policies.refillProtocol?.role)} closes refills by a protocol.`,
    ],
    ['leaveCover', leaveCover.kind !== 'none', 'Cover for leave', coverWords(world, names)],
    [
      'feedback',
      feedback === 'off',
      'Loops open',
      'nobody reminds, phones, comes or tries again because of waiting, and speed, prices and the quality of answers do not change demand.',
    ],
  ];
  return candidates.flatMap(([id, on, title, words]) => (on ? [{ id, title, words }] : []));
}

const categoriesText = ({ policies }: World, names: Names) =>
  policies.triage.categories.map((id) => plain(names.of('category', id))).join('; ');

function humanPoolWords(world: World, names: Names): string {
  const { humanPool } = world.policies.triage;
  if (humanPool === undefined) return '';
  const who = plain(names.of('role', humanPool.role));
  const sorter = humanPool.sorter === undefined ? '' : `; ${plain(names.of('role', humanPool.sorter))} sorts them before`;
  return `${who} gets messages of some categories first (${categoriesText(world, names)}), closes what that role can close and passes on the rest${sorter}.`;
}

function aiWords(world: World, names: Names): string {
  const { ai } = world.policies.triage;
  if (ai === undefined) return '';
  const role = (id: string) => plain(names.of('role', id));
  const unsure = ai.confidence === undefined || ai.sorter === undefined ? '' : ` Those of which it is least sure ${role(ai.sorter)} sorts.`;
  const closing =
    ai.autoClose === undefined
      ? ''
      : ` It answers and closes some by itself (${ai.autoClose.categories.map((id) => plain(names.of('category', id))).join('; ')}).`;
  const care = ai.seekCareNow === undefined ? '' : ' It tells senders of flagged messages to seek care at once.';
  return (
    `an AI looks at messages of some categories (${categoriesText(world, names)}), labels them with the role that should close them, rightly or not, ` +
    `and flags urgent ones, not all and not only those, which ${role(ai.flaggedTo)} reads first.${unsure}${closing}${care}`
  );
}

function coverWords({ policies: { leaveCover } }: World, names: Names): string {
  if (leaveCover.kind === 'colleague') return 'a colleague of the same role takes the messages of who is on leave.';
  return `${plain(leaveCover.role === undefined ? 'a pool' : names.of('role', leaveCover.role))} takes the messages of who is on leave.`;
}
