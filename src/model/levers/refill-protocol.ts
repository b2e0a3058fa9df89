/** A role closes refills by protocol. */
import { createSampler, decisionCode, type Sampler, uniform } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import { type Message, origin } from '../messages.ts';
import { indexOf, type Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { Reach } from './reach.ts';

const drawReach = decisionCode('refill-protocol/reach');
const drawComesBack = decisionCode('refill-protocol/comes-back');
const drawComesBackAfter = decisionCode('refill-protocol/comes-back-after');

export class RefillProtocol {
  readonly role: number;
  private readonly spec: NonNullable<World['policies']['refillProtocol']>;
  private readonly reach: Reach;
  private readonly comesBackAfter: Sampler | undefined;

  constructor(world: World, names: Names, spec: NonNullable<World['policies']['refillProtocol']>) {
    this.spec = spec;
    this.role = indexOf(names.roles, spec.role);
    this.comesBackAfter = spec.comesBackAfterMin === undefined ? undefined : createSampler(spec.comesBackAfterMin);
    const named = spec.coverage.categories;
    this.reach = new Reach(world, names, spec, drawReach, () => named !== undefined);
  }

  covers(thread: Thread, category: number, nowMin: number): boolean {
    return this.reach.covers(thread, category, nowMin);
  }

  /** Of requests beyond the role, those that it may close. */
  get share(): number {
    return this.spec.share;
  }

  /** Whether it covers a category in a setting, sooner or later. */
  coversIn(setting: number, category: number): boolean {
    return this.reach.coversCategory(category) && this.reach.coversSetting(setting);
  }

  /** @param u uniform of the message: the protocol lets its role close it */
  lets(u: number): boolean {
    return u < this.spec.share;
  }

  /** Of those, the ones that the prescriber should have seen. */
  isWrong(u: number): boolean {
    return u < this.spec.share * this.spec.wrong;
  }

  /** Minutes until a wrong decision comes back as another message; negative: does not. What has come back once is looked at with care. */
  comesBackAfterMin({ key0, key1, thread, protocolIsWrong, origin: from }: Message): number {
    if (!protocolIsWrong || from === origin.again || this.comesBackAfter === undefined) return -1;
    if (uniform(key0, key1, drawComesBack, 0) >= this.spec.comesBack) return -1;
    return this.comesBackAfter.draw(uniform(key0, key1, drawComesBackAfter, 0), thread.ordinal);
  }
}
