/** A tally kept for the total and along every dimension that has rows: setting, role, patient group, message category. */

import type { Cells } from '../plan/cells.ts';
import { none } from '../plan/plan.ts';
import { BucketLog, type QuantileName } from './bucket-log.ts';

export class DimensionedTally {
  private readonly cells: Cells;
  /** Count and sum of each place, side by side. */
  private readonly places: Float64Array;
  /** Count and sum of each cell, side by side. */
  private readonly inCells: Float64Array;
  private readonly log: BucketLog | undefined;

  /** @param hasRoles whether its observations may have a role */
  constructor(cells: Cells, hasRoles: boolean, keepsQuantiles: boolean) {
    this.cells = cells;
    this.places = new Float64Array(2 * (hasRoles ? cells.places : cells.placesWithoutRole));
    this.inCells = new Float64Array(2 * cells.count);
    this.log = keepsQuantiles ? new BucketLog(cells) : undefined;
  }

  /** @param place of the cells, with a role only if this tally has roles */
  add(value: number, place: number): void {
    this.places[2 * place]++;
    this.places[2 * place + 1] += value;
    if (this.log !== undefined) this.log.add(value, place);
  }

  /** No more observations come from a setting. */
  endSetting(setting: number): void {
    this.log?.endSetting(setting);
  }

  /** Puts the cells together when all settings have come to their ends; call once, before reading. */
  finish(): void {
    const { cells, places } = this;
    const { roleCellOf, groupCellOf, categoryCellOf, stride, settings } = cells;
    for (let place = 0; 2 * place < places.length; place++) {
      if (places[2 * place] === 0) continue;
      const base = categoryCellOf[place] - (categoryCellOf[place] % stride);
      this.addPlace(place, base);
      for (const cell of [roleCellOf[place], groupCellOf[place], categoryCellOf[place]]) {
        if (cell !== none && cell !== base) this.addPlace(place, cell);
      }
    }
    if (settings > 0) {
      for (let cell = stride; cell < cells.count; cell++) {
        this.inCells[2 * (cell % stride)] += this.inCells[2 * cell];
        this.inCells[2 * (cell % stride) + 1] += this.inCells[2 * cell + 1];
      }
    }
    this.log?.finish();
  }

  count(cell: number): number {
    return this.inCells[2 * cell];
  }

  /** NaN when there is no observation. */
  mean(cell: number): number {
    return this.inCells[2 * cell + 1] / this.inCells[2 * cell];
  }

  /** NaN when there is no observation, or no quantiles are kept. */
  quantile(cell: number, name: QuantileName): number {
    return this.log?.quantile(cell, name) ?? Number.NaN;
  }

  private addPlace(place: number, cell: number): void {
    this.inCells[2 * cell] += this.places[2 * place];
    this.inCells[2 * cell + 1] += this.places[2 * place + 1];
  }
}
