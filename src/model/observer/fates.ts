/** What became of each need of the observed time, by the identity that it has in every arm: to tell who gains and who loses. */
import { none } from '../plan/plan.ts';

/** Columns of equal length, one entry for each need. */
export interface NeedFates {
  /** Place in Layout.needs.sources of the stream that it comes from, and its number there: the same need in every arm. */
  readonly source: Uint16Array;
  readonly ordinal: Uint32Array;
  /** Place in Layout.needs.groups. */
  readonly group: Int16Array;
  /** Minutes until it was met; NaN: not within the run. */
  readonly metAfterMin: Float64Array;
}

export class Fates {
  private readonly source: number[] = [0];
  private readonly ordinal: number[] = [0];
  private readonly group: number[] = [0];
  private readonly metAfterMin: number[] = [Number.NaN];

  /** A need arises; returns its place. */
  add(source: number, ordinal: number, group: number): number {
    this.source.push(source);
    this.ordinal.push(ordinal);
    this.group.push(group);
    return this.metAfterMin.push(Number.NaN) - 1;
  }

  met(place: number, afterMin: number): void {
    if (place !== none) this.metAfterMin[place] = afterMin;
  }

  read(): NeedFates {
    return {
      source: Uint16Array.from(this.source.slice(1)),
      ordinal: Uint32Array.from(this.ordinal.slice(1)),
      group: Int16Array.from(this.group.slice(1)),
      metAfterMin: Float64Array.from(this.metAfterMin.slice(1)),
    };
  }
}
