/** A form instead of free text. */
import { decisionCode, uniform } from '../../kernel/index.ts';
import { hasTags, type World } from '../../scenario/index.ts';
import type { Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { GroupPlaces, Reach } from './reach.ts';

const drawReach = decisionCode('form/reach');
const drawUsesForm = decisionCode('form/use');
const drawAbandons = decisionCode('form/abandons');
const drawRedFlag = decisionCode('form/red-flag');
const drawFormLabel = decisionCode('form/label');

export class StructuredIntake {
  readonly handlingFactor: number;
  readonly followUpFactor: number;
  private readonly spec: NonNullable<World['policies']['structuredIntake']>;
  private readonly reach: Reach;
  private readonly places: GroupPlaces;
  private readonly abandoning: readonly number[];

  constructor(world: World, names: Names, spec: NonNullable<World['policies']['structuredIntake']>) {
    this.spec = spec;
    this.handlingFactor = spec.handlingFactor;
    this.followUpFactor = spec.followUpFactor;
    this.reach = new Reach(world, names, spec, drawReach);
    this.places = new GroupPlaces(names);
    this.abandoning = this.places.map(world, names, (tags) => {
      const own = Object.values(spec.differences).find(({ where }) => hasTags(tags, where));
      return own?.abandons ?? spec.abandons;
    });
  }

  isUsed(thread: Thread, category: number, nowMin: number): boolean {
    return this.reach.covers(thread, category, nowMin) && uniform(thread.key0, thread.key1, drawUsesForm, 0) < this.spec.use;
  }

  /** Draws whether the patient gives up, or is told by the form to phone. */
  turnsAway(thread: Thread): boolean {
    const { key0, key1, isUrgent } = thread;
    if (isUrgent && uniform(key0, key1, drawRedFlag, 0) < this.spec.redFlags) return true;
    return uniform(key0, key1, drawAbandons, 0) < this.abandoning[this.places.of(thread)];
  }

  isLabelledRight(key0: number, key1: number): boolean {
    return uniform(key0, key1, drawFormLabel, 0) < this.spec.labelledRight;
  }
}
