/**
 * Whether threads that a written message opened are answered within one, two and three business days. Counted are those that begin in
 * the observed time and whose time is up before its end: of the others the slow ones would be missing.
 */
import { dayMin } from '../../scenario/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import type { Observer } from './observer.ts';
import { businessDeadlineMin, nextBusinessDayMin } from './work-record.ts';

export class Promptness {
  private readonly plan: Plan;
  private readonly observer: Observer;
  private readonly startMin: number;
  private readonly endMin: number;
  /** Three business days from before this minute are over at the end. */
  private readonly surelyOverMin: number;

  constructor(plan: Plan, observer: Observer, startMin: number, endMin: number) {
    this.plan = plan;
    this.observer = observer;
    this.startMin = startMin;
    this.endMin = endMin;
    this.surelyOverMin = surelyOverMin(plan, endMin);
  }

  /** @param answeredMin when it was answered first; Infinity: not at all, or not yet at the end */
  count(thread: Thread, answeredMin: number): void {
    const { observer, plan, endMin } = this;
    const { firstMessageMin: first } = thread;
    if (first < this.startMin) return;
    const place = observer.placeOf(thread, thread.category);
    const oneDayMin = businessDeadlineMin(plan, first);
    if (answeredMin <= oneDayMin && first < this.surelyOverMin) {
      observer.answeredIn1Day.add(1, place);
      observer.answeredIn2Days.add(1, place);
      observer.answeredIn3Days.add(1, place);
      return;
    }
    if (oneDayMin > endMin) return;
    observer.answeredIn1Day.add(Number(answeredMin <= oneDayMin), place);
    const twoDaysMin = nextBusinessDayMin(plan, oneDayMin);
    if (twoDaysMin > endMin) return;
    observer.answeredIn2Days.add(Number(answeredMin <= twoDaysMin), place);
    const threeDaysMin = nextBusinessDayMin(plan, twoDaysMin);
    if (threeDaysMin > endMin) return;
    observer.answeredIn3Days.add(Number(answeredMin <= threeDaysMin), place);
  }
}

/** The start of the first day from which three business days may last beyond the end. */
function surelyOverMin(plan: Plan, endMin: number): number {
  let day = Math.floor(endMin / dayMin);
  const overMin = () => nextBusinessDayMin(plan, nextBusinessDayMin(plan, businessDeadlineMin(plan, day * dayMin)));
  while (day > 0 && overMin() > endMin - dayMin) day--;
  return day * dayMin;
}
