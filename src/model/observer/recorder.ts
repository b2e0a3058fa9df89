/** Writes what happens into the observer, from the moment of observation on. Knows when an observation counts, not why it happened. */
import { type EventList, floatingZero, type Server, type Station, type Stations, TimeWeighted } from '../../kernel/index.ts';
import { weekMin } from '../../scenario/index.ts';
import { type Message, origin } from '../messages.ts';
import type { District } from '../plan/districts.ts';
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
  private district: District;

  constructor(plan: Plan, observer: Observer, stations: Stations<Message>, events: EventList, startMin: number, endMin: number) {
    this.plan = plan;
    this.startMin = startMin;
    this.endMin = endMin;
    this.observer = observer;
    this.stations = stations;
    this.events = events;
    this.district = plan.districts[0];
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

  /** What comes is of this district, whose clock begins at 0. */
  turnTo(district: District): void {
    this.district = district;
    this.observer.isObserving = false;
  }

  start(nowMin: number): void {
    this.observer.isObserving = true;
    for (const setting of this.district.settings)
      for (const { index } of this.plan.settings[setting].categories) this.openCount(setting, index).restart(nowMin);
    for (const { index } of this.district.teams) {
      this.openAtStart[index] = this.openOf(index);
      for (const { waiting, busy, onDuty } of this.stationsByTeam[index])
        for (const count of [waiting, busy, onDuty]) count.restart(nowMin);
    }
  }

  /** The district has come to its end. */
  end(open: Iterable<Thread>): void {
    for (const thread of open) this.stillOpen(thread);
    for (const { index } of this.district.teams) this.openAtEnd[index] = this.openOf(index);
    this.observer.end(this.district.settings);
  }

  finish(helpedMin: number): void {
    this.helpedMin = helpedMin;
    this.observer.finish();
  }

  /** @param hour whole hours since minute 0 */
  sampleBacklog(hour: number): void {
    if (!this.observer.isObserving) return;
    const hourOfWeek = hour % hoursOfWeek;
    for (const { index } of this.district.teams) {
      this.observer.backlogSamples[index * hoursOfWeek + hourOfWeek]++;
      this.observer.backlogSums[index * hoursOfWeek + hourOfWeek] += this.openOf(index);
    }
  }

  needArises(thread: Thread, source: number): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    const { channel: way } = thread;
    const place = observer.placeOf(thread);
    thread.fate = observer.fates.add(source, thread.ordinal, thread.group, this.events.nowMin);
    observer.portal.add(Number(way === channel.portal), place);
    observer.phone.add(Number(way === channel.phone), place);
    observer.visit.add(Number(way === channel.visit), place);
    observer.emergency.add(Number(way === channel.emergency), place);
    observer.noContact.add(Number(way === channel.none), place);
    if (this.plan.levers.selfService === undefined) return;
    observer.settledByAdvice.add(Number(way === channel.selfService), place);
    if (thread.isUrgent) observer.keptBackWrongly.add(Number(way === channel.selfService), place);
  }

  /** A person has answered a thread that is billed. */
  billed(): void {
    if (this.observer.isObserving) this.observer.programmeMessages.billing++;
  }

  /** The patient of a need is seen, at the clinic or in an emergency department. */
  seen({ thread, isEmergency, usd }: Contact): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    observer.contactUsd += usd;
    const tally = isEmergency ? observer.emergencyVisits : observer.visits;
    tally.add(1, observer.placeOf(thread));
  }

  /** The patient has what was needed, for the first time: an answer that was read, or somebody who saw them. */
  met(thread: Thread): void {
    if (thread.isMet) return;
    thread.isMet = true;
    const { observer } = this;
    if (!observer.isObserving) return;
    observer.needsMet.add(1, observer.placeOf(thread));
    observer.fates.met(thread.fate, this.events.nowMin - thread.arisenMin);
  }

  contactDeadline(thread: Thread): void {
    const { observer } = this;
    if (observer.isObserving) observer.urgentUnmet.add(thread.hadContact ? 0 : 1, observer.placeOf(thread));
  }

  arrived({ thread, category }: Message): void {
    this.openCount(thread.setting.index, category.index).add(1, this.events.nowMin);
    const { observer } = this;
    if (observer.isObserving) observer.arrivals.add(1, observer.placeOf(thread, category.index));
  }

  /** An answer has been sent through the portal. */
  answerSent(thread: Thread, isRead: boolean): void {
    const { observer } = this;
    if (observer.isObserving) observer.unread.add(isRead ? 0 : 1, observer.placeOf(thread));
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
    const place = observer.placeOf(thread, message.category.index);
    observer.wait.add(now - message.joinedMin, observer.cells.placeWithRole(place, team.role));
    if (isFirstReading) observer.firstRead.add(now - message.arrivedMin, place);
    if (isFirstClinician && thread.isUrgent) this.urgentMeetsClinician(thread);
  }

  private urgentMeetsClinician(thread: Thread): void {
    const waited = this.events.nowMin - thread.firstMessageMin;
    const isLate = waited > this.plan.urgency.safeWindowMin[thread.urgency];
    const place = this.observer.placeOf(thread, thread.category);
    this.observer.urgentFirstRead.add(waited, place);
    this.observer.urgentLate.add(Number(isLate), place);
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
    observer.response.add(afterMin, observer.placeOf(thread, category));
    observer.addAnswer(afterMin, group, category);
    this.promptness.count(thread, this.events.nowMin);
  }

  /** The run ends while a thread is open: what can be said of it already. */
  stillOpen(thread: Thread): void {
    const { observer, endMin } = this;
    const { group, category } = thread;
    // Who is to be seen is provided for: that is not decided yet.
    if (thread.isNeed && !thread.isMet && thread.contactsAhead === 0 && endMin - thread.arisenMin >= longOpenMin) {
      observer.needsMet.add(0, observer.placeOf(thread));
    }
    if (!thread.isWritten || thread.isAnswered) return;
    this.promptness.count(thread, Infinity);
    if (endMin - thread.firstMessageMin > longOpenMin) observer.addAnswer(Infinity, group, category);
  }

  /** A message is done, or its sender has left. */
  ended(message: Message): void {
    const { observer } = this;
    const { category: plan, hasLeft, thread } = message;
    this.openCount(thread.setting.index, plan.index).add(-1, this.events.nowMin);
    if (!observer.isObserving) return;
    const place = observer.placeOf(thread, plan.index);
    observer.timeInSystem.add(this.events.nowMin - message.arrivedMin, place);
    if (plan.patience !== undefined || plan.intake !== none) observer.gaveUp.add(Number(hasLeft), place);
    if (hasLeft || message.origin === origin.audit) return;
    if (message.byProtocol) {
      observer.programmeMessages.refillProtocol++;
      observer.protocolWrong.add(Number(message.protocolIsWrong), place);
    }
    if (plan.isPatientMessage && this.plan.levers.aiTriage !== undefined) {
      observer.seenByAi.add(Number(message.wasSeenByAi), place);
    }
    if (plan.resolvers.length > 0) observer.misrouted.add(Number(message.wasMisrouted), place);
    if (plan.isPatientMessage) observer.closedBeforeSenior.add(message.metSenior ? 0 : 1, place);
  }

  threadEnded(thread: Thread): void {
    const { observer } = this;
    const { group, category, isAnswered } = thread;
    if (!observer.isObserving) return;
    const isDone = thread.doneCount > 0;
    const place = observer.placeOf(thread);
    if (thread.isNeed && !thread.isMet) {
      observer.needsMet.add(0, place);
      observer.fates.unmet(thread.fate);
    }
    if (category === none) return;
    if (thread.isUrgent) {
      const ofCategory = observer.placeOf(thread, category);
      if (!thread.metClinician) observer.urgentLate.add(1, ofCategory);
      // What the AI has closed wrongly is finished too, and nobody has seen it.
      if (isDone || thread.hasWrongAnswer) observer.urgentMissed.add(thread.wasRecognised ? 0 : 1, ofCategory);
    }
    if (!thread.isWritten) return;
    observer.reacted.add(Number(thread.reactions > 0), place);
    observer.touches.add(thread.touches, place);
    observer.threadMessages.add(thread.messageCount, place);
    if (isAnswered) observer.resolution.add(thread.lastEndedMin - thread.firstMessageMin, place);
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
