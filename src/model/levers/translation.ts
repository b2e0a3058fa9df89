/** What patients write and say is translated. */
import { createSampler, decisionCode, type Sampler, uniform } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import type { Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { Reach } from './reach.ts';

const drawReach = decisionCode('translation/reach');
const drawMistranslation = decisionCode('translation/error');
const drawMistranslationFollowUp = decisionCode('translation/error-follow-up');
const drawTranslation = decisionCode('translation/delay');

export class Translation {
  readonly portalFactor: number;
  readonly notEngagedFactor: number;
  private readonly spec: NonNullable<World['policies']['translation']>;
  private readonly reach: Reach;
  private readonly delay: Sampler | undefined;

  constructor(world: World, names: Names, spec: NonNullable<World['policies']['translation']>) {
    this.spec = spec;
    this.portalFactor = spec.portalFactor;
    this.notEngagedFactor = spec.notEngagedFactor;
    this.reach = new Reach(world, names, spec, drawReach);
    this.delay = spec.delayMin === undefined ? undefined : createSampler(spec.delayMin);
  }

  covers(thread: Thread, nowMin: number): boolean {
    return this.reach.coversThread(thread, nowMin);
  }

  /** Minutes until a message of the category is translated. */
  delayMin(thread: Thread): number {
    return this.delay === undefined ? 0 : this.delay.draw(uniform(thread.key0, thread.key1, drawTranslation, 0), thread.ordinal);
  }

  /** Draws whether an answer is translated with an error that matters. */
  isWrong(key0: number, key1: number): boolean {
    return uniform(key0, key1, drawMistranslation, 0) < this.spec.error;
  }

  /** Draws whether such an error brings a further message. */
  bringsFollowUp(key0: number, key1: number): boolean {
    return uniform(key0, key1, drawMistranslationFollowUp, 0) < this.spec.errorFollowUp;
  }
}
