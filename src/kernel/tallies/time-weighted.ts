/** Average over time of a value that is constant between changes, such as a number in a waiting line. */
import { floatingZero } from '../floating-zero.ts';

export class TimeWeighted {
  private level: number;
  private since = floatingZero;
  private start = floatingZero;
  private area = floatingZero;

  constructor(value = 0, now = 0) {
    this.level = value;
    this.since = now;
    this.start = now;
  }

  get value(): number {
    return this.level;
  }

  set(value: number, now: number): void {
    this.area += this.level * (now - this.since);
    this.since = now;
    this.level = value;
  }

  add(delta: number, now: number): void {
    this.set(this.level + delta, now);
  }

  /** Value times time since the last restart. */
  integral(now: number): number {
    return this.area + this.level * (now - this.since);
  }

  /** NaN when no time has passed since the last restart. */
  average(now: number): number {
    return this.integral(now) / (now - this.start);
  }

  /** Begins to average anew; the value stays. */
  restart(now: number): void {
    this.area = 0;
    this.since = now;
    this.start = now;
  }
}
