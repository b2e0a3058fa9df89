/** What waits in lines and is worked on: the part of it that the stations write. */
import { Pooled } from './pool.ts';
import type { Station } from './station.ts';

/** What happens to work in hand that is broken off; with `finish` it is not broken off. */
export type InterruptionRule = 'finish' | 'resume' | 'restart' | 'resample';

export class Entity extends Pooled {
  /** Where it waits; undefined while it does not wait. */
  station: Station<this> | undefined = undefined;
  /** The priority with which it last joined a station. */
  linePriority = 0;
  /** Its neighbours in the line. */
  next: this | undefined = undefined;
  previous: this | undefined = undefined;
  /** Work left at its station, in minutes, and all of it; negative while nobody knows. */
  leftMin = Number.NaN;
  fullMin = Number.NaN;
  /** How often its work was thrown away to be drawn anew. */
  attempts = 0;

  /** It has come to a station: its work is not known until somebody turns to it. */
  beginAnew(): void {
    this.leftMin = -1;
    this.attempts = 0;
  }

  /** Its work has become known. */
  setWork(minutes: number): void {
    this.leftMin = minutes;
    this.fullMin = minutes;
  }

  /**
   * Work on it is broken off.
   * @param untilEndMin minutes until it would have been finished; more than the work left when the server was still setting up
   */
  breakOff(rule: InterruptionRule, untilEndMin: number): void {
    if (rule === 'resume') this.leftMin = Math.min(this.leftMin, untilEndMin);
    else if (rule === 'restart') this.leftMin = this.fullMin;
    else {
      this.leftMin = -1;
      this.attempts++;
    }
  }
}
