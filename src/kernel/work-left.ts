/** How much work each entity still needs at its station: all of it, what an interruption left, or (drawn anew) not known yet. */
import { widened } from './columns.ts';

/** What happens to work in hand that is broken off; with `finish` it is not broken off. */
export type InterruptionRule = 'finish' | 'resume' | 'restart' | 'resample';

const unknown = -1;

export class WorkLeft {
  private leftMin = new Float64Array(64);
  private fullMin = new Float64Array(64);
  private attempts = new Int32Array(64);

  /** The entity has come to a station: its work is not known until somebody turns to it. */
  reset(entity: number): void {
    if (entity >= this.leftMin.length) this.widen(entity);
    this.leftMin[entity] = unknown;
    this.attempts[entity] = 0;
  }

  /** Minutes left; negative while not known. */
  of(entity: number): number {
    return this.leftMin[entity];
  }

  /** How often its work was thrown away to be drawn anew. */
  attemptsOf(entity: number): number {
    return this.attempts[entity];
  }

  set(entity: number, minutes: number): void {
    this.leftMin[entity] = minutes;
    this.fullMin[entity] = minutes;
  }

  /**
   * Work is broken off.
   * @param untilEndMin minutes until it would have been finished; more than the work left when the server was still setting up
   */
  breakOff(entity: number, rule: InterruptionRule, untilEndMin: number): void {
    if (rule === 'resume') this.leftMin[entity] = Math.min(this.leftMin[entity], untilEndMin);
    else if (rule === 'restart') this.leftMin[entity] = this.fullMin[entity];
    else {
      this.leftMin[entity] = unknown;
      this.attempts[entity]++;
    }
  }

  private widen(entity: number): void {
    const length = Math.max(entity + 1, this.leftMin.length * 2);
    this.leftMin = widened(this.leftMin, length);
    this.fullMin = widened(this.fullMin, length);
    this.attempts = widened(this.attempts, length);
  }
}
