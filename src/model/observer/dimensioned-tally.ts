/** A tally kept for the total and along every dimension that has rows: setting, role, patient group, message category. */
import { bucketOf, Histograms } from '../../kernel/index.ts';
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

/** How the total over a dimension comes about. */
export type Totals = 'counted' | 'summed-over-categories';

export class DimensionedTally {
  private readonly cells: Cells;
  private readonly countsTotals: boolean;
  /** Count and sum of each cell, side by side. */
  private readonly countsAndSums: Float64Array;
  private readonly histograms: Histograms | undefined;

  /** @param totals 'summed-over-categories' when every observation has a category: the total then costs nothing until `finish` */
  constructor(cells: Cells, totals: Totals, keepsQuantiles: boolean) {
    this.cells = cells;
    this.countsTotals = totals === 'counted';
    this.countsAndSums = new Float64Array(2 * cells.count);
    this.histograms = keepsQuantiles ? new Histograms(cells.count) : undefined;
  }

  /** Adds an observation along each dimension given (none: does not apply). */
  add(value: number, setting: number, role: number, group: number, category: number): void {
    const bucket = this.histograms === undefined ? 0 : bucketOf(value);
    this.addFrom(0, value, bucket, role, group, category);
    if (this.cells.hasSettings) this.addFrom((1 + setting) * this.cells.stride, value, bucket, role, group, category);
  }

  /** Completes the totals; call once, before reading. */
  finish(): void {
    if (this.countsTotals) return;
    const { stride, categoryBase, count } = this.cells;
    for (let base = 0; base < count; base += stride) {
      const categories = Array.from({ length: stride - categoryBase }, (_, category) => base + categoryBase + category);
      for (const cell of categories) {
        this.countsAndSums[2 * base] += this.countsAndSums[2 * cell];
        this.countsAndSums[2 * base + 1] += this.countsAndSums[2 * cell + 1];
      }
      this.histograms?.merge(base, categories);
    }
  }

  count(cell: number): number {
    return this.countsAndSums[2 * cell];
  }

  /** NaN when there is no observation. */
  mean(cell: number): number {
    return this.countsAndSums[2 * cell + 1] / this.countsAndSums[2 * cell];
  }

  quantile(cell: number, p: number): number {
    return this.histograms?.quantile(cell, p) ?? Number.NaN;
  }

  private addFrom(base: number, value: number, bucket: number, role: number, group: number, category: number): void {
    const { roleBase, groupBase, categoryBase } = this.cells;
    if (this.countsTotals) this.addTo(base, value, bucket);
    if (role !== none) this.addTo(base + roleBase + role, value, bucket);
    if (group !== none) this.addTo(base + groupBase + group, value, bucket);
    if (category !== none) this.addTo(base + categoryBase + category, value, bucket);
  }

  private addTo(cell: number, value: number, bucket: number): void {
    this.countsAndSums[2 * cell]++;
    this.countsAndSums[2 * cell + 1] += value;
    if (this.histograms !== undefined) this.histograms.add(cell, bucket);
  }
}
