/** A chart with made-up data: an example of how it is called, a picture in the gallery and a snapshot at once. */
import type { ChartOptions, Table } from '../../src/charts/index.ts';

export interface ChartCase {
  /** What the chart is called in the gallery. */
  readonly title: string;
  /** What to look at. */
  readonly note: string;
  /** In pixels: a phone's and a desk's. */
  readonly widths: readonly number[];
  readonly draw: (options: ChartOptions) => SVGSVGElement;
  readonly table: () => Table;
}
