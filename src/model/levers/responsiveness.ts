/** Patients expect the speed of the answers that they have had from a clinician, and write more to who is fast. */
import { exp, log } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';

export class Responsiveness {
  private readonly spec: NonNullable<World['policies']['loops']['responsiveness']>;

  constructor(spec: NonNullable<World['policies']['loops']['responsiveness']>) {
    this.spec = spec;
  }

  /** Time to an answer that patients expect before there has been one. */
  get firstExpectationMin(): number {
    return this.spec.referenceMin;
  }

  /** The expectation after one more answer: an exponential average over the given number of threads. */
  expectation(beforeMin: number, answeredAfterMin: number): number {
    return beforeMin + (answeredAfterMin - beforeMin) / this.spec.memoryThreads;
  }

  /** Factor on the portal share: constant elasticity, within limits. */
  demandFactor(expectedMin: number): number {
    const { elasticity, referenceMin, atMost } = this.spec;
    const factor = exp(elasticity * log(referenceMin / Math.max(1, expectedMin)));
    return Math.min(atMost, Math.max(1 / atMost, factor));
  }
}
