/** Writes what happens into the observer, from the moment of observation on. Knows when an observation counts, not why it happened. */
import { type EventList, floatingZero, type Server, type Station, type Stations, TimeWeighted } from '../../kernel/index.ts';
import { weekMin } from '../../scenario/index.ts';
import { type Message, origin } from '../messages.ts';
import { none, type Plan, type TeamPlan } from '../plan/plan.ts';
import type { Contact } from '../thread-course.ts';
import { channel, type Thread } from '../threads.ts';
import { AiRecorder } from './ai-recorder.ts';
import type { Observer } from './observer.ts';
import { Promptness } from './promptness.ts';
import { VisitRecord } from './visit-record.ts';
import { hoursOfWeek } from './work-record.ts';

/** What has been open for so long counts as not met, and as not answered within the times that are asked for. */
const longOpenMin = weekMin;

export class Recorder {
  readonly observer: Observer;
  readonly plan: Plan;
  /** Between which minutes things are observed. */
  readonly startMin: number;
  readonly endMin: number;
  /** Open messages by team when observation starts and ends. */
  readonly openAtStart: Float64Array;
  readonly openAtEnd: Float64Array;
  /** Open messages by setting and category (setting times categories plus category). */
  readonly open: readonly TimeWeighted[];
  readonly stations: Stations<Message>;
  readonly visits: VisitRecord;
  /** What AI says and does. */
  readonly ai: AiRecorder;
  /** Minutes of the observed time since each account gained by outreach, summed. */
  helpedMin = floatingZero;
  private readonly promptness: Promptness;
  private readonly seniorRank: readonly number[];
  /** The in-baskets of each team, or its pool. */
  private readonly stationsByTeam: readonly (readonly Station<Message>[])[];
  private readonly events: EventList;

  constructor(plan: Plan, observer: Observer, stations: Stations<Message>, events: EventList, startMin: number, endMin: number) {
    this.plan = plan;
    this.startMin = startMin;
    this.endMin = endMin;
    this.observer = observer;
    this.stations = stations;
    this.events = events;
    this.visits = new VisitRecord(plan, startMin, endMin);
    this.ai = new AiRecorder(plan, observer);
    this.openAtStart = new Float64Array(plan.teams.length);
    this.openAtEnd = new Float64Array(plan.teams.length);
    this.open = plan.settings.flatMap(() => plan.names.categories.map(() => new TimeWeighted()));
    this.promptness = new Promptness(plan, observer, startMin, endMin);
    this.seniorRank = plan.settings.map(({ teams }) => Math.max(...teams.map((team) => team?.rank ?? 0)));
    this.stationsByTeam = plan.teams.map(({ station, members, hasOwnBaskets }) =>
      stations.stations.slice(station, station + (hasOwnBaskets ? members : 1)),
    );
  }

  start(nowMin: number): void {
    this.observer.isObserving = true;
    for (const { waiting, busy, onDuty } of this.stations.stations) for (const count of [waiting, busy, onDuty]) count.restart(nowMin);
    for (const count of this.open) count.restart(nowMin);
    this.plan.teams.forEach((_, team) => {
      this.openAtStart[team] = this.openOf(team);
    });
  }

  finish(helpedMin: number, open: Iterable<Thread>): void {
    this.helpedMin = helpedMin;
    for (const thread of open) this.stillOpen(thread);
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

  needArises(thread: Thread, source: number): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    const { setting, group, channel: way } = thread;
    thread.fate = observer.fates.add(source, thread.ordinal, group, this.events.nowMin);
    observer.portal.add(Number(way === channel.portal), setting.index, none, group, none);
    observer.phone.add(Number(way === channel.phone), setting.index, none, group, none);
    observer.visit.add(Number(way === channel.visit), setting.index, none, group, none);
    observer.emergency.add(Number(way === channel.emergency), setting.index, none, group, none);
    observer.noContact.add(Number(way === channel.none), setting.index, none, group, none);
    if (this.plan.levers.selfService === undefined) return;
    observer.settledByAdvice.add(Number(way === channel.selfService), setting.index, none, group, none);
    if (thread.isUrgent) observer.keptBackWrongly.add(Number(way === channel.selfService), setting.index, none, group, none);
  }

  /** A person has answered a thread that is billed. */
  billed(): void {
    if (this.observer.isObserving) this.observer.programmeMessages.billing++;
  }

  /** The patient of a need is seen, at the clinic or in an emergency department. */
  seen({ thread: { setting, group }, isEmergency, usd }: Contact): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    observer.contactUsd += usd;
    const tally = isEmergency ? observer.emergencyVisits : observer.visits;
    tally.add(1, setting.index, none, group, none);
  }

  /** The patient has what was needed, for the first time: an answer that was read, or somebody who saw them. */
  met(thread: Thread): void {
    if (thread.isMet) return;
    thread.isMet = true;
    if (!this.observer.isObserving) return;
    this.observer.needsMet.add(1, thread.setting.index, none, thread.group, none);
    this.observer.fates.met(thread.fate, this.events.nowMin - thread.arisenMin);
  }

  contactDeadline({ hadContact, setting, group }: Thread): void {
    if (this.observer.isObserving) this.observer.urgentUnmet.add(hadContact ? 0 : 1, setting.index, none, group, none);
  }

  arrived({ thread: { setting, group }, category }: Message): void {
    this.openCount(setting.index, category.index).add(1, this.events.nowMin);
    if (this.observer.isObserving) this.observer.arrivals.add(1, setting.index, none, group, category.index);
  }

  /** An answer has been sent through the portal. */
  answerSent({ setting, group }: Thread, isRead: boolean): void {
    if (this.observer.isObserving) this.observer.unread.add(isRead ? 0 : 1, setting.index, none, group, none);
  }

  /** Somebody of a team opens a message. */
  opened(message: Message, team: TeamPlan): void {
    const { observer } = this;
    const { thread } = message;
    const isFirstReading = !message.wasRead;
    const isFirstClinician = team.isClinician && !thread.metClinician;
    message.wasRead = true;
    if (team.isClinician) thread.metClinician = true;
    if (team.rank === this.seniorRank[thread.setting.index]) message.metSenior = true;
    thread.touches++;
    if (!observer.isObserving) return;
    const now = this.events.nowMin;
    const { group } = thread;
    const setting = thread.setting.index;
    const category = message.category.index;
    observer.wait.add(now - message.joinedMin, setting, team.role, group, category);
    if (isFirstReading) observer.firstRead.add(now - message.arrivedMin, setting, none, group, category);
    if (isFirstClinician && thread.isUrgent) this.urgentMeetsClinician(thread);
  }

  private urgentMeetsClinician({ setting, group, category, urgency, firstMessageMin }: Thread): void {
    const waited = this.events.nowMin - firstMessageMin;
    const isLate = waited > this.plan.urgency.safeWindowMin[urgency];
    this.observer.urgentFirstRead.add(waited, setting.index, none, group, category);
    this.observer.urgentLate.add(Number(isLate), setting.index, none, group, category);
  }

  /** A member opens a message that nobody of the role has opened before. */
  firstOpenedBy(server: Server<Message>): void {
    if (this.observer.isObserving) this.observer.firstOpenings[server.index]++;
  }

  /** A member of a team turns to messages from something else. */
  turnedToMessages(team: TeamPlan): void {
    if (this.observer.isObserving) this.observer.switches[team.index]++;
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
    const { group, category, firstMessageMin: first } = thread;
    if (!thread.isWritten) return;
    if (thread.isTranslated) observer.programmeMessages.translation++;
    if (thread.isForm) observer.programmeMessages.structuredIntake++;
    const afterMin = this.events.nowMin - first;
    observer.response.add(afterMin, thread.setting.index, none, group, category);
    observer.addAnswer(afterMin, group, category);
    this.promptness.count(thread, this.events.nowMin);
  }

  /** The run ends while a thread is open: what can be said of it already. */
  stillOpen(thread: Thread): void {
    const { observer, endMin } = this;
    const { group, category } = thread;
    // Who is to be seen is provided for: that is not decided yet.
    if (thread.isNeed && !thread.isMet && thread.contactsAhead === 0 && endMin - thread.arisenMin >= longOpenMin) {
      observer.needsMet.add(0, thread.setting.index, none, group, none);
    }
    if (!thread.isWritten || thread.isAnswered) return;
    this.promptness.count(thread, Infinity);
    if (endMin - thread.firstMessageMin > longOpenMin) observer.addAnswer(Infinity, group, category);
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
    if (hasLeft || message.origin === origin.audit) return;
    if (message.byProtocol) {
      observer.programmeMessages.refillProtocol++;
      observer.protocolWrong.add(Number(message.protocolIsWrong), setting, none, group, category);
    }
    if (plan.isPatientMessage && this.plan.levers.aiTriage !== undefined) {
      observer.seenByAi.add(Number(message.wasSeenByAi), setting, none, group, category);
    }
    if (plan.resolvers.length > 0) observer.misrouted.add(Number(message.wasMisrouted), setting, none, group, category);
    if (plan.isPatientMessage) observer.closedBeforeSenior.add(message.metSenior ? 0 : 1, setting, none, group, category);
  }

  threadEnded(thread: Thread): void {
    const { observer } = this;
    const { group, category, isAnswered } = thread;
    if (!observer.isObserving) return;
    const setting = thread.setting.index;
    const isDone = thread.doneCount > 0;
    if (thread.isNeed && !thread.isMet) {
      observer.needsMet.add(0, setting, none, group, none);
      observer.fates.unmet(thread.fate);
    }
    if (category === none) return;
    if (thread.isUrgent) {
      if (!thread.metClinician) observer.urgentLate.add(1, setting, none, group, category);
      // What the AI has closed wrongly is finished too, and nobody has seen it.
      if (isDone || thread.hasWrongAnswer) observer.urgentMissed.add(thread.wasRecognised ? 0 : 1, setting, none, group, category);
    }
    if (!thread.isWritten) return;
    observer.reacted.add(Number(thread.reactions > 0), setting, none, group, none);
    observer.touches.add(thread.touches, setting, none, group, none);
    observer.threadMessages.add(thread.messageCount, setting, none, group, none);
    if (isAnswered) observer.resolution.add(thread.lastEndedMin - thread.firstMessageMin, setting, none, group, none);
    else {
      this.promptness.count(thread, Infinity);
      observer.addAnswer(Infinity, group, category);
    }
  }

  /** Open messages of a setting and a category. */
  private openCount(setting: number, category: number): TimeWeighted {
    return this.open[setting * this.plan.names.categories.length + category];
  }

  /** Open messages in an in-basket of the team, on average over its in-baskets. */
  openPerBasket(team: TeamPlan): number {
    return this.openOf(team.index) / this.stationsByTeam[team.index].length;
  }

  /** The in-baskets of a team, or its pool. */
  stationsOf(team: number): readonly Station<Message>[] {
    return this.stationsByTeam[team];
  }

  /** Waiting and in hand. */
  private openOf(team: number): number {
    let open = 0;
    for (const { waiting, busy } of this.stationsByTeam[team]) open += waiting.value + busy.value;
    return open;
  }
}
