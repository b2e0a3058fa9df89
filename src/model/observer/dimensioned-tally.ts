/** A tally kept for the total and along every dimension that has rows: setting, role, patient group, message category. */
import { QuantileTally } from '../../kernel/index.ts';
import { type Names, none } from '../plan/plan.ts';

/** Where a row of results finds its numbers. An index per dimension, or none for the total over it. */
export interface Cell {
  readonly setting: number;
  readonly role: number;
  readonly group: number;
  readonly category: number;
}

/** Numbers the cells: the total, then each dimension, then (with several settings) each dimension within each setting. */
export class Cells {
  readonly count: number;
  readonly hasSettings: boolean;
  private readonly roles: number;
  private readonly groups: number;
  readonly roleBase: number;
  readonly groupBase: number;
  readonly categoryBase: number;
  /** Cells of one setting: total, roles, groups, categories. */
  readonly stride: number;

  constructor(names: Names) {
    this.roles = names.roles.length;
    this.groups = names.groups.length;
    this.roleBase = 1;
    this.groupBase = this.roleBase + this.roles;
    this.categoryBase = this.groupBase + this.groups;
    this.stride = this.categoryBase + names.categories.length;
    this.hasSettings = names.settings.length > 1;
    this.count = this.stride * (this.hasSettings ? 1 + names.settings.length : 1);
  }

  /** At most one of role, group and category is given. With one setting its cells are those of the total. */
  indexOf({ setting, role, group, category }: Cell): number {
    const base = this.hasSettings && setting !== none ? (1 + setting) * this.stride : 0;
    if (role !== none) return base + this.roleBase + role;
    if (group !== none) return base + this.groupBase + group;
    if (category !== none) return base + this.categoryBase + category;
    return base;
  }
}

export class DimensionedTally {
  private readonly cells: Cells;
  private readonly counts: Float64Array;
  private readonly sums: Float64Array;
  private readonly quantiles: (QuantileTally | undefined)[];
  private readonly keepsQuantiles: boolean;

  constructor(cells: Cells, keepsQuantiles: boolean) {
    this.cells = cells;
    this.counts = new Float64Array(cells.count);
    this.sums = new Float64Array(cells.count);
    this.quantiles = [];
    this.keepsQuantiles = keepsQuantiles;
  }

  /** Adds an observation to the total and to each dimension given (none: does not apply). */
  add(value: number, setting: number, role: number, group: number, category: number): void {
    this.addFrom(0, value, role, group, category);
    if (this.cells.hasSettings) this.addFrom((1 + setting) * this.cells.stride, value, role, group, category);
  }

  count(cell: number): number {
    return this.counts[cell];
  }

  sum(cell: number): number {
    return this.sums[cell];
  }

  /** NaN when there is no observation. */
  mean(cell: number): number {
    return this.sums[cell] / this.counts[cell];
  }

  quantile(cell: number, p: number): number {
    return this.quantiles[cell]?.quantile(p) ?? NaN;
  }

  private addFrom(base: number, value: number, role: number, group: number, category: number): void {
    const { roleBase, groupBase, categoryBase } = this.cells;
    this.addTo(base, value);
    if (role !== none) this.addTo(base + roleBase + role, value);
    if (group !== none) this.addTo(base + groupBase + group, value);
    if (category !== none) this.addTo(base + categoryBase + category, value);
  }

  private addTo(cell: number, value: number): void {
    this.counts[cell]++;
    this.sums[cell] += value;
    if (!this.keepsQuantiles) return;
    this.quantiles[cell] ??= new QuantileTally();
    this.quantiles[cell].add(value);
  }
}
