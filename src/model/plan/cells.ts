/** Where numbers are kept while a replication runs (places), and where its rows find them (cells). */
import { type Names, none } from './plan.ts';

/** Where a row of results finds its numbers. An index per dimension, or none for the total over it. */
export interface Cell {
  readonly setting: number;
  readonly role: number;
  readonly group: number;
  readonly category: number;
}

/**
 * An observation is kept once, at its **place**: the meeting of its setting, role, group and category. The **cells** of the rows are put
 * together from places at the end: the total, then each role, group and category, then (with several settings) the same in each setting.
 */
export class Cells {
  /** Cells of all rows. */
  readonly count: number;
  /** Places of observations without a role, which come first, and all of them. */
  readonly placesWithoutRole: number;
  readonly places: number;
  /** By place: its setting's cells of its role, its group and its category; `none` where it has none. Without a category: the total. */
  readonly roleCellOf: Int32Array;
  readonly groupCellOf: Int32Array;
  readonly categoryCellOf: Int32Array;
  /** Cells of one setting: total, roles, groups, categories. */
  readonly stride: number;
  /** Settings that have cells of their own: none if there is but one. */
  readonly settings: number;
  readonly roleBase: number;
  readonly groupBase: number;
  readonly categoryBase: number;
  private readonly groupStride: number;
  private readonly settingStride: number;

  constructor({ settings, roles, groups, categories }: Names) {
    this.roleBase = 1;
    this.groupBase = this.roleBase + roles.length;
    this.categoryBase = this.groupBase + groups.length;
    this.stride = this.categoryBase + categories.length;
    this.settings = settings.length > 1 ? settings.length : 0;
    this.count = this.stride * (1 + this.settings);
    this.groupStride = categories.length + 1;
    this.settingStride = this.groupStride * (groups.length + 1);
    this.placesWithoutRole = this.settingStride * settings.length;
    this.places = this.placesWithoutRole * (roles.length + 1);
    this.roleCellOf = new Int32Array(this.places).fill(none);
    this.groupCellOf = new Int32Array(this.places).fill(none);
    this.categoryCellOf = new Int32Array(this.places);
    for (let place = 0; place < this.places; place++) {
      const role = Math.floor(place / this.placesWithoutRole) - 1;
      const setting = Math.floor(place / this.settingStride) % settings.length;
      const group = (Math.floor(place / this.groupStride) % (groups.length + 1)) - 1;
      const category = (place % this.groupStride) - 1;
      const base = this.baseOf(setting);
      if (role >= 0) this.roleCellOf[place] = base + this.roleBase + role;
      if (group >= 0) this.groupCellOf[place] = base + this.groupBase + group;
      this.categoryCellOf[place] = category >= 0 ? base + this.categoryBase + category : base;
    }
  }

  /** The place of an observation without a role; `none` for a group or category that it does not have. */
  placeOf(setting: number, group: number, category: number): number {
    return setting * this.settingStride + (group + 1) * this.groupStride + category + 1;
  }

  /** The same of an observation with a role. */
  placeWithRole(place: number, role: number): number {
    return (role + 1) * this.placesWithoutRole + place;
  }

  /** At most one of role, group and category is given. With one setting its cells are those of the total. */
  indexOf({ setting, role, group, category }: Cell): number {
    const base = setting === none ? 0 : this.baseOf(setting);
    if (role !== none) return base + this.roleBase + role;
    if (group !== none) return base + this.groupBase + group;
    if (category !== none) return base + this.categoryBase + category;
    return base;
  }

  /** The first cell of a setting: its total. */
  baseOf(setting: number): number {
    return this.settings > 0 ? (1 + setting) * this.stride : 0;
  }
}
