/**
 * The quantiles of a tally. Observations are written down one after the other, and counted into the histograms of their cells when some
 * thousands have come together: histograms of a whole health system do not fit into the processor's cache, and counting into all of them
 * at every observation would wait for memory each time.
 */
import { bucketOf, Histograms } from '../../kernel/index.ts';
import { none } from '../plan/plan.ts';
import type { Cells } from './cells.ts';

const pageLength = 16_384;

export class BucketLog {
  private readonly cells: Cells;
  private readonly histograms: Histograms;
  private readonly places = new Int32Array(pageLength);
  private readonly buckets = new Int32Array(pageLength);
  private length = 0;

  constructor(cells: Cells) {
    this.cells = cells;
    this.histograms = new Histograms(cells.count);
  }

  add(value: number, place: number): void {
    const { length } = this;
    this.places[length] = place;
    this.buckets[length] = bucketOf(value);
    this.length = length + 1;
    if (length + 1 === pageLength) this.count();
  }

  /** Completes the totals; call once, before reading. */
  finish(): void {
    this.count();
    const { stride, categoryBase, settings, count } = this.cells;
    const { histograms } = this;
    // What has no category is in the total already.
    for (let base = settings > 0 ? stride : 0; base < count; base += stride) {
      for (let cell = base + categoryBase; cell < base + stride; cell++) histograms.merge(base, cell);
    }
    for (let cell = stride; cell < count; cell++) histograms.merge(cell % stride, cell);
  }

  /** @param n how many numbers the cell has */
  quantile(cell: number, p: number, n: number): number {
    return this.histograms.quantile(cell, p, n);
  }

  /** One kind of cells after the other: those of one kind stay in the cache. */
  private count(): void {
    const { roleCellOf, groupCellOf, categoryCellOf } = this.cells;
    for (const cellOf of [roleCellOf, groupCellOf, categoryCellOf]) {
      for (let i = 0; i < this.length; i++) {
        const cell = cellOf[this.places[i]];
        if (cell !== none) this.histograms.add(cell, this.buckets[i]);
      }
    }
    this.length = 0;
  }
}
