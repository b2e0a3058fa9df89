/** Threads: one for each matter (a need, or a message that starts one), alive until its last message is done. */
import { Pool, Pooled } from '../kernel/index.ts';
import { none, type SettingPlan } from './plan/plan.ts';

export const urgencyIndex = { routine: 0, sameDay: 1, emergent: 2 } as const;

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
  callNotEngaged = Number.NaN;
  /** When the first message came, when it was first answered (negative until then), and when the last message ended. */
  firstMessageMin = Number.NaN;
  answeredMin = Number.NaN;
  lastEndedMin = Number.NaN;
  /** Messages not done, and events to come, that keep the thread alive. */
  open = 0;
  pending = 0;
  messageCount = 0;
  touches = 0;
  /** Messages done so far. */
  doneCount = 0;
  /** A clinician has opened one of its messages; has finished one; somebody has recognised that it is urgent. */
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
    thread.callNotEngaged = 0;
    thread.firstMessageMin = -1;
    thread.answeredMin = -1;
    thread.lastEndedMin = -1;
    thread.open = 0;
    thread.pending = 0;
    thread.messageCount = 0;
    thread.touches = 0;
    thread.doneCount = 0;
    thread.metClinician = false;
    thread.hadContact = false;
    thread.wasRecognised = false;
    thread.ordinal = ordinal;
    return thread;
  }
}
