/**
 * The decision log: for each message that an AI saw, what it saw and said, and what came of it. Written when the
 * message is closed (those still open at the end of the run are not in it), from the start of the run on, and only when somebody asks.
 */

import type { Message } from './messages.ts';
import { none, type Plan, type TeamPlan } from './plan/plan.ts';
import { urgencyIndex } from './threads.ts';

/** One line of the log. Times in minutes of the run; text is the id of what it names. */
export interface Decision {
  /** Of the message: the same in every arm that has it. */
  readonly id: string;
  readonly arrivedMin: number;
  readonly setting: string;
  readonly group: string;
  readonly category: string;
  readonly urgency: 'routine' | 'sameDay' | 'emergent';
  /** Of the urgency detector (standard normal for routine messages); empty when only a draft was made. */
  readonly score: number | '';
  readonly isFlagged: boolean;
  /** The role that the AI sent it to; empty when it closed it or made a draft only. */
  readonly sentTo: string;
  readonly isLabelledRight: boolean;
  readonly wasClosedWrongly: boolean;
  readonly hasDraft: boolean;
  readonly draftIsWrong: boolean;
  /** The role that closed it in the end (`ai`: without a person; `nobody`: its sender left), whether by the draft, and when. */
  readonly closedBy: string;
  readonly usesDraft: boolean;
  readonly errorIsCaught: boolean;
  readonly wasRecognised: boolean;
  readonly touches: number;
  readonly closedMin: number;
}

export type DecisionSink = (decision: Decision) => void;

const urgencies = Object.keys(urgencyIndex) as Decision['urgency'][];

/** The identity of a message, as it is written down: the same in every arm that has it. */
export function messageId({ key0, key1 }: Message): string {
  const hex = (key: number) => (key >>> 0).toString(16).padStart(8, '0');
  return hex(key0) + hex(key1);
}

/** What there is to say of a message that is closed now. @param team who closed it; undefined: the AI by itself */
export function decisionOf(message: Message, plan: Plan, nowMin: number, team?: TeamPlan): Decision {
  const { thread, category, score } = message;
  const { isFlagged, isLabelledRight, wasClosedWrongly, hasDraft, draftIsWrong, usesDraft, errorIsCaught, wasRecognised } = message;
  return {
    id: messageId(message),
    arrivedMin: message.arrivedMin,
    setting: thread.setting.id,
    group: thread.group === none ? '' : plan.names.groups[thread.group],
    category: category.id,
    urgency: message.isUrgent ? urgencies[thread.urgency] : 'routine',
    score: Number.isNaN(score) ? '' : score,
    isFlagged,
    sentTo: message.sentTo === none ? '' : plan.names.roles[message.sentTo],
    isLabelledRight,
    wasClosedWrongly,
    hasDraft,
    draftIsWrong,
    closedBy: message.hasLeft ? 'nobody' : team === undefined ? 'ai' : plan.names.roles[team.role],
    usesDraft,
    errorIsCaught,
    wasRecognised,
    touches: message.openings.reduce((sum, count) => sum + count, 0),
    closedMin: nowMin,
  };
}
