/** Everything a replication records. Statistics are streamed: memory grows by 24 bytes for each need (its fate), and not with messages. */

import { floatingZero } from '../../kernel/index.ts';
import type { Cells } from '../plan/cells.ts';
import { none, type Plan } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { Calibration } from './calibration.ts';
import { DimensionedTally } from './dimensioned-tally.ts';
import { Fates } from './fates.ts';
import { hoursOfWeek, WorkRecord } from './work-record.ts';

/** Limits of the curve of answers over time, in minutes. */
export const answerGridMin = [15, 30, 60, 120, 240, 480, 720, 1080, 1440, 2160, 2880, 4320, 5760, 7200, 10080] as const;

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
  /** Messages that a member opens and that nobody of the role has opened before, by server. */
  readonly firstOpenings: Float64Array;
  readonly touches: DimensionedTally;
  readonly threadMessages: DimensionedTally;
  readonly answeredIn1Day: DimensionedTally;
  readonly answeredIn2Days: DimensionedTally;
  readonly answeredIn3Days: DimensionedTally;
  readonly unread: DimensionedTally;
  readonly reacted: DimensionedTally;
  readonly urgentLate: DimensionedTally;
  readonly urgentMissed: DimensionedTally;
  readonly closedBeforeSenior: DimensionedTally;
  readonly needsMet: DimensionedTally;
  readonly urgentUnmet: DimensionedTally;
  readonly portal: DimensionedTally;
  readonly phone: DimensionedTally;
  readonly visit: DimensionedTally;
  readonly emergency: DimensionedTally;
  /** Patients seen because of a need, at first or tired of waiting. */
  readonly visits: DimensionedTally;
  readonly emergencyVisits: DimensionedTally;
  readonly noContact: DimensionedTally;
  readonly settledByAdvice: DimensionedTally;
  readonly keptBackWrongly: DimensionedTally;
  readonly gaveUp: DimensionedTally;
  readonly seenByAi: DimensionedTally;
  readonly flagged: DimensionedTally;
  readonly flaggedUrgent: DimensionedTally;
  readonly unflaggedRoutine: DimensionedTally;
  readonly urgentAmongFlagged: DimensionedTally;
  /** The chance of being urgent that the AI states, and whether it is: of the messages that it saw. */
  readonly statedChance: DimensionedTally;
  readonly isUrgent: DimensionedTally;
  readonly calibration: Calibration;
  readonly mislabelled: DimensionedTally;
  readonly misrouted: DimensionedTally;
  readonly closedByAi: DimensionedTally;
  readonly closedWrongly: DimensionedTally;
  readonly sentToCareNeedlessly: DimensionedTally;
  readonly draftUsed: DimensionedTally;
  readonly draftErrorSent: DimensionedTally;
  readonly severeErrorSent: DimensionedTally;
  readonly protocolWrong: DimensionedTally;
  readonly auditFound: DimensionedTally;
  /** Times that a team turns to its messages, by team. */
  readonly switches: Float64Array;
  /** Messages that paid levers acted on. */
  readonly aiMessages = { triage: 0, drafts: 0, selfService: 0 };
  readonly programmeMessages = { billing: 0, translation: 0, structuredIntake: 0, refillProtocol: 0 };
  /** What patients cost who were seen in person. */
  contactUsd = floatingZero;
  /** What became of each need. */
  readonly fates = new Fates();
  /** Answers of everybody, then of each group, then in each category, by step of the grid, the last step being later or never. */
  readonly answers: Float64Array;
  private readonly firstCategory: number;
  /** Open messages at the start of each hour of the week, summed over weeks, and how many weeks: by team. */
  readonly backlogSums: Float64Array;
  readonly backlogSamples: Float64Array;

  constructor(plan: Plan) {
    const { cells } = plan;
    const times = (hasRoles = false) => new DimensionedTally(cells, hasRoles, true);
    const shares = (hasRoles = false) => new DimensionedTally(cells, hasRoles, false);
    const withRoles = true;
    this.cells = cells;
    this.work = new WorkRecord(plan);
    this.wait = times(withRoles);
    this.timeInSystem = times();
    this.firstRead = times();
    this.response = times();
    this.resolution = times();
    this.urgentFirstRead = times();
    this.arrivals = shares();
    this.firstOpenings = new Float64Array(plan.teamOfServer.length);
    this.touches = shares();
    this.threadMessages = shares();
    this.answeredIn1Day = shares();
    this.urgentLate = shares();
    this.urgentMissed = shares();
    this.closedBeforeSenior = shares();
    this.needsMet = shares();
    this.urgentUnmet = shares();
    this.portal = shares();
    this.answeredIn2Days = shares();
    this.answeredIn3Days = shares();
    this.unread = shares();
    this.reacted = shares();
    this.phone = shares();
    this.visit = shares();
    this.emergency = shares();
    this.visits = shares();
    this.emergencyVisits = shares();
    this.noContact = shares();
    this.settledByAdvice = shares();
    this.keptBackWrongly = shares();
    this.seenByAi = shares();
    this.flagged = shares();
    this.urgentAmongFlagged = shares();
    this.statedChance = shares();
    this.isUrgent = shares();
    this.calibration = new Calibration(plan.names.groups.length);
    this.mislabelled = shares();
    this.closedByAi = shares();
    this.closedWrongly = shares();
    this.sentToCareNeedlessly = shares();
    this.draftUsed = shares(withRoles);
    this.draftErrorSent = shares(withRoles);
    this.severeErrorSent = shares(withRoles);
    this.protocolWrong = shares();
    this.auditFound = shares();
    this.switches = new Float64Array(plan.teams.length);
    this.gaveUp = shares();
    this.flaggedUrgent = shares();
    this.unflaggedRoutine = shares();
    this.misrouted = shares();
    const { groups, categories } = plan.names;
    this.firstCategory = 1 + groups.length;
    this.answers = new Float64Array((this.firstCategory + categories.length) * (answerGridMin.length + 1));
    this.backlogSums = new Float64Array(plan.teams.length * hoursOfWeek);
    this.backlogSamples = new Float64Array(plan.teams.length * hoursOfWeek);
  }

  /** Where the numbers of a thread are kept, those of one category if it is given. */
  placeOf({ setting, group }: Thread, category: number = none): number {
    return this.cells.placeOf(setting.index, group, category);
  }

  /** Nothing more comes from these settings. */
  end(settings: readonly number[]): void {
    for (const tally of this.tallies()) for (const setting of settings) tally.endSetting(setting);
  }

  /** Completes the totals when all settings have come to their ends; call once, before reading. */
  finish(): void {
    for (const tally of this.tallies()) tally.finish();
  }

  private tallies(): DimensionedTally[] {
    return Object.values(this).filter((part) => part instanceof DimensionedTally);
  }

  /** An answer after so many minutes; Infinity: never. */
  addAnswer(afterMin: number, group: number, category: number): void {
    let step = 0;
    while (step < answerGridMin.length && afterMin > answerGridMin[step]) step++;
    const steps = answerGridMin.length + 1;
    this.answers[step]++;
    if (group !== none) this.answers[(1 + group) * steps + step]++;
    if (category !== none) this.answers[(this.firstCategory + category) * steps + step]++;
  }
}
