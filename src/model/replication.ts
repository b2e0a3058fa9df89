/**
 * One replication of one arm: the event loop, and the life of a message from arrival to its end. Read top to bottom:
 * something comes (arrive), is triaged and joins a line (route), is opened (begin), and is passed on or done (finished).
 */
import { decisionCode, deriveKey, EventList, type Keys, type StationHost, Stations, uniform } from '../kernel/index.ts';
import { Demand } from './demand.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { fact, Messages, stage } from './messages.ts';
import { Observer } from './observer/observer.ts';
import { Recorder } from './observer/recorder.ts';
import { Patients } from './patients.ts';
import { none, type CategoryPlan, type Plan, type TeamPlan } from './plan/plan.ts';
import { pick, Routing } from './routing.ts';
import { Staff } from './staff.ts';
import { Threads } from './threads.ts';

const dayMin = 1440;
const hourMin = 60;
const keyOfFirst = 0;
const drawFollowUp = decisionCode('message/follow-up');
const drawFollowUpDelay = decisionCode('message/follow-up-delay');
const drawTrigger = decisionCode('message/trigger');
const drawTriggerDelay = decisionCode('message/trigger-delay');
const drawEngaged = decisionCode('call/engaged');
const keyOfFollowUp = decisionCode('thread/follow-up');
const keyOfTriggered = decisionCode('message/triggered');

export interface Span {
  readonly warmUpDays: number;
  readonly observedDays: number;
}

export class Replication implements StationHost {
  private readonly plan: Plan;
  private readonly events = new EventList();
  private readonly threads = new Threads();
  private readonly messages: Messages;
  private readonly observer: Observer;
  private readonly recorder: Recorder;
  private readonly routing: Routing;
  private readonly demand: Demand;
  private readonly stations: Stations;
  private readonly staff: Staff;
  private readonly patients: Patients;
  private readonly startMin: number;
  private readonly endMin: number;
  private readonly lastWorkMin: Float64Array;
  private readonly key = new Int32Array(2);

  constructor(plan: Plan, span: Span, keys: Keys, replication: number) {
    this.plan = plan;
    this.startMin = span.warmUpDays * dayMin;
    this.endMin = (span.warmUpDays + span.observedDays) * dayMin;
    this.messages = new Messages(plan.names.roles.length);
    this.observer = new Observer(plan);
    this.routing = new Routing(plan, this.messages, this.threads);
    this.demand = new Demand(plan, keys, replication);
    this.stations = new Stations(this.events, this, plan.stations, plan.priorities, eventKind.serviceEnd);
    this.staff = new Staff(plan, this.events, this.stations, keys, replication);
    this.recorder = new Recorder(plan, this.observer, this.messages, this.threads, this.stations, this.events);
    this.patients = new Patients(plan, this.events, this.messages, this.threads);
    this.lastWorkMin = new Float64Array(this.stations.stationOf.length).fill(-1);
  }

  /** Runs to the end and returns what was observed. */
  run(): Recorder {
    const { events } = this;
    events.schedule(this.startMin, eventKind.observationStart, 0, tiePriority.observationStart);
    this.staff.start();
    for (let source = 0; source < this.demand.sourceCount; source++) this.planArrival(source);
    while (events.advance(this.endMin)) this.handle(events.kind, events.argument);
    this.stations.reportWorkInHand();
    this.recorder.finish(this.endMin);
    return this.recorder;
  }

  private handle(kind: number, argument: number): void {
    switch (kind) {
      case eventKind.serviceEnd:
        return this.stations.serviceEnds(argument);
      case eventKind.sourceArrival:
        return this.arrivalFrom(argument);
      case eventKind.sessionStart:
        return this.staff.sessionStarts(argument);
      case eventKind.sessionEnd:
        return this.staff.sessionEnds(argument);
      case eventKind.visitSlot:
        return this.staff.visitDue(argument);
      case eventKind.visitEnd:
        return this.staff.visitEnds(argument);
      case eventKind.backFromAway:
        return this.staff.backFromAway(argument);
      case eventKind.patienceEnd:
        return this.patienceEnds(argument);
      case eventKind.ageing:
        return this.ages(argument);
      case eventKind.messageDue:
        return this.messageDue(argument);
      case eventKind.contactDeadline:
        return this.contactDeadline(argument);
      case eventKind.hour:
        return this.hourStarts();
      case eventKind.observationStart:
        return this.startObserving();
      default:
        throw new Error(`unknown event kind ${kind}`);
    }
  }

  private startObserving(): void {
    this.recorder.start(this.events.nowMin);
    this.hourStarts();
  }

  private hourStarts(): void {
    const hour = Math.ceil(this.events.nowMin / hourMin);
    if (hour * hourMin === this.events.nowMin) this.recorder.sampleBacklog(hour);
    this.events.schedule((Math.floor(this.events.nowMin / hourMin) + 1) * hourMin, eventKind.hour, 0, tiePriority.other);
  }

  // --- what comes ---------------------------------------------------------------------------------------------------------

  private planArrival(source: number): void {
    const atMin = this.demand.nextMin(source, this.events.nowMin);
    if (atMin <= this.endMin) this.events.schedule(atMin, eventKind.sourceArrival, source, tiePriority.other);
  }

  private arrivalFrom(source: number): void {
    const plan = this.demand.planOf(source);
    const batch = this.demand.batchSize(source);
    for (let place = 0; place < batch; place++) {
      const thread = this.demand.createThread(source, place, this.threads, this.events.nowMin);
      const category = plan.need === undefined ? plan.category : this.demand.chooseChannel(plan.need, thread, this.threads);
      if (plan.need !== undefined) this.needArises(thread, category, category === plan.need.portalCategory);
      if (category !== none) this.startThread(thread, category);
      else this.endThreadIfOver(thread);
    }
    this.demand.advance(source);
    this.planArrival(source);
  }

  private needArises(thread: number, category: number, isPortal: boolean): void {
    this.threads.isNeed[thread] = 1;
    this.recorder.needArises(thread, isPortal && category !== none, category !== none);
    if (this.threads.urgency[thread] > 0 && this.plan.urgency.contactWindowMin < Infinity) {
      this.threads.pending[thread]++;
      this.events.schedule(this.events.nowMin + this.plan.urgency.contactWindowMin, eventKind.contactDeadline, thread, tiePriority.other);
    }
  }

  private contactDeadline(thread: number): void {
    this.recorder.contactDeadline(thread);
    this.threads.pending[thread]--;
    this.endThreadIfOver(thread);
  }

  /** The first message of a thread has the thread's own key. */
  private startThread(thread: number, category: number): void {
    const { threads } = this;
    const message = this.messages.create(thread, category, threads.key0[thread], threads.key1[thread], this.events.nowMin);
    this.messages.facts[message] = fact.isFirstOfThread;
    this.arrive(message);
  }

  /** A message that was planned (a follow-up, a reminder, a triggered question) comes now. */
  private messageDue(message: number): void {
    const thread = this.messages.thread[message];
    this.threads.pending[thread]--;
    this.messages.arrivedMin[message] = this.events.nowMin;
    if ((this.messages.facts[message] & fact.raisesNeed) !== 0) this.recorder.needArises(thread, true, true);
    this.arrive(message);
  }

  private arrive(message: number): void {
    const { messages, threads, events } = this;
    const thread = messages.thread[message];
    const category = this.categoryOf(message);
    threads.open[thread]++;
    if (category.needsReply) {
      threads.needsReply[thread] = 1;
      if (threads.firstMessageMin[thread] < 0) threads.firstMessageMin[thread] = events.nowMin;
    }
    if (category.isPatientMessage) threads.messageCount[thread]++;
    this.recorder.arrived(message);
    this.routing.drawAttributes(message);
    if (category.patience !== undefined) this.patients.wait(message, category.patience);
    if (category.triggers !== undefined) this.maybeTrigger(message, category.triggers);
    if (category.intake !== none) {
      messages.role[message] = category.intake;
      messages.stage[message] = stage.intake;
      messages.priority[message] = category.priority;
      this.join(message);
    } else this.route(message);
  }

  private route(message: number): void {
    if (this.routing.triage(message).seenByAi) this.recorder.seenByAi(message, this.routing.isUrgent(message));
    this.join(message);
  }

  /** Joins the line of its role: the owner's in-basket, or the pool. */
  private join(message: number): void {
    const { messages, threads, events } = this;
    const thread = messages.thread[message];
    const teamIndex = this.plan.settings[threads.setting[thread]].teamOfRole[messages.role[message]];
    const team = this.plan.teams[teamIndex];
    let station = team.station;
    if (team.hasOwnBaskets) {
      if (threads.owner[thread] === none) threads.owner[thread] = this.demand.drawOwner(teamIndex, thread, threads);
      station += threads.owner[thread] % team.members;
    }
    messages.joinedMin[message] = events.nowMin;
    const { ageing } = this.categoryOf(message);
    if (ageing !== undefined) {
      messages.ageingEvent[message] = events.schedule(events.nowMin + ageing.afterMin, eventKind.ageing, message, tiePriority.other);
    }
    this.stations.join(message, station, team.usesPriority ? messages.priority[message] : 0);
  }

  private ages(message: number): void {
    const { ageing } = this.categoryOf(message);
    this.messages.ageingEvent[message] = none;
    if (ageing !== undefined) this.stations.reprioritize(message, ageing.priority);
  }

  // --- what staff do with it (StationHost) ----------------------------------------------------------------------------------

  begin(message: number, server: number, remainingMin: number, attempt: number): number {
    const { messages } = this;
    const team = this.teamOfServer(server);
    const switchMin = this.lastWorkMin[server] === this.events.nowMin ? 0 : team.switchMin;
    if (remainingMin >= 0) return remainingMin + switchMin;
    const opening = messages.countOpening(message, team.role);
    if (attempt === 0) {
      this.settle(message);
      this.recorder.opened(message, team);
      this.recognise(message, team, opening);
    }
    return switchMin + this.minutesFor(message, team, opening);
  }

  worked(message: number, server: number, fromMin: number, toMin: number): void {
    this.lastWorkMin[server] = toMin;
    const team = this.plan.teamOfStation[this.stations.stationOf[server]];
    this.recorder.worked(team, server, this.messages.category[message], fromMin, toMin, this.staff.regularUntilMin[server]);
  }

  finished(message: number, server: number): void {
    const { messages } = this;
    const team = this.teamOfServer(server);
    const category = this.categoryOf(message);
    const opening = messages.openings[message * this.plan.names.roles.length + team.role] - 1;
    if (messages.stage[message] === stage.intake) {
      const { callNotEngaged } = this.threads;
      const thread = messages.thread[message];
      if (callNotEngaged[thread] > 0 && uniform(messages.key0[message], messages.key1[message], drawEngaged, opening) < callNotEngaged[thread]) {
        this.leave(message);
        return;
      }
      if (!this.routing.canClose(message, team)) {
        this.route(message);
        return;
      }
    } else if (!this.routing.canClose(message, team)) {
      if (messages.stage[message] === stage.close) messages.facts[message] |= fact.wasMisrouted;
      this.routing.passOn(message, team, opening);
      // Nobody is left who could take it over: it is closed where it is.
      if (messages.role[message] !== team.role) {
        this.join(message);
        return;
      }
    }
    const next = this.forwardOf(message, category, team, opening);
    if (next === none) this.done(message, team, category);
    else {
      messages.role[message] = next;
      messages.stage[message] = stage.close;
      this.join(message);
    }
  }

  idle(server: number): void {
    this.staff.idle(server);
  }

  closed(server: number): void {
    this.staff.closed(server);
  }

  sizeMin(message: number, station: number): number {
    const team = this.plan.teams[this.plan.teamOfStation[station]];
    return this.minutesFor(message, team, this.messages.openings[message * this.plan.names.roles.length + team.role]);
  }

  /** Hands-on minutes of an opening: handling if the reader can close it, else only reading. */
  private minutesFor(message: number, team: TeamPlan, opening: number): number {
    const { messages } = this;
    const category = this.categoryOf(message);
    const mayClose = messages.stage[message] === stage.intake || this.routing.canClose(message, team);
    const reading = mayClose ? undefined : category.reading[team.role];
    const sampler = reading ?? category.handling[team.role];
    if (sampler === undefined) throw new Error(`category ${category.id} has no handling time for ${this.plan.names.roles[team.role]}`);
    const code = reading === undefined ? team.codes.handling : team.codes.reading;
    const u = uniform(messages.key0[message], messages.key1[message], code, opening);
    const ordinal = this.threads.ordinal[messages.thread[message]] + opening;
    if (category.complexityCorrelation === 0) return sampler.draw(u, ordinal);
    return sampler.drawCorrelated(u, ordinal, messages.complexity[message], category.complexityCorrelation);
  }

  private recognise(message: number, team: TeamPlan, opening: number): void {
    const { messages } = this;
    if (!this.routing.isUrgent(message)) return;
    const isFlagged = (messages.facts[message] & fact.isFlagged) !== 0;
    const chance = isFlagged && team.isClinician ? (this.plan.triage.ai?.recognitionWhenFlagged ?? team.recognition) : team.recognition;
    if (uniform(messages.key0[message], messages.key1[message], team.codes.recognition, opening) < chance) messages.facts[message] |= fact.wasRecognised;
  }

  private forwardOf(message: number, category: CategoryPlan, team: TeamPlan, opening: number): number {
    const row = category.forwards[team.role];
    if (row === undefined) return none;
    return pick(row, uniform(this.messages.key0[message], this.messages.key1[message], team.codes.forward, opening)) ?? none;
  }

  // --- how it ends ----------------------------------------------------------------------------------------------------------

  private done(message: number, team: TeamPlan, category: CategoryPlan): void {
    const { threads, messages } = this;
    const thread = messages.thread[message];
    if (team.isClinician) threads.hadContact[thread] = 1;
    if (category.needsReply) {
      threads.messageCount[thread]++;
      if (threads.answeredMin[thread] < 0) {
        threads.answeredMin[thread] = this.events.nowMin;
        this.recorder.answered(thread, messages.category[message]);
      }
    }
    this.recorder.ended(message);
    const { followUp } = category;
    const key0 = messages.key0[message];
    const key1 = messages.key1[message];
    if (followUp !== undefined && uniform(key0, key1, drawFollowUp, 0) < followUp.probability) {
      const delay = followUp.delayMin.draw(uniform(key0, key1, drawFollowUpDelay, 0), threads.ordinal[thread]);
      deriveKey(threads.key0[thread], threads.key1[thread], keyOfFollowUp, threads.followUps[thread]++, this.key, 0);
      this.planMessage(thread, followUp.category, this.key[0], this.key[1], delay);
    }
    this.end(message);
  }

  /** The sender leaves before the end, and may try again later. */
  private leave(message: number): void {
    const { messages } = this;
    messages.facts[message] |= fact.hasLeft;
    this.recorder.ended(message);
    const retryAfterMin = this.patients.retryAfterMin(message);
    if (retryAfterMin >= 0) {
      this.patients.keyOfReminder(message, this.key);
      this.planMessage(messages.thread[message], messages.category[message], this.key[0], this.key[1], retryAfterMin, messages.facts[message] & fact.isFirstOfThread);
    }
    this.end(message);
  }

  private end(message: number): void {
    const { messages, threads, events } = this;
    const thread = messages.thread[message];
    if (messages.patienceEvent[message] !== none) events.cancel(messages.patienceEvent[message]);
    if (messages.ageingEvent[message] !== none) events.cancel(messages.ageingEvent[message]);
    messages.release(message);
    threads.open[thread]--;
    this.endThreadIfOver(thread);
  }

  private endThreadIfOver(thread: number): void {
    const { threads } = this;
    if (threads.open[thread] > 0 || threads.pending[thread] > 0) return;
    this.recorder.threadEnded(thread);
    threads.release(thread);
  }

  private planMessage(thread: number, category: number, key0: number, key1: number, delayMin: number, facts = 0): void {
    const dueMin = this.events.nowMin + delayMin;
    if (dueMin > this.endMin) {
      this.threads.pending[thread]++;
      return;
    }
    const message = this.messages.create(thread, category, key0, key1, dueMin);
    this.messages.facts[message] = facts;
    this.threads.pending[thread]++;
    this.events.schedule(dueMin, eventKind.messageDue, message, tiePriority.other);
  }

  private maybeTrigger(message: number, triggers: NonNullable<CategoryPlan['triggers']>): void {
    const { messages, threads } = this;
    const key0 = messages.key0[message];
    const key1 = messages.key1[message];
    if (uniform(key0, key1, drawTrigger, 0) >= triggers.probability) return;
    const delay = triggers.delayMin.draw(uniform(key0, key1, drawTriggerDelay, 0), 0);
    const cause = messages.thread[message];
    deriveKey(key0, key1, keyOfTriggered, keyOfFirst, this.key, 0);
    const thread = threads.create(this.key[0], this.key[1], threads.setting[cause], threads.ordinal[cause], this.events.nowMin + delay);
    this.demand.assignPatient(thread, threads);
    if (!this.demand.hasPortal(thread, threads)) {
      threads.release(thread);
      return;
    }
    threads.owner[thread] = threads.owner[cause];
    threads.isNeed[thread] = 1;
    this.planMessage(thread, triggers.category, this.key[0], this.key[1], delay, fact.isFirstOfThread | fact.raisesNeed);
  }

  // --- patients who wait ------------------------------------------------------------------------------------------------------

  /** It has been opened: patience that lasts until then is over, and it no longer ages. */
  private settle(message: number): void {
    const { messages, events } = this;
    const { patience } = this.categoryOf(message);
    if (patience !== undefined && !patience.untilAnswered && messages.patienceEvent[message] !== none) {
      events.cancel(messages.patienceEvent[message]);
      messages.patienceEvent[message] = none;
    }
    if (messages.ageingEvent[message] !== none) {
      events.cancel(messages.ageingEvent[message]);
      messages.ageingEvent[message] = none;
    }
  }

  private patienceEnds(message: number): void {
    const { messages } = this;
    const { patience } = this.categoryOf(message);
    const thread = messages.thread[message];
    messages.patienceEvent[message] = none;
    if (patience === undefined || this.threads.answeredMin[thread] >= 0) return;
    const category = this.patients.reaction(message, patience);
    if (category === none) {
      if (this.stations.withdraw(message)) this.leave(message);
      return;
    }
    this.patients.keyOfReminder(message, this.key);
    this.planMessage(thread, category, this.key[0], this.key[1], 0);
    if (patience.remindAgain) this.patients.wait(message, patience);
  }

  private categoryOf(message: number): CategoryPlan {
    return this.plan.categories[this.messages.category[message]];
  }

  private teamOfServer(server: number): TeamPlan {
    return this.plan.teams[this.plan.teamOfStation[this.stations.stationOf[server]]];
  }
}
