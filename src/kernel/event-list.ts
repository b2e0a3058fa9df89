/**
 * The future event list: events ordered by (time, priority, sequence), with cancellation.
 *
 * A binary heap over typed arrays. The heap holds only times and slots; what an event is (kind, argument) and how ties
 * break (order) stay in the slot. The smaller child is chosen without a branch: comparisons of random times are
 * unpredictable, and a mispredicted branch costs more than the arithmetic.
 */

import { widened } from './columns.ts';

const cancelled = -1;
/** 2^48: sequence numbers stay below this, so that `priority * sequenceSpan + sequence` is exact. */
const sequenceSpan = 281474976710656;
const compactionFloor = 1024;

export class EventList {
  /** Time of the event taken last. */
  nowMin = 0;
  /** Kind and argument of the event taken last. */
  kind = 0;
  argument = 0;

  private size = 0;
  private cancelledCount = 0;
  private sequence = 0;
  private times: Float64Array;
  private slots: Int32Array;
  private orders: Float64Array;
  private kinds: Int32Array;
  private arguments: Int32Array;
  private freeSlots: Int32Array;
  private freeCount: number;

  constructor(capacity = 256) {
    this.times = new Float64Array(capacity);
    this.slots = new Int32Array(capacity);
    this.orders = new Float64Array(capacity);
    this.kinds = new Int32Array(capacity);
    this.arguments = new Int32Array(capacity);
    this.freeSlots = Int32Array.from({ length: capacity }, (_, i) => capacity - 1 - i);
    this.freeCount = capacity;
  }

  /** Events that will still happen. */
  get length(): number {
    return this.size - this.cancelledCount;
  }

  /**
   * Plans an event and returns its handle, which stays valid until the event is taken.
   * @param priority small integer, lower first among events at the same time
   */
  schedule(atMin: number, kind: number, argument: number, priority = 0): number {
    if (!(atMin >= this.nowMin)) throw new Error(`event scheduled at ${atMin}, before now ${this.nowMin}`);
    if (this.freeCount === 0) this.grow();
    const slot = this.freeSlots[--this.freeCount];
    this.orders[slot] = priority * sequenceSpan + this.sequence++;
    this.kinds[slot] = kind;
    this.arguments[slot] = argument;
    this.siftUp(this.size++, atMin, slot);
    return slot;
  }

  /** Takes an event back. Its handle must not have happened or been cancelled before. */
  cancel(slot: number): void {
    this.kinds[slot] = cancelled;
    this.cancelledCount++;
    if (this.cancelledCount > compactionFloor && this.cancelledCount * 2 > this.size) this.compact();
  }

  /** Advances to the next event at or before `endMin`; false when there is none (the clock then stands at `endMin`). */
  advance(endMin: number): boolean {
    while (this.size > 0) {
      const time = this.times[0];
      if (time > endMin) break;
      const slot = this.slots[0];
      const kind = this.kinds[slot];
      this.removeFirst();
      this.freeSlots[this.freeCount++] = slot;
      if (kind === cancelled) {
        this.cancelledCount--;
        continue;
      }
      this.nowMin = time;
      this.kind = kind;
      this.argument = this.arguments[slot];
      return true;
    }
    this.nowMin = endMin;
    return false;
  }

  private siftUp(start: number, time: number, slot: number): void {
    const { times, slots, orders } = this;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent];
      if (parentTime < time || (parentTime === time && orders[slots[parent]] < orders[slot])) break;
      times[at] = parentTime;
      slots[at] = slots[parent];
      at = parent;
    }
    times[at] = time;
    slots[at] = slot;
  }

  private removeFirst(): void {
    const last = --this.size;
    if (last > 0) this.siftDown(0, this.times[last], this.slots[last]);
  }

  private siftDown(start: number, time: number, slot: number): void {
    const { times, slots, orders, size } = this;
    let at = start;
    let child = 2 * at + 1;
    while (child < size) {
      const right = child + 1;
      if (right < size) {
        const leftTime = times[child];
        const rightTime = times[right];
        if (leftTime === rightTime) {
          if (orders[slots[right]] < orders[slots[child]]) child = right;
        } else child += Number(rightTime < leftTime);
      }
      const childTime = times[child];
      if (childTime > time || (childTime === time && orders[slots[child]] > orders[slot])) break;
      times[at] = childTime;
      slots[at] = slots[child];
      at = child;
      child = 2 * at + 1;
    }
    times[at] = time;
    slots[at] = slot;
  }

  /** Drops cancelled events, so that memory follows what will still happen. */
  private compact(): void {
    let kept = 0;
    for (let i = 0; i < this.size; i++) {
      const slot = this.slots[i];
      if (this.kinds[slot] === cancelled) this.freeSlots[this.freeCount++] = slot;
      else {
        this.times[kept] = this.times[i];
        this.slots[kept++] = slot;
      }
    }
    this.size = kept;
    this.cancelledCount = 0;
    for (let i = (kept >> 1) - 1; i >= 0; i--) this.siftDown(i, this.times[i], this.slots[i]);
  }

  private grow(): void {
    const old = this.times.length;
    const capacity = old * 2;
    this.times = widened(this.times, capacity);
    this.orders = widened(this.orders, capacity);
    this.slots = widened(this.slots, capacity);
    this.kinds = widened(this.kinds, capacity);
    this.arguments = widened(this.arguments, capacity);
    this.freeSlots = new Int32Array(capacity);
    for (let i = 0; i < old; i++) this.freeSlots[i] = capacity - 1 - i;
    this.freeCount = old;
  }
}
