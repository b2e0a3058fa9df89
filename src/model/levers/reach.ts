/** Whom a lever reaches, and since when: what all levers have in common. */
import { uniform } from '../../kernel/index.ts';
import { coversSetting, hasTags, type World, weekMin } from '../../scenario/index.ts';
import type { Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';

/** The part of a lever that says whom it covers and when it begins. */
export interface Covering {
  readonly coverage?: {
    readonly settings?: readonly string[];
    readonly where?: { readonly [tag: string]: string };
    readonly categories?: readonly string[];
  };
  readonly startWeek: number;
  readonly rampWeeks: number;
}

export class Reach {
  private readonly settings: readonly boolean[];
  private readonly categories: readonly boolean[];
  /** By place of the group. */
  private readonly groups: readonly boolean[];
  private readonly places: GroupPlaces;
  private readonly startMin: number;
  private readonly rampMin: number;
  /** Decision word of the draw that says who is reached while the lever comes into use. */
  private readonly code: number;

  /** @param actsOn which categories it can act on when its coverage names none */
  constructor(world: World, names: Names, lever: Covering, code: number, actsOn: (category: string) => boolean = () => true) {
    const { where, categories } = lever.coverage ?? {};
    this.settings = names.settings.map((id) => coversSetting(lever, id));
    this.categories = names.categories.map((id) => categories?.includes(id) ?? actsOn(id));
    this.places = new GroupPlaces(names);
    this.groups = this.places.map(world, names, (tags) => hasTags(tags, where));
    this.startMin = lever.startWeek * weekMin;
    this.rampMin = lever.rampWeeks * weekMin;
    this.code = code;
  }

  /** True if the lever acts on a message of this thread and category that comes now. */
  covers(thread: Thread, category: number, nowMin: number): boolean {
    return this.categories[category] && this.coversThread(thread, nowMin);
  }

  /** The same for what concerns a thread whatever its messages are. */
  coversThread(thread: Thread, nowMin: number): boolean {
    if (nowMin < this.startMin || !this.settings[thread.setting.index] || !this.groups[this.places.of(thread)]) return false;
    if (nowMin >= this.startMin + this.rampMin) return true;
    return uniform(thread.key0, thread.key1, this.code, 0) < this.fractionAt(nowMin);
  }

  coversCategory(category: number): boolean {
    return this.categories[category];
  }

  coversSetting(setting: number): boolean {
    return this.settings[setting];
  }

  coversGroup(setting: number, group: number): boolean {
    return this.settings[setting] && this.groups[this.places.at(setting, group)];
  }

  /** How far it is in use, 0 to 1. */
  fractionAt(nowMin: number): number {
    if (nowMin < this.startMin) return 0;
    return this.rampMin === 0 ? 1 : Math.min(1, (nowMin - this.startMin) / this.rampMin);
  }

  /** When a patient is reached who is reached at this point (0 to 1) of its coming into use. */
  timeOf(point: number): number {
    return this.startMin + point * this.rampMin;
  }

  /** Weeks since it began. */
  weeksAt(nowMin: number): number {
    return (nowMin - this.startMin) / weekMin;
  }
}

/** Places of what may differ by patient group of a setting; the first of each setting is that of messages without a patient. */
export class GroupPlaces {
  private readonly stride: number;

  constructor(names: Names) {
    this.stride = names.groups.length + 1;
  }

  of(thread: Thread): number {
    return thread.setting.index * this.stride + thread.group + 1;
  }

  at(setting: number, group: number): number {
    return setting * this.stride + group + 1;
  }

  /** A value for each place, from the tags of the group in the setting (undefined: no group, or none such there). */
  map<Value>(world: World, names: Names, of: (tags: Tags | undefined) => Value): Value[] {
    return names.settings.flatMap((id) => {
      const { panel } = world.settings[id];
      const groups = panel && world.populations[panel.population].groups;
      const tagsOf = (group: string) => (groups !== undefined && Object.hasOwn(groups, group) ? groups[group].tags : undefined);
      return [of(undefined), ...names.groups.map((group) => of(tagsOf(group)))];
    });
  }
}

type Tags = { readonly [tag: string]: string };
