/** Messages: alive from arrival until done or left. */
import { Entity, Pool } from '../kernel/index.ts';
import { type CategoryPlan, none } from './plan/plan.ts';
import type { Thread } from './threads.ts';

/** Why a message is with its present role. */
export const stage = {
  /** A designated first contact, such as the clerk who takes a call. */
  intake: 0,
  /** A designated sorter or first reader: passing it on is its job. */
  sort: 1,
  /** Someone expected to close it. */
  close: 2,
} as const;

/** Where a message stands in its thread. */
export const origin = {
  first: 0,
  /** A follow-up or a new attempt. */
  later: 1,
  /** A nudge or a call to chase an answer: the sender is waiting already. */
  reminder: 2,
  /** Somebody who audited the AI has found something wrong. */
  correction: 3,
  /** Not a message of the patient: an AI decision to be looked at again. */
  audit: 4,
  /** Writes again after the AI has closed the first message wrongly. */
  again: 5,
} as const;

export class Message extends Entity {
  thread: Thread;
  category: CategoryPlan;
  /** The random key of its identity. */
  key0 = 0;
  key1 = 0;
  origin: number = origin.first;
  arrivedMin = Number.NaN;
  /** When it joined the line that it is in, or was in last. */
  joinedMin = Number.NaN;
  /** Index of the role it is with, and of the least senior that can close it (or none). */
  role = none;
  resolver = none;
  stage: number = stage.close;
  priority = 0;
  /** Uniform that orders messages from easy to hard; NaN unless the model asks for it. */
  complexity = Number.NaN;
  /** Event handles, or none. */
  patienceEvent = none;
  ageingEvent = none;
  /** Reminders that the sender has sent about it: part of the identity of the next. */
  reminders = 0;
  isFlagged = false;
  /** What the AI said of it: its urgency score (NaN: not asked), whether it was labelled with a role that can close it. */
  score = Number.NaN;
  wasSeenByAi = false;
  /** The role that it sent the message to, or none. */
  sentTo = none;
  isLabelledRight = false;
  wasClosedByAi = false;
  wasClosedWrongly = false;
  /** Its draft: there is one, it has an error, the reader who closed the message used it, and noticed the error. */
  hasDraft = false;
  draftIsWrong = false;
  usesDraft = false;
  errorIsCaught = false;
  /** A protocol let a role close it; the prescriber should have seen it. */
  byProtocol = false;
  protocolIsWrong = false;
  /** Handling time relative to other messages of the category; NaN unless the plan varies it. */
  effort = Number.NaN;
  wasRecognised = false;
  wasMisrouted = false;
  wasRead = false;
  metSenior = false;
  hasLeft = false;
  /** A pool reads it first. */
  isInPool = false;
  /** In which in-basket of its role it is, where members have their own. */
  basket = 0;
  /** With a colleague, while its owner is on leave. */
  isCovered = false;
  /** Openings by role: part of the identity of the draws of an opening. */
  readonly openings: number[];

  constructor(id: number, roles: number, thread: Thread, category: CategoryPlan) {
    super(id);
    this.thread = thread;
    this.category = category;
    this.openings = new Array<number>(roles).fill(0);
  }

  /** The first message of an urgent matter is urgent; later ones as long as nobody has noticed, and write about care under way after that. */
  get isUrgent(): boolean {
    const { thread, origin: from } = this;
    if (!thread.isUrgent) return false;
    if (from === origin.first) return true;
    return from !== origin.correction && from !== origin.audit && !thread.wasRecognised && !thread.hadContact;
  }
}

export class Messages extends Pool<Message> {
  private readonly roles: number;
  private readonly hasLevers: boolean;

  /** @param hasLevers some lever writes on messages */
  constructor(roles: number, hasLevers: boolean) {
    super();
    this.roles = roles;
    this.hasLevers = hasLevers;
  }

  create(thread: Thread, category: CategoryPlan, key0: number, key1: number, nowMin: number, from: number): Message {
    const message = this.reuse() ?? this.add(new Message(this.nextId, this.roles, thread, category));
    message.thread = thread;
    message.category = category;
    message.key0 = key0;
    message.key1 = key1;
    message.origin = from;
    message.arrivedMin = nowMin;
    message.role = none;
    message.resolver = none;
    message.complexity = Number.NaN;
    message.patienceEvent = none;
    message.ageingEvent = none;
    message.reminders = 0;
    message.effort = Number.NaN;
    message.wasRecognised = false;
    message.wasMisrouted = false;
    message.wasRead = false;
    message.metSenior = false;
    message.hasLeft = false;
    message.isInPool = false;
    message.isCovered = false;
    const { openings } = message;
    for (let role = 0; role < openings.length; role++) openings[role] = 0;
    if (this.hasLevers) forgetLevers(message);
    return message;
  }
}

/** What levers wrote on the message that the object was before. */
function forgetLevers(message: Message): void {
  message.isFlagged = false;
  message.score = Number.NaN;
  message.wasSeenByAi = false;
  message.sentTo = none;
  message.isLabelledRight = false;
  message.wasClosedByAi = false;
  message.wasClosedWrongly = false;
  message.hasDraft = false;
  message.draftIsWrong = false;
  message.usesDraft = false;
  message.errorIsCaught = false;
  message.byProtocol = false;
  message.protocolIsWrong = false;
}
