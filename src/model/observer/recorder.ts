/** Writes what happens into the observer, from the moment of observation on. Knows when an observation counts, not why it happened. */
import { type EventList, floatingZero, type Server, type Station, type Stations, TimeWeighted } from '../../kernel/index.ts';
import type { Message } from '../messages.ts';
import { none, type Plan, type TeamPlan } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { hoursOfWeek, type Observer } from './observer.ts';
import { businessDeadlineMin } from './work-record.ts';

export class Recorder {
  readonly observer: Observer;
  readonly plan: Plan;
  startMin = floatingZero;
  endMin = floatingZero;
  /** Open messages by team when observation starts and ends. */
  readonly openAtStart: Float64Array;
  readonly openAtEnd: Float64Array;
  /** Open messages by setting and category (setting times categories plus category). */
  readonly open: readonly TimeWeighted[];
  readonly stations: Stations<Message>;
  private readonly seniorRank: readonly number[];
  private readonly events: EventList;

  constructor(plan: Plan, observer: Observer, stations: Stations<Message>, events: EventList) {
    this.plan = plan;
    this.observer = observer;
    this.stations = stations;
    this.events = events;
    this.openAtStart = new Float64Array(plan.teams.length);
    this.openAtEnd = new Float64Array(plan.teams.length);
    this.open = plan.settings.flatMap(() => plan.names.categories.map(() => new TimeWeighted()));
    this.seniorRank = plan.settings.map((_, setting) =>
      Math.max(...plan.teams.filter((team) => team.setting === setting).map((team) => team.rank)),
    );
  }

  start(nowMin: number): void {
    this.startMin = nowMin;
    this.observer.isObserving = true;
    for (const { waiting, busy, onDuty } of this.stations.stations) for (const count of [waiting, busy, onDuty]) count.restart(nowMin);
    for (const count of this.open) count.restart(nowMin);
    this.plan.teams.forEach((_, team) => {
      this.openAtStart[team] = this.openOf(team);
    });
  }

  finish(endMin: number): void {
    this.endMin = endMin;
    this.observer.finish();
    this.plan.teams.forEach((_, team) => {
      this.openAtEnd[team] = this.openOf(team);
    });
  }

  /** @param hour whole hours since minute 0 */
  sampleBacklog(hour: number): void {
    if (!this.observer.isObserving) return;
    const hourOfWeek = hour % hoursOfWeek;
    this.observer.backlogSamples[hourOfWeek]++;
    for (let team = 0; team < this.plan.teams.length; team++)
      this.observer.backlogSums[team * hoursOfWeek + hourOfWeek] += this.openOf(team);
  }

  needArises(thread: Thread, isPortal: boolean, hasContact: boolean): void {
    if (!this.observer.isObserving) return;
    const { setting, group } = thread;
    this.observer.portal.add(Number(isPortal), setting.index, none, group, none);
    if (!hasContact) this.observer.needsMet.add(0, setting.index, none, group, none);
  }

  contactDeadline({ hadContact, setting, group }: Thread): void {
    if (this.observer.isObserving) this.observer.urgentUnmet.add(hadContact ? 0 : 1, setting.index, none, group, none);
  }

  arrived({ thread: { setting, group }, category }: Message): void {
    this.openCount(setting.index, category.index).add(1, this.events.nowMin);
    if (this.observer.isObserving) this.observer.arrivals.add(1, setting.index, none, group, category.index);
  }

  seenByAi(message: Message): void {
    if (!this.observer.isObserving) return;
    const { setting, group } = message.thread;
    const isRight = message.isFlagged === message.isUrgent;
    const tally = message.isUrgent ? this.observer.flaggedUrgent : this.observer.unflaggedRoutine;
    tally.add(Number(isRight), setting.index, none, group, message.category.index);
  }

  /** Somebody of a team opens a message. */
  opened(message: Message, team: TeamPlan): void {
    const { observer } = this;
    const { thread } = message;
    const isFirstReading = !message.wasRead;
    const isFirstClinician = team.isClinician && !thread.metClinician;
    message.wasRead = true;
    if (team.isClinician) thread.metClinician = true;
    if (team.rank === this.seniorRank[team.setting]) message.metSenior = true;
    thread.touches++;
    if (!observer.isObserving) return;
    const now = this.events.nowMin;
    const { group } = thread;
    const category = message.category.index;
    observer.wait.add(now - message.joinedMin, team.setting, team.role, group, category);
    if (message.openings[team.role] === 1) observer.firstOpenings[team.index]++;
    if (isFirstReading) observer.firstRead.add(now - message.arrivedMin, team.setting, none, group, category);
    if (isFirstClinician && thread.isUrgent) this.urgentMeetsClinician(thread);
  }

  private urgentMeetsClinician({ setting, group, category, urgency, firstMessageMin }: Thread): void {
    const waited = this.events.nowMin - firstMessageMin;
    const isLate = waited > this.plan.urgency.safeWindowMin[urgency];
    this.observer.urgentFirstRead.add(waited, setting.index, none, group, category);
    this.observer.urgentLate.add(Number(isLate), setting.index, none, group, category);
  }

  /** A server has worked from the start of its stretch until now; what lies after `regularUntilMin` is after hours. */
  worked(server: Server<Message>, team: TeamPlan, category: number, regularUntilMin: number): void {
    if (!this.observer.isObserving) return;
    const fromMin = Math.max(server.startedMin, this.startMin);
    this.observer.work.add(team.index, server.index, category, fromMin, this.events.nowMin, regularUntilMin);
  }

  /** The first answer to a thread. Answering times are those of written messages: a call is answered while it lasts. */
  answered(thread: Thread): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    const now = this.events.nowMin;
    const { group, category, firstMessageMin: first } = thread;
    const setting = thread.setting.index;
    if (thread.isNeed) observer.needsMet.add(1, setting, none, group, none);
    if (!thread.isWritten) return;
    observer.response.add(now - first, setting, none, group, category);
    observer.addAnswer(now - first, group);
    observer.answeredInTime.add(Number(now <= businessDeadlineMin(this.plan, first)), setting, none, group, category);
  }

  /** A message is done, or its sender has left. */
  ended(message: Message): void {
    const { observer } = this;
    const { category: plan, hasLeft } = message;
    const { group } = message.thread;
    const setting = message.thread.setting.index;
    const category = plan.index;
    this.openCount(setting, category).add(-1, this.events.nowMin);
    if (!observer.isObserving) return;
    observer.timeInSystem.add(this.events.nowMin - message.arrivedMin, setting, none, group, category);
    if (plan.patience !== undefined || plan.intake !== none) observer.gaveUp.add(Number(hasLeft), setting, none, group, category);
    if (hasLeft) return;
    if (plan.resolvers.length > 0) observer.misrouted.add(Number(message.wasMisrouted), setting, none, group, category);
    if (plan.isPatientMessage) observer.closedBeforeSenior.add(message.metSenior ? 0 : 1, setting, none, group, category);
  }

  threadEnded(thread: Thread): void {
    const { observer } = this;
    const { group, category, isAnswered } = thread;
    if (!observer.isObserving || category === none) return;
    const setting = thread.setting.index;
    const isDone = thread.doneCount > 0;
    if (thread.isUrgent) {
      if (!thread.metClinician) observer.urgentLate.add(1, setting, none, group, category);
      if (isDone) observer.urgentMissed.add(thread.wasRecognised ? 0 : 1, setting, none, group, category);
    }
    // Whoever is answered has been counted then.
    if (thread.isNeed && !isAnswered) observer.needsMet.add(Number(isDone && !thread.needsReply), setting, none, group, none);
    if (!thread.isWritten) return;
    observer.touches.add(thread.touches, setting, none, group, none);
    observer.threadMessages.add(thread.messageCount, setting, none, group, none);
    if (isAnswered) observer.resolution.add(thread.lastEndedMin - thread.firstMessageMin, setting, none, group, none);
    else {
      observer.answeredInTime.add(0, setting, none, group, category);
      observer.addAnswer(Number.POSITIVE_INFINITY, group);
    }
  }

  /** Open messages of a setting and a category. */
  private openCount(setting: number, category: number): TimeWeighted {
    return this.open[setting * this.plan.names.categories.length + category];
  }

  /** Waiting and in hand. */
  private openOf(team: number): number {
    let open = 0;
    for (const { waiting, busy } of this.stationsOf(team)) open += waiting.value + busy.value;
    return open;
  }

  /** The in-baskets of a team, or its pool. */
  stationsOf(team: number): readonly Station<Message>[] {
    const { station, members, hasOwnBaskets } = this.plan.teams[team];
    return this.stations.stations.slice(station, station + (hasOwnBaskets ? members : 1));
  }
}
