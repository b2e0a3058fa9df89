/** Waiting patients: how long they wait, and what they do then. */
import { decisionCode, deriveKey, type EventList, uniform } from '../kernel/index.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { type Message, origin } from './messages.ts';
import type { PatiencePlan } from './plan/plan.ts';
import { channel } from './threads.ts';

const drawPatience = decisionCode('patience/wait');
const drawReaction = decisionCode('patience/reaction');
const drawRetry = decisionCode('patience/retry');
const drawRetryDelay = decisionCode('patience/retry-delay');
const drawSeenAfter = decisionCode('patience/seen-after');
const keyOfReminder = decisionCode('message/reminder');

/** What a patient does whose patience is over. */
export const reaction = { nudges: 0, calls: 1, visits: 2, goesToEmergency: 3, leaves: 4 } as const;

export class Patients {
  private readonly events: EventList;

  constructor(events: EventList) {
    this.events = events;
  }

  /** The sender starts to wait, or goes on waiting after a reminder; with an urgent need less patiently. */
  wait(message: Message, patience: PatiencePlan): void {
    const { events } = this;
    const { thread } = message;
    const u = uniform(message.key0, message.key1, drawPatience, message.reminders);
    const factor = thread.isUrgent ? patience.urgentFactor : 1;
    // Who had to wait for a translation has been waiting since the message was sent.
    const isTranslated = thread.isTranslated && thread.channel === channel.portal && message.origin === origin.first;
    const waitedMin = isTranslated && message.reminders === 0 ? events.nowMin - thread.firstMessageMin : 0;
    const minutes = Math.max(0, factor * patience.waitMin.draw(u, thread.ordinal) - waitedMin);
    message.patienceEvent = events.schedule(events.nowMin + minutes, eventKind.patienceEnd, message.id, tiePriority.other);
  }

  /** What the sender does when patience ends. */
  reaction(message: Message, { nudge, call, visit, emergency }: PatiencePlan): number {
    const u = uniform(message.key0, message.key1, drawReaction, message.reminders);
    if (u < nudge) return reaction.nudges;
    if (u < nudge + call) return reaction.calls;
    if (u < nudge + call + visit) return reaction.visits;
    return u < nudge + call + visit + emergency ? reaction.goesToEmergency : reaction.leaves;
  }

  /** Minutes until somebody who is tired of waiting and goes elsewhere is seen. */
  seenAfterMin(message: Message, { seenAfterMin }: PatiencePlan): number {
    if (seenAfterMin === undefined) return 0;
    return seenAfterMin.draw(uniform(message.key0, message.key1, drawSeenAfter, message.reminders), message.thread.ordinal);
  }

  /** Minutes after which somebody who left tries again; negative: never. */
  retryAfterMin(message: Message): number {
    const retry = message.category.patience?.retry;
    if (retry === undefined) return -1;
    const index = message.reminders;
    if (uniform(message.key0, message.key1, drawRetry, index) >= retry.probability) return -1;
    return retry.afterMin.draw(uniform(message.key0, message.key1, drawRetryDelay, index), message.thread.ordinal);
  }

  /** Writes the key of the next reminder (or new attempt) that this message brings about. */
  keyOfReminder(message: Message, out: Int32Array): void {
    deriveKey(message.key0, message.key1, keyOfReminder, message.reminders++, out, 0);
  }
}
