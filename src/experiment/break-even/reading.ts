/** What is known of the difference at one value of the parameter. */
import { createEstimator, type Estimate } from '../interval.ts';

export interface Reading {
  readonly x: number;
  /** Paired difference over replications with its 95 % interval; the margin is not taken off. */
  readonly difference: Estimate;
}

/** A study that asks for the paired differences at one value after the other, and ends with T. */
export type Study<T> = Generator<number, T, readonly number[]>;

/** Asks at most `budget` times, and never twice for the same value. */
export class Readings {
  private readonly known = new Map<number, Reading>();
  private readonly estimate = createEstimator();
  private readonly budget: number;

  constructor(budget: number) {
    this.budget = budget;
  }

  /** The reading at x; null if it is not known and the budget is used up. */
  *at(x: number): Study<Reading | null> {
    const known = this.known.get(x);
    if (known !== undefined || this.known.size >= this.budget) return known ?? null;
    const reading = { x, difference: this.estimate(yield x) };
    this.known.set(x, reading);
    return reading;
  }

  /** By rising x. */
  all(): Reading[] {
    return [...this.known.values()].sort((one, other) => one.x - other.x);
  }
}
