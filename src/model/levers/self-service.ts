/** Advice that patients meet before they send. */
import { createSampler, decisionCode, type Sampler, uniform } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import type { Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { Reach } from './reach.ts';

const drawReach = decisionCode('self-service/reach');
const drawUsesSelfService = decisionCode('self-service/use');
const drawSettles = decisionCode('self-service/settles');
const drawCallsLater = decisionCode('self-service/calls-later');
const drawCallsAfter = decisionCode('self-service/calls-after');

export class SelfService {
  private readonly spec: NonNullable<World['policies']['selfService']>;
  private readonly reach: Reach;
  private readonly callsAfter: Sampler | undefined;

  constructor(world: World, names: Names, spec: NonNullable<World['policies']['selfService']>) {
    this.spec = spec;
    this.reach = new Reach(world, names, spec, drawReach);
    this.callsAfter = spec.callsAfterMin === undefined ? undefined : createSampler(spec.callsAfterMin);
  }

  isUsed(thread: Thread, category: number, nowMin: number): boolean {
    return this.reach.covers(thread, category, nowMin) && uniform(thread.key0, thread.key1, drawUsesSelfService, 0) < this.spec.use;
  }

  /** Draws whether nothing is sent any more; of urgent needs that is wrong. */
  settles({ key0, key1, isUrgent }: Thread): boolean {
    return uniform(key0, key1, drawSettles, 0) < (isUrgent ? this.spec.wronglySettles : this.spec.settles);
  }

  /** Minutes until somebody whose urgent need was kept back phones; negative: does not. */
  callsAfterMin({ key0, key1, ordinal }: Thread): number {
    if (this.callsAfter === undefined || uniform(key0, key1, drawCallsLater, 0) >= this.spec.callsLater) return -1;
    return this.callsAfter.draw(uniform(key0, key1, drawCallsAfter, 0), ordinal);
  }
}
