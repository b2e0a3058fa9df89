/** The table of threads: one for each matter (a need, or a message that starts one), alive until its last message is done. */
import { Columns, widened } from '../kernel/index.ts';
import { none } from './plan/plan.ts';

export const urgencyIndex = { routine: 0, sameDay: 1, emergent: 2 } as const;

export class Threads extends Columns {
  /** The random key of the thread's identity. */
  key0: Int32Array;
  key1: Int32Array;
  setting: Int32Array;
  /** Indices, or none. */
  group: Int32Array;
  owner: Int32Array;
  patient: Int32Array;
  /** Of its first message. */
  category: Int32Array;
  urgency: Uint8Array;
  /** 1 when a need of a patient stands behind it; 1 when patients can count on an answer. */
  isNeed: Uint8Array;
  needsReply: Uint8Array;
  /** 1 when a written message that needs an answer opened it. */
  isWritten: Uint8Array;
  callNotEngaged: Float64Array;
  /** When the first message came and when it was first answered; negative until then. */
  firstMessageMin: Float64Array;
  answeredMin: Float64Array;
  /** Messages not done, and events to come, that keep the thread alive. */
  open: Int32Array;
  pending: Int32Array;
  messageCount: Int32Array;
  touches: Int32Array;
  /** Messages done so far, and when the last ended. */
  doneCount: Int32Array;
  lastEndedMin: Float64Array;
  /** A clinician has opened one of its messages; has finished one; somebody has recognised that it is urgent. */
  metClinician: Uint8Array;
  hadContact: Uint8Array;
  wasRecognised: Uint8Array;
  /** Position in the stream, for samplers that take values in turn. */
  ordinal: Int32Array;

  constructor(capacity = 64) {
    super(capacity);
    const ints = () => new Int32Array(capacity);
    const floats = () => new Float64Array(capacity);
    const bytes = () => new Uint8Array(capacity);
    this.key0 = ints();
    this.key1 = ints();
    this.setting = ints();
    this.group = ints();
    this.owner = ints();
    this.patient = ints();
    this.category = ints();
    this.urgency = bytes();
    this.isNeed = bytes();
    this.needsReply = bytes();
    this.isWritten = bytes();
    this.callNotEngaged = floats();
    this.firstMessageMin = floats();
    this.answeredMin = floats();
    this.open = ints();
    this.pending = ints();
    this.messageCount = ints();
    this.touches = ints();
    this.doneCount = ints();
    this.lastEndedMin = floats();
    this.metClinician = bytes();
    this.hadContact = bytes();
    this.wasRecognised = bytes();
    this.ordinal = ints();
  }

  create(key0: number, key1: number, setting: number, ordinal: number): number {
    const thread = this.take();
    this.key0[thread] = key0;
    this.key1[thread] = key1;
    this.setting[thread] = setting;
    this.ordinal[thread] = ordinal;
    this.group[thread] = none;
    this.owner[thread] = none;
    this.patient[thread] = none;
    this.category[thread] = none;
    this.urgency[thread] = 0;
    this.isNeed[thread] = 0;
    this.needsReply[thread] = 0;
    this.isWritten[thread] = 0;
    this.callNotEngaged[thread] = 0;
    this.firstMessageMin[thread] = -1;
    this.answeredMin[thread] = -1;
    this.open[thread] = 0;
    this.pending[thread] = 0;
    this.messageCount[thread] = 0;
    this.touches[thread] = 0;
    this.doneCount[thread] = 0;
    this.metClinician[thread] = 0;
    this.hadContact[thread] = 0;
    this.wasRecognised[thread] = 0;
    return thread;
  }

  protected widen(capacity: number): void {
    this.key0 = widened(this.key0, capacity);
    this.key1 = widened(this.key1, capacity);
    this.setting = widened(this.setting, capacity);
    this.group = widened(this.group, capacity);
    this.owner = widened(this.owner, capacity);
    this.patient = widened(this.patient, capacity);
    this.category = widened(this.category, capacity);
    this.urgency = widened(this.urgency, capacity);
    this.isNeed = widened(this.isNeed, capacity);
    this.needsReply = widened(this.needsReply, capacity);
    this.isWritten = widened(this.isWritten, capacity);
    this.callNotEngaged = widened(this.callNotEngaged, capacity);
    this.firstMessageMin = widened(this.firstMessageMin, capacity);
    this.answeredMin = widened(this.answeredMin, capacity);
    this.open = widened(this.open, capacity);
    this.pending = widened(this.pending, capacity);
    this.messageCount = widened(this.messageCount, capacity);
    this.touches = widened(this.touches, capacity);
    this.doneCount = widened(this.doneCount, capacity);
    this.lastEndedMin = widened(this.lastEndedMin, capacity);
    this.metClinician = widened(this.metClinician, capacity);
    this.hadContact = widened(this.hadContact, capacity);
    this.wasRecognised = widened(this.wasRecognised, capacity);
    this.ordinal = widened(this.ordinal, capacity);
  }
}
