/** Waiting patients: how long they wait, and what they do then. */
import { decisionCode, deriveKey, type EventList, uniform } from '../kernel/index.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import type { Messages } from './messages.ts';
import { none, type PatiencePlan, type Plan } from './plan/plan.ts';
import type { Threads } from './threads.ts';

const drawPatience = decisionCode('patience/wait');
const drawReaction = decisionCode('patience/reaction');
const drawRetry = decisionCode('patience/retry');
const drawRetryDelay = decisionCode('patience/retry-delay');
const keyOfReminder = decisionCode('message/reminder');

export class Patients {
  private readonly plan: Plan;
  private readonly events: EventList;
  private readonly messages: Messages;
  private readonly threads: Threads;

  constructor(plan: Plan, events: EventList, messages: Messages, threads: Threads) {
    this.plan = plan;
    this.events = events;
    this.messages = messages;
    this.threads = threads;
  }

  /** The sender starts to wait, or goes on waiting after a reminder; with an urgent need less patiently. */
  wait(message: number, patience: PatiencePlan): void {
    const { messages, threads, events } = this;
    const thread = messages.thread[message];
    const u = uniform(messages.key0[message], messages.key1[message], drawPatience, messages.reminders[message]);
    const factor = threads.urgency[thread] > 0 ? patience.urgentFactor : 1;
    const minutes = factor * patience.waitMin.draw(u, threads.ordinal[thread]);
    messages.patienceEvent[message] = events.schedule(events.nowMin + minutes, eventKind.patienceEnd, message, tiePriority.other);
  }

  /** What the sender does when patience ends: the category of the reminder, or none for leaving. */
  reaction(message: number, patience: PatiencePlan): number {
    const { messages } = this;
    const u = uniform(messages.key0[message], messages.key1[message], drawReaction, messages.reminders[message]);
    if (u < patience.nudge) return messages.category[message];
    return u < patience.nudge + patience.call ? patience.callCategory : none;
  }

  /** Minutes after which somebody who left tries again; negative: never. */
  retryAfterMin(message: number): number {
    const { messages, threads } = this;
    const retry = this.plan.categories[messages.category[message]].patience?.retry;
    if (retry === undefined) return -1;
    const thread = messages.thread[message];
    const index = messages.reminders[message];
    if (uniform(messages.key0[message], messages.key1[message], drawRetry, index) >= retry.probability) return -1;
    return retry.afterMin.draw(uniform(messages.key0[message], messages.key1[message], drawRetryDelay, index), threads.ordinal[thread]);
  }

  /** Writes the key of the next reminder (or new attempt) that this message brings about. */
  keyOfReminder(message: number, out: Int32Array): void {
    const { messages } = this;
    deriveKey(messages.key0[message], messages.key1[message], keyOfReminder, messages.reminders[message]++, out, 0);
  }
}
