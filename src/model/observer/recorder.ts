/** Writes what happens into the observer, from the moment of observation on. Knows when an observation counts, not why it happened. */
import { type EventList, type Stations, TimeWeighted } from '../../kernel/index.ts';
import { fact, type Messages } from '../messages.ts';
import { none, type Plan, type TeamPlan } from '../plan/plan.ts';
import type { Threads } from '../threads.ts';
import { hoursOfWeek, type Observer } from './observer.ts';
import { businessDeadlineMin } from './work-record.ts';

export class Recorder {
  readonly observer: Observer;
  readonly plan: Plan;
  startMin = 0;
  endMin = 0;
  /** Open messages by team when observation starts and ends. */
  readonly openAtStart: Float64Array;
  readonly openAtEnd: Float64Array;
  /** Open messages by setting and category (setting times categories plus category). */
  readonly open: readonly TimeWeighted[];
  private readonly messages: Messages;
  private readonly threads: Threads;
  private readonly seniorRank: readonly number[];
  readonly stations: Stations;
  private readonly events: EventList;

  constructor(plan: Plan, observer: Observer, messages: Messages, threads: Threads, stations: Stations, events: EventList) {
    this.plan = plan;
    this.observer = observer;
    this.messages = messages;
    this.threads = threads;
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
    this.stations.occupancy.restart();
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

  needArises(thread: number, isPortal: boolean, hasContact: boolean): void {
    if (!this.observer.isObserving) return;
    const { setting, group } = this.threads;
    this.observer.portal.add(Number(isPortal), setting[thread], none, group[thread], none);
    if (!hasContact) this.observer.needsMet.add(0, setting[thread], none, group[thread], none);
  }

  contactDeadline(thread: number): void {
    if (!this.observer.isObserving) return;
    const { setting, group, hadContact } = this.threads;
    this.observer.urgentUnmet.add(1 - hadContact[thread], setting[thread], none, group[thread], none);
  }

  arrived(message: number): void {
    const { thread, category } = this.messages;
    const setting = this.threads.setting[thread[message]];
    this.open[setting * this.plan.names.categories.length + category[message]].add(1, this.events.nowMin);
    if (!this.observer.isObserving) return;
    this.observer.arrivals.add(1, setting, none, this.threads.group[thread[message]], category[message]);
  }

  seenByAi(message: number, isUrgent: boolean): void {
    if (!this.observer.isObserving) return;
    const isFlagged = Number((this.messages.facts[message] & fact.isFlagged) !== 0);
    const { thread, category } = this.messages;
    const { setting, group } = this.threads;
    const tally = isUrgent ? this.observer.flaggedUrgent : this.observer.unflaggedRoutine;
    tally.add(isUrgent ? isFlagged : 1 - isFlagged, setting[thread[message]], none, group[thread[message]], category[message]);
  }

  /** Somebody of a team opens a message. */
  opened(message: number, team: TeamPlan): void {
    const { messages, observer } = this;
    const thread = messages.thread[message];
    const isFirstReading = (messages.facts[message] & fact.wasRead) === 0;
    const isFirstClinician = team.isClinician && !this.threads.metClinician[thread];
    const isFirstOfRole = messages.openings[message * this.plan.names.roles.length + team.role] === 1;
    messages.facts[message] |= fact.wasRead;
    if (team.isClinician) this.threads.metClinician[thread] = 1;
    if (team.rank === this.seniorRank[team.setting]) messages.facts[message] |= fact.metSenior;
    this.threads.touches[thread]++;
    if (!observer.isObserving) return;
    const now = this.events.nowMin;
    const group = this.threads.group[thread];
    const category = messages.category[message];
    observer.wait.add(now - messages.joinedMin[message], team.setting, team.role, group, category);
    if (isFirstOfRole) observer.firstOpenings[team.index]++;
    const sinceArrival = now - messages.arrivedMin[message];
    if (isFirstReading) observer.firstRead.add(sinceArrival, team.setting, none, group, category);
    if (isFirstClinician && this.threads.urgency[thread] > 0) this.urgentMeetsClinician(thread);
  }

  private urgentMeetsClinician(thread: number): void {
    const { setting, group, category, urgency, firstMessageMin } = this.threads;
    const waited = this.events.nowMin - firstMessageMin[thread];
    const isLate = waited > this.plan.urgency.safeWindowMin[urgency[thread]];
    this.observer.urgentFirstRead.add(waited, setting[thread], none, group[thread], category[thread]);
    this.observer.urgentLate.add(Number(isLate), setting[thread], none, group[thread], category[thread]);
  }

  /** A server has worked from the start of its stretch until now; what lies after `regularUntilMin` is after hours. */
  worked(server: number, category: number, regularUntilMin: Float64Array): void {
    if (!this.observer.isObserving) return;
    const fromMin = Math.max(this.stations.startedMin[server], this.startMin);
    this.observer.work.add(this.plan.teamOfServer[server].index, server, category, fromMin, this.events.nowMin, regularUntilMin[server]);
  }

  /** The first answer to a thread. Answering times are those of written messages: a call is answered while it lasts. */
  answered(thread: number): void {
    const { observer, threads } = this;
    if (!observer.isObserving) return;
    const now = this.events.nowMin;
    const setting = threads.setting[thread];
    const group = threads.group[thread];
    const category = threads.category[thread];
    const first = threads.firstMessageMin[thread];
    if (threads.isNeed[thread]) observer.needsMet.add(1, setting, none, group, none);
    if (!threads.isWritten[thread]) return;
    observer.response.add(now - first, setting, none, group, category);
    observer.addAnswer(now - first, group);
    observer.answeredInTime.add(Number(now <= businessDeadlineMin(this.plan, first)), setting, none, group, category);
  }

  /** A message is done, or its sender has left. */
  ended(message: number): void {
    const { messages, threads, observer } = this;
    const category = messages.category[message];
    const thread = messages.thread[message];
    const setting = threads.setting[thread];
    this.open[setting * this.plan.names.categories.length + category].add(-1, this.events.nowMin);
    if (!observer.isObserving) return;
    const group = threads.group[thread];
    const facts = messages.facts[message];
    const hasLeft = (facts & fact.hasLeft) !== 0;
    observer.timeInSystem.add(this.events.nowMin - messages.arrivedMin[message], setting, none, group, category);
    const plan = this.plan.categories[category];
    if (plan.patience !== undefined || plan.intake !== none) observer.gaveUp.add(Number(hasLeft), setting, none, group, category);
    if (hasLeft) return;
    if (plan.resolvers.length > 0) observer.misrouted.add(Number((facts & fact.wasMisrouted) !== 0), setting, none, group, category);
    if (plan.isPatientMessage) {
      observer.closedBeforeSenior.add(Number((facts & fact.metSenior) === 0), setting, none, group, category);
    }
  }

  threadEnded(thread: number): void {
    const { threads, observer } = this;
    if (!observer.isObserving || threads.category[thread] === none) return;
    const setting = threads.setting[thread];
    const group = threads.group[thread];
    const category = threads.category[thread];
    const isDone = threads.doneCount[thread] > 0;
    if (threads.urgency[thread] > 0) {
      if (!threads.metClinician[thread]) observer.urgentLate.add(1, setting, none, group, category);
      if (isDone) observer.urgentMissed.add(1 - threads.wasRecognised[thread], setting, none, group, category);
    }
    const isAnswered = threads.answeredMin[thread] >= 0;
    // Whoever is answered has been counted then.
    if (threads.isNeed[thread] && !isAnswered)
      observer.needsMet.add(Number(isDone && !threads.needsReply[thread]), setting, none, group, none);
    if (!threads.isWritten[thread]) return;
    observer.touches.add(threads.touches[thread], setting, none, group, none);
    observer.threadMessages.add(threads.messageCount[thread], setting, none, group, none);
    if (isAnswered) observer.resolution.add(threads.lastEndedMin[thread] - threads.firstMessageMin[thread], setting, none, group, none);
    else {
      observer.answeredInTime.add(0, setting, none, group, category);
      observer.addAnswer(Number.POSITIVE_INFINITY, group);
    }
  }

  /** Waiting and in hand. */
  private openOf(team: number): number {
    const { station, members, hasOwnBaskets } = this.plan.teams[team];
    let open = 0;
    for (let s = station; s < station + (hasOwnBaskets ? members : 1); s++)
      open += this.stations.occupancy.waiting[s] + this.stations.occupancy.busy[s];
    return open;
  }
}
