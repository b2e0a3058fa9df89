/** Everything a replication records. Statistics are streamed: memory does not grow with the number of messages. */

import type { Plan } from '../plan/plan.ts';
import { Cells, DimensionedTally } from './dimensioned-tally.ts';
import { WorkRecord } from './work-record.ts';

/** Limits of the curve of answers over time, in minutes. */
export const answerGridMin = [15, 30, 60, 120, 240, 480, 720, 1080, 1440, 2160, 2880, 4320, 5760, 7200, 10080] as const;
export const hoursOfWeek = 168;

export class Observer {
  /** False during the warm-up: nothing is recorded. */
  isObserving = false;
  readonly cells: Cells;
  readonly work: WorkRecord;
  readonly wait: DimensionedTally;
  readonly timeInSystem: DimensionedTally;
  readonly firstRead: DimensionedTally;
  readonly response: DimensionedTally;
  readonly resolution: DimensionedTally;
  readonly urgentFirstRead: DimensionedTally;
  readonly arrivals: DimensionedTally;
  readonly firstOpenings: DimensionedTally;
  readonly touches: DimensionedTally;
  readonly threadMessages: DimensionedTally;
  readonly answeredInTime: DimensionedTally;
  readonly urgentLate: DimensionedTally;
  readonly urgentMissed: DimensionedTally;
  readonly closedBeforeSenior: DimensionedTally;
  readonly needsMet: DimensionedTally;
  readonly urgentUnmet: DimensionedTally;
  readonly portal: DimensionedTally;
  readonly gaveUp: DimensionedTally;
  readonly flaggedUrgent: DimensionedTally;
  readonly unflaggedRoutine: DimensionedTally;
  readonly misrouted: DimensionedTally;
  /** Answers by group (index + 1; 0: all) and step of the grid, the last step being later or never. */
  readonly answers: Float64Array;
  /** Open messages at the start of each hour of the week, summed over weeks, by team. */
  readonly backlogSums: Float64Array;
  readonly backlogSamples = new Float64Array(hoursOfWeek);

  constructor(plan: Plan) {
    const cells = new Cells(plan.names);
    const times = () => new DimensionedTally(cells, true);
    const shares = () => new DimensionedTally(cells, false);
    this.cells = cells;
    this.work = new WorkRecord(plan);
    this.wait = times();
    this.timeInSystem = times();
    this.firstRead = times();
    this.response = times();
    this.resolution = times();
    this.urgentFirstRead = times();
    this.arrivals = shares();
    this.firstOpenings = shares();
    this.touches = shares();
    this.threadMessages = shares();
    this.answeredInTime = shares();
    this.urgentLate = shares();
    this.urgentMissed = shares();
    this.closedBeforeSenior = shares();
    this.needsMet = shares();
    this.urgentUnmet = shares();
    this.portal = shares();
    this.gaveUp = shares();
    this.flaggedUrgent = shares();
    this.unflaggedRoutine = shares();
    this.misrouted = shares();
    this.answers = new Float64Array((plan.names.groups.length + 1) * (answerGridMin.length + 1));
    this.backlogSums = new Float64Array(plan.teams.length * hoursOfWeek);
  }

  /** An answer after so many minutes; Infinity: never. */
  addAnswer(afterMin: number, group: number): void {
    let step = 0;
    while (step < answerGridMin.length && afterMin > answerGridMin[step]) step++;
    const steps = answerGridMin.length + 1;
    this.answers[step]++;
    if (group >= 0) this.answers[(group + 1) * steps + step]++;
  }
}
