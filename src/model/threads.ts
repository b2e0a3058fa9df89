/** Threads: one for each matter (a need, or a message that starts one), alive until its last message is done. */
import { floatingZero, Pool, Pooled } from '../kernel/index.ts';
import { none, type SettingPlan } from './plan/plan.ts';

export const urgencyIndex = { routine: 0, sameDay: 1, emergent: 2 } as const;

/** How a need comes to the clinic, or does not. */
export const channel = { none: 0, portal: 1, phone: 2, visit: 3, emergency: 4, selfService: 5 } as const;

export class Thread extends Pooled {
  /** The random key of the thread's identity. */
  key0 = 0;
  key1 = 0;
  setting: SettingPlan;
  /** Indices, or none. */
  group = none;
  owner = none;
  patient = none;
  /** Index of the category of its first message; none until that comes. */
  category = none;
  urgency = 0;
  /** A need of a patient stands behind it; patients can count on an answer; a written message that needs one opened it. */
  isNeed = false;
  needsReply = false;
  isWritten = false;
  callNotEngaged = floatingZero;
  unreadReplies = floatingZero;
  channel: number = channel.none;
  /** How readily its patient lets AI see messages; NaN when nobody asks. */
  trust = Number.NaN;
  /** What levers do to it: its messages are translated; come by form; it is billed. */
  isTranslated = false;
  isForm = false;
  isBilled = false;
  /** When the need arose, its place in the record of fates (or none), and whether it has been met. */
  arisenMin = Number.NaN;
  fate = none;
  isMet = false;
  /** The patient was last left with a wrong answer: of who did not notice the urgency, of AI, of a protocol, or with an error that nobody noticed. */
  hasWrongAnswer = false;
  /** Visits, or ways to an emergency department, that are to come. */
  contactsAhead = 0;
  /** The AI has flagged one of its messages as urgent. */
  wasFlagged = false;
  /** When the first message came, when it was first answered (negative until then), and when the last message ended. */
  firstMessageMin = Number.NaN;
  answeredMin = Number.NaN;
  lastEndedMin = Number.NaN;
  /** Messages not done, and events to come, that keep the thread alive. */
  open = 0;
  pending = 0;
  messageCount = 0;
  touches = 0;
  /** What the patient did because of waiting: nudges, calls, visits. */
  reactions = 0;
  /** Messages done so far. */
  doneCount = 0;
  /** A clinician has opened one of its messages; has finished one, knowing if it is urgent, or seen the patient; somebody has recognised urgency. */
  metClinician = false;
  hadContact = false;
  wasRecognised = false;
  /** Position in the stream, for samplers that take values in turn. */
  ordinal = 0;

  constructor(id: number, setting: SettingPlan) {
    super(id);
    this.setting = setting;
  }

  get isUrgent(): boolean {
    return this.urgency > urgencyIndex.routine;
  }

  get isAnswered(): boolean {
    return this.answeredMin >= 0;
  }
}

export class Threads extends Pool<Thread> {
  private readonly hasMore: boolean;

  /** @param hasMore some threads belong to patients of a panel, or are touched by levers */
  constructor(hasMore: boolean) {
    super();
    this.hasMore = hasMore;
  }

  /** Those that are not over. */
  *open(): Generator<Thread> {
    for (let id = 1; id < this.nextId; id++) {
      const thread = this.at(id);
      if (thread.open > 0 || thread.pending > 0) yield thread;
    }
  }

  override releaseAll(): void {
    for (const thread of this.open()) {
      thread.open = 0;
      thread.pending = 0;
    }
    super.releaseAll();
  }

  create(key0: number, key1: number, setting: SettingPlan, ordinal: number): Thread {
    const thread = this.reuse() ?? this.add(new Thread(this.nextId, setting));
    thread.key0 = key0;
    thread.key1 = key1;
    thread.setting = setting;
    thread.group = none;
    thread.owner = none;
    thread.patient = none;
    thread.category = none;
    thread.urgency = urgencyIndex.routine;
    thread.isNeed = false;
    thread.needsReply = false;
    thread.isWritten = false;
    thread.firstMessageMin = -1;
    thread.answeredMin = -1;
    thread.lastEndedMin = -1;
    thread.open = 0;
    thread.pending = 0;
    thread.messageCount = 0;
    thread.touches = 0;
    thread.reactions = 0;
    thread.doneCount = 0;
    thread.metClinician = false;
    thread.hadContact = false;
    thread.wasRecognised = false;
    thread.ordinal = ordinal;
    if (this.hasMore) forgetMore(thread);
    return thread;
  }
}

/** What the thread that the object was before had of its patient and of levers. */
function forgetMore(thread: Thread): void {
  thread.callNotEngaged = floatingZero;
  thread.unreadReplies = floatingZero;
  thread.channel = channel.none;
  thread.trust = Number.NaN;
  thread.isTranslated = false;
  thread.isForm = false;
  thread.isBilled = false;
  thread.arisenMin = -1;
  thread.fate = none;
  thread.isMet = false;
  thread.contactsAhead = 0;
  thread.hasWrongAnswer = false;
  thread.wasFlagged = false;
}
