/** What became of each need of the observed time, by the identity that it has in every arm: to tell who gains and who loses. */
import { none } from '../plan/plan.ts';

/** Columns of equal length, one entry for each need. */
export interface NeedFates {
  /** Place in Layout.needs.sources of the stream that it comes from, and its number there: the same need in every arm. */
  readonly source: Uint16Array;
  readonly ordinal: Uint32Array;
  /** Place in Layout.needs.groups. */
  readonly group: Int16Array;
  /** Minute of the run at which it arose: an arm that changes how often needs arise has others under the same numbers. */
  readonly arisenMin: Float64Array;
  /** Minutes until it was met; Infinity: its matter ended without its being met; NaN: still undecided when the run ended. */
  readonly metAfterMin: Float64Array;
}

/** Grows by doubling: a year of a health system has a million needs. */
export class Fates {
  private count = 0;
  private source = new Uint16Array(1024);
  private ordinal = new Uint32Array(1024);
  private group = new Int16Array(1024);
  private arisenMin = new Float64Array(1024);
  private metAfterMin = new Float64Array(1024);

  /** A need arises; returns its place. */
  add(source: number, ordinal: number, group: number, nowMin: number): number {
    const place = this.count++;
    if (place === this.source.length) this.grow();
    this.source[place] = source;
    this.ordinal[place] = ordinal;
    this.group[place] = group;
    this.arisenMin[place] = nowMin;
    this.metAfterMin[place] = Number.NaN;
    return place;
  }

  met(place: number, afterMin: number): void {
    if (place !== none) this.metAfterMin[place] = afterMin;
  }

  /** Its matter is over and it was not met. */
  unmet(place: number): void {
    if (place !== none) this.metAfterMin[place] = Infinity;
  }

  read(): NeedFates {
    return {
      source: this.source.slice(0, this.count),
      ordinal: this.ordinal.slice(0, this.count),
      group: this.group.slice(0, this.count),
      arisenMin: this.arisenMin.slice(0, this.count),
      metAfterMin: this.metAfterMin.slice(0, this.count),
    };
  }

  private grow(): void {
    const length = 2 * this.source.length;
    const { source, ordinal, group, arisenMin, metAfterMin } = this;
    this.source = new Uint16Array(length);
    this.ordinal = new Uint32Array(length);
    this.group = new Int16Array(length);
    this.arisenMin = new Float64Array(length);
    this.metAfterMin = new Float64Array(length);
    this.source.set(source);
    this.ordinal.set(ordinal);
    this.group.set(group);
    this.arisenMin.set(arisenMin);
    this.metAfterMin.set(metAfterMin);
  }
}
