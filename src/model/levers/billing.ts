/** Some threads are billed; that some may be changes what is sent. */
import { createSampler, decisionCode, type Sampler, uniform } from '../../kernel/index.ts';
import { hasTags, type World } from '../../scenario/index.ts';
import type { Names, TeamPlan } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { GroupPlaces, Reach } from './reach.ts';

const drawReach = decisionCode('billing/reach');
const drawBilled = decisionCode('billing/billed');
const drawDocumentation = decisionCode('billing/documentation');

export class Billing {
  private readonly spec: NonNullable<World['policies']['billing']>;
  private readonly reach: Reach;
  private readonly places: GroupPlaces;
  private readonly changes: readonly number[];
  private readonly documentation: readonly (Sampler | undefined)[];

  constructor(world: World, names: Names, spec: NonNullable<World['policies']['billing']>) {
    const hasFeedback = world.policies.feedback === 'on';
    this.spec = spec;
    this.reach = new Reach(world, names, spec, drawReach);
    this.places = new GroupPlaces(names);
    this.changes = this.places.map(world, names, (tags) => {
      const own = Object.values(spec.differences).find(({ where }) => hasTags(tags, where));
      return hasFeedback ? (own?.demandChange ?? spec.demandChange) : 0;
    });
    this.documentation = names.roles.map((role) => {
      const minutes = spec.documentationMin[role];
      return minutes === undefined ? undefined : createSampler(minutes);
    });
  }

  /** Factor on the portal share of needs. */
  demandFactor(thread: Thread, category: number, nowMin: number): number {
    return this.reach.covers(thread, category, nowMin) ? 1 + this.changes[this.places.of(thread)] : 1;
  }

  isBilled(thread: Thread, nowMin: number): boolean {
    const { key0, key1, category } = thread;
    return this.reach.covers(thread, category, nowMin) && uniform(key0, key1, drawBilled, 0) < this.spec.billedShare;
  }

  get paidUsd(): number {
    return this.spec.paidUsd;
  }

  documentationMin(thread: Thread, team: TeamPlan): number {
    const sampler = this.documentation[team.role];
    return sampler === undefined ? 0 : sampler.draw(uniform(thread.key0, thread.key1, drawDocumentation, team.role), thread.ordinal);
  }
}
