/** Minutes in visits on business days of the observed time, by team and hour of day. */
import { hourMin } from '../../scenario/index.ts';
import type { Plan } from '../plan/plan.ts';
import { isBusinessDay } from './work-record.ts';

export class VisitRecord {
  /** By team times 24 plus hour of day. */
  readonly byHour: Float64Array;
  private readonly plan: Plan;
  private readonly startMin: number;
  private readonly endMin: number;

  constructor(plan: Plan, startMin: number, endMin: number) {
    this.plan = plan;
    this.startMin = startMin;
    this.endMin = endMin;
    this.byHour = new Float64Array(plan.teams.length * 24);
  }

  /** A visit, whose end is known when it begins. */
  add(team: number, fromMin: number, toMin: number): void {
    const end = Math.min(toMin, this.endMin);
    let from = Math.max(fromMin, this.startMin);
    while (from < end) {
      const hour = Math.floor(from / hourMin);
      const to = Math.min(end, (hour + 1) * hourMin);
      if (isBusinessDay(this.plan, Math.floor(hour / 24))) this.byHour[team * 24 + (hour % 24)] += to - from;
      from = to;
    }
  }
}
