/**
 * The quantiles of a tally. Observations are written down one after the other, and counted into the histograms of their cells when some
 * thousands have come together: histograms of a whole health system do not fit into the processor's cache, and counting into all of them
 * at every observation would wait for memory each time. Settings that have come to their end leave their histograms to the next ones.
 */
import { bucketOf, Histograms } from '../../kernel/index.ts';
import type { Cells } from '../plan/cells.ts';
import { none } from '../plan/plan.ts';

const pageLength = 16_384;

/** The quantiles that are told. */
const quantiles = { p50: 0.5, p90: 0.9 } as const;
export type QuantileName = keyof typeof quantiles;
const quantileNames = Object.keys(quantiles) as QuantileName[];

export class BucketLog {
  private readonly cells: Cells;
  private readonly histograms: Histograms;
  private readonly places = new Int32Array(pageLength);
  private readonly buckets = new Int32Array(pageLength);
  private length = 0;
  /** By cell. */
  private readonly found: Readonly<Record<QuantileName, Float64Array>>;

  constructor(cells: Cells) {
    this.cells = cells;
    this.found = { p50: new Float64Array(cells.count), p90: new Float64Array(cells.count) };
    this.histograms = new Histograms(cells.count);
  }

  add(value: number, place: number): void {
    const { length } = this;
    this.places[length] = place;
    this.buckets[length] = bucketOf(value);
    this.length = length + 1;
    if (length + 1 === pageLength) this.count();
  }

  /** A setting has come to its end: its quantiles are read, and its histograms have room for the next one. */
  endSetting(setting: number): void {
    this.count();
    const { stride, categoryBase } = this.cells;
    const { histograms } = this;
    const base = this.cells.baseOf(setting);
    // What has no category is in the total already.
    for (let cell = base + categoryBase; cell < base + stride; cell++) histograms.merge(base, cell);
    if (base === 0) return;
    for (let cell = base; cell < base + stride; cell++) {
      this.read(cell);
      histograms.merge(cell - base, cell);
      histograms.clear(cell);
    }
  }

  /** All settings have come to their ends. */
  finish(): void {
    for (let cell = 0; cell < this.cells.stride; cell++) this.read(cell);
  }

  /** Of what has come to its end; NaN where there is no number. */
  quantile(cell: number, name: QuantileName): number {
    return this.found[name][cell];
  }

  private read(cell: number): void {
    for (const name of quantileNames) this.found[name][cell] = this.histograms.quantile(cell, quantiles[name]);
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
