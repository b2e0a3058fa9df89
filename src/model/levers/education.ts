/** Patients are told what belongs into a message. */
import { decisionCode, exp, log, uniform } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import type { Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { Reach } from './reach.ts';

const drawReach = decisionCode('education/reach');

export class Education {
  private readonly spec: NonNullable<World['policies']['education']>;
  private readonly reach: Reach;

  constructor(world: World, names: Names, spec: NonNullable<World['policies']['education']>) {
    this.spec = spec;
    this.reach = new Reach(world, names, spec, drawReach);
  }

  urgentShareFactor(thread: Thread, nowMin: number): number {
    return this.reach.coversThread(thread, nowMin) ? this.worn(this.spec.urgentShareFactor, thread, nowMin) : 1;
  }

  multiTopicFactor(thread: Thread, category: number, nowMin: number): number {
    return this.reach.covers(thread, category, nowMin) ? this.worn(this.spec.multiTopicFactor, thread, nowMin) : 1;
  }

  /** The effect wears off by half in each half-life, from when it reached the sender: by the end of the ramp some have known it for long. */
  private worn(factor: number, { key0, key1 }: Thread, nowMin: number): number {
    const { halfLifeWeeks } = this.spec;
    if (halfLifeWeeks === 0) return factor;
    const weeks = this.reach.weeksAt(nowMin) - uniform(key0, key1, drawReach, 0) * this.spec.rampWeeks;
    return 1 + (factor - 1) * exp((-log(2) * weeks) / halfLifeWeeks);
  }
}
