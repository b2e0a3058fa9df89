/**
 * The future event list: events ordered by (time, priority, sequence), with cancellation.
 *
 * Two tiers. Events of the present stretch of time lie in a binary heap over typed arrays; later ones wait unsorted in a ring of
 * stretches and move to the heap when their stretch begins, so that the heap stays small however much is planned far ahead.
 * The heap holds only times and slots; what an event is (kind, argument) and how ties break (order) stay in the slot. The
 * smaller child is chosen without a branch: comparisons of random times are unpredictable, and a mispredicted branch costs
 * more than the arithmetic.
 */
import { floatingZero } from './floating-zero.ts';
import { widened } from './widened.ts';

const cancelled = -1;
const nothing = -1;
/** Kinds have so many bits, so that kind and argument fit into one number. */
const kindBits = 4;
/** 2^48: sequence numbers stay below this, so that `priority * sequenceSpan + sequence` is exact. */
const sequenceSpan = 281474976710656;
const compactionFloor = 1024;
/** A stretch is 2 minutes, the ring 4,096 stretches (almost six days); what lies beyond is looked at again once per turn. */
const stretchesPerMin = 1 / 2;
const ringLength = 4096;

export class EventList {
  /** Time of the event taken last. */
  nowMin = floatingZero;
  /** Kind and argument of the event taken last. */
  kind = 0;
  argument = 0;

  /** Places of the heap in use. The first is a gap after its event was taken, until the next one planned for this stretch fills it. */
  private size = 0;
  private hasGap = false;
  private sequence = floatingZero;
  private planned = 0;
  private cancelledCount = 0;
  private cancelledEver = 0;
  private times: Float64Array;
  private slots: Int32Array;
  /** By slot. */
  private slotTimes: Float64Array;
  private orders: Float64Array;
  private payloads: Int32Array;
  private nextSlots: Int32Array;
  private freeSlots: Int32Array;
  private freeCount: number;
  /** The stretch whose events are in the heap, and the first slot of each stretch of the ring and of what lies beyond. */
  private stretch = 0;
  private readonly ring = new Int32Array(ringLength).fill(nothing);
  private beyond = nothing;
  private waiting = 0;

  constructor(capacity = 256) {
    this.times = new Float64Array(capacity);
    this.slots = new Int32Array(capacity);
    this.slotTimes = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.payloads = new Int32Array(capacity);
    this.nextSlots = new Int32Array(capacity);
    this.freeSlots = Int32Array.from({ length: capacity }, (_, i) => capacity - 1 - i);
    this.freeCount = capacity;
  }

  /** Events that will still happen. */
  get length(): number {
    return this.planned - this.cancelledCount;
  }

  /** Events that have happened. */
  get takenCount(): number {
    return this.sequence - this.length - this.cancelledEver;
  }

  /**
   * Plans an event and returns its handle, which stays valid until the event is taken.
   * @param kind from 0 to 15
   * @param argument from 0 to 2^27 - 1
   * @param priority small integer, lower first among events at the same time
   */
  schedule(atMin: number, kind: number, argument: number, priority = 0): number {
    if (!(atMin >= this.nowMin)) throw tooLate(atMin, this.nowMin);
    if (this.freeCount === 0) this.grow();
    const slot = this.freeSlots[--this.freeCount];
    this.orders[slot] = priority * sequenceSpan + this.sequence++;
    this.payloads[slot] = (argument << kindBits) | kind;
    this.planned++;
    if (atMin * stretchesPerMin >= this.stretch + 1) this.putOff(atMin, slot);
    else if (this.hasGap) {
      this.hasGap = false;
      this.siftDown(0, atMin, slot);
    } else this.siftUp(this.size++, atMin, slot);
    return slot;
  }

  /** Forgets all that is planned, and sets the clock back to 0. */
  restart(): void {
    const capacity = this.times.length;
    this.cancelledEver += this.length;
    for (let i = 0; i < capacity; i++) this.freeSlots[i] = capacity - 1 - i;
    this.freeCount = capacity;
    this.ring.fill(nothing);
    this.beyond = nothing;
    this.nowMin = 0;
    this.size = 0;
    this.hasGap = false;
    this.planned = 0;
    this.waiting = 0;
    this.cancelledCount = 0;
    this.stretch = 0;
  }

  /** Takes an event back. Its handle must not have happened or been cancelled before. */
  cancel(slot: number): void {
    this.payloads[slot] = cancelled;
    this.cancelledCount++;
    this.cancelledEver++;
    if (this.cancelledCount > compactionFloor && this.cancelledCount * 2 > this.planned) this.compact();
  }

  /** Advances to the next event at or before `endMin`; false when there is none (the clock then stands at `endMin`). */
  advance(endMin: number): boolean {
    for (;;) {
      if (this.hasGap) this.closeGap();
      if (this.size === 0) {
        if (this.waiting === 0 || this.stretch > endMin * stretchesPerMin) break;
        this.beginStretch();
        continue;
      }
      const time = this.times[0];
      if (time > endMin) break;
      const slot = this.slots[0];
      const payload = this.payloads[slot];
      this.hasGap = true;
      this.release(slot);
      if (payload === cancelled) {
        this.cancelledCount--;
        continue;
      }
      this.nowMin = time;
      this.kind = payload & ((1 << kindBits) - 1);
      this.argument = payload >> kindBits;
      return true;
    }
    this.nowMin = endMin;
    return false;
  }

  /** Puts the last event of the heap into the gap at its top. */
  private closeGap(): void {
    this.hasGap = false;
    const last = --this.size;
    if (last > 0) this.siftDown(0, this.times[last], this.slots[last]);
  }

  private release(slot: number): void {
    this.freeSlots[this.freeCount++] = slot;
    this.planned--;
  }

  /** Keeps an event of a later stretch, unsorted. */
  private putOff(atMin: number, slot: number): void {
    this.slotTimes[slot] = atMin;
    this.waiting++;
    const stretch = atMin * stretchesPerMin;
    if (stretch < this.stretch + ringLength) {
      const place = Math.floor(stretch) % ringLength;
      this.nextSlots[slot] = this.ring[place];
      this.ring[place] = slot;
    } else {
      this.nextSlots[slot] = this.beyond;
      this.beyond = slot;
    }
  }

  /** The heap is empty: takes over the events of the next stretch. */
  private beginStretch(): void {
    this.stretch++;
    const place = this.stretch % ringLength;
    if (place === 0) {
      const beyond = this.beyond;
      this.beyond = nothing;
      this.takeOver(beyond);
    }
    const first = this.ring[place];
    this.ring[place] = nothing;
    this.takeOver(first);
  }

  /** Sorts a list of slots into the heap or, if their time has still not come, the ring. */
  private takeOver(first: number): void {
    let slot = first;
    while (slot !== nothing) {
      const next = this.nextSlots[slot];
      this.waiting--;
      if (this.payloads[slot] === cancelled) {
        this.cancelledCount--;
        this.release(slot);
      } else if (this.slotTimes[slot] * stretchesPerMin < this.stretch + 1) this.siftUp(this.size++, this.slotTimes[slot], slot);
      else this.putOff(this.slotTimes[slot], slot);
      slot = next;
    }
  }

  private siftUp(start: number, time: number, slot: number): void {
    const { times, slots, orders } = this;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent];
      if (parentTime <= time && (parentTime < time || orders[slots[parent]] < orders[slot])) break;
      times[at] = parentTime;
      slots[at] = slots[parent];
      at = parent;
    }
    times[at] = time;
    slots[at] = slot;
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
      if (childTime >= time && (childTime > time || orders[slots[child]] > orders[slot])) break;
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
    if (this.hasGap) this.closeGap();
    let kept = 0;
    for (let i = 0; i < this.size; i++) {
      const slot = this.slots[i];
      if (this.payloads[slot] === cancelled) this.release(slot);
      else {
        this.times[kept] = this.times[i];
        this.slots[kept++] = slot;
      }
    }
    this.size = kept;
    for (let i = (kept >> 1) - 1; i >= 0; i--) this.siftDown(i, this.times[i], this.slots[i]);
    for (let place = 0; place < ringLength; place++) this.ring[place] = this.withoutCancelled(this.ring[place]);
    this.beyond = this.withoutCancelled(this.beyond);
    this.cancelledCount = 0;
  }

  private withoutCancelled(first: number): number {
    let kept = nothing;
    let slot = first;
    while (slot !== nothing) {
      const next = this.nextSlots[slot];
      if (this.payloads[slot] === cancelled) {
        this.release(slot);
        this.waiting--;
      } else {
        this.nextSlots[slot] = kept;
        kept = slot;
      }
      slot = next;
    }
    return kept;
  }

  private grow(): void {
    const old = this.times.length;
    const capacity = old * 2;
    this.times = widened(this.times, capacity);
    this.slots = widened(this.slots, capacity);
    this.slotTimes = widened(this.slotTimes, capacity);
    this.orders = widened(this.orders, capacity);
    this.payloads = widened(this.payloads, capacity);
    this.nextSlots = widened(this.nextSlots, capacity);
    this.freeSlots = new Int32Array(capacity);
    for (let i = 0; i < old; i++) this.freeSlots[i] = capacity - 1 - i;
    this.freeCount = old;
  }
}

/** Out of the way of the hot path, which is inlined only while it is short. */
function tooLate(atMin: number, nowMin: number): Error {
  return new Error(`event scheduled at ${atMin}, before now ${nowMin}`);
}
