/** The table of messages: alive from arrival until done or left. */
import { Columns, widened } from '../kernel/index.ts';
import { none } from './plan/plan.ts';

/** Why a message is with its present role. */
export const stage = {
  /** A designated first contact, such as the clerk who takes a call. */
  intake: 0,
  /** A designated sorter or first reader: passing it on is its job. */
  sort: 1,
  /** Someone expected to close it. */
  close: 2,
} as const;

/** Facts about a message, as bits. */
export const fact = {
  isFirstOfThread: 1,
  isFlagged: 2,
  wasRecognised: 4,
  wasMisrouted: 8,
  metSenior: 16,
  wasRead: 32,
  hasLeft: 64,
  /** A nudge or a call to chase an answer: the sender is waiting already. */
  isReminder: 128,
} as const;

export class Messages extends Columns {
  thread: Int32Array;
  category: Int32Array;
  key0: Int32Array;
  key1: Int32Array;
  arrivedMin: Float64Array;
  joinedMin: Float64Array;
  /** Role index it is with, and the least senior that can close it (or none). */
  role: Int32Array;
  resolver: Int32Array;
  stage: Uint8Array;
  facts: Uint16Array;
  priority: Uint8Array;
  /** Uniform that orders messages from easy to hard; negative until drawn. */
  complexity: Float64Array;
  /** Event handles, or none. */
  patienceEvent: Int32Array;
  ageingEvent: Int32Array;
  /** Reminders that the sender has sent about it: part of the identity of the next. */
  reminders: Int32Array;
  /** Openings by role: row times roles plus role. Part of the identity of the draws of an opening. */
  openings: Int32Array;
  private readonly roles: number;

  constructor(roles: number, capacity = 64) {
    super(capacity);
    this.roles = roles;
    this.thread = new Int32Array(capacity);
    this.category = new Int32Array(capacity);
    this.key0 = new Int32Array(capacity);
    this.key1 = new Int32Array(capacity);
    this.arrivedMin = new Float64Array(capacity);
    this.joinedMin = new Float64Array(capacity);
    this.role = new Int32Array(capacity);
    this.resolver = new Int32Array(capacity);
    this.stage = new Uint8Array(capacity);
    this.facts = new Uint16Array(capacity);
    this.priority = new Uint8Array(capacity);
    this.complexity = new Float64Array(capacity);
    this.patienceEvent = new Int32Array(capacity);
    this.ageingEvent = new Int32Array(capacity);
    this.reminders = new Int32Array(capacity);
    this.openings = new Int32Array(capacity * roles);
  }

  create(thread: number, category: number, key0: number, key1: number, nowMin: number): number {
    const message = this.take();
    this.thread[message] = thread;
    this.category[message] = category;
    this.key0[message] = key0;
    this.key1[message] = key1;
    this.arrivedMin[message] = nowMin;
    this.role[message] = none;
    this.resolver[message] = none;
    this.facts[message] = 0;
    this.complexity[message] = -1;
    this.patienceEvent[message] = none;
    this.ageingEvent[message] = none;
    this.reminders[message] = 0;
    for (let i = message * this.roles; i < (message + 1) * this.roles; i++) this.openings[i] = 0;
    return message;
  }

  /** Counts an opening by a role and returns how many there were before. */
  countOpening(message: number, role: number): number {
    return this.openings[message * this.roles + role]++;
  }

  protected widen(capacity: number): void {
    this.thread = widened(this.thread, capacity);
    this.category = widened(this.category, capacity);
    this.key0 = widened(this.key0, capacity);
    this.key1 = widened(this.key1, capacity);
    this.arrivedMin = widened(this.arrivedMin, capacity);
    this.joinedMin = widened(this.joinedMin, capacity);
    this.role = widened(this.role, capacity);
    this.resolver = widened(this.resolver, capacity);
    this.stage = widened(this.stage, capacity);
    this.facts = widened(this.facts, capacity);
    this.priority = widened(this.priority, capacity);
    this.complexity = widened(this.complexity, capacity);
    this.patienceEvent = widened(this.patienceEvent, capacity);
    this.ageingEvent = widened(this.ageingEvent, capacity);
    this.reminders = widened(this.reminders, capacity);
    this.openings = widened(this.openings, capacity * this.roles);
  }
}
