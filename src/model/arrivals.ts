/** How messages come in: needs arise, patients choose a channel, messages arrive, are triaged and join a line. */
import { decisionCode, deriveKey, type Sampler, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { fact, stage } from './messages.ts';
import type { Patients } from './patients.ts';
import { none, type OffspringPlan } from './plan/plan.ts';
import type { ThreadCourse } from './thread-course.ts';

const drawCallAfter = decisionCode('call/after-opening');
const drawTrigger = decisionCode('message/trigger');
const drawTriggerDelay = decisionCode('message/trigger-delay');
const keyOfTriggered = decisionCode('message/triggered');

export class Arrivals {
  private readonly clinic: Clinic;
  private readonly course: ThreadCourse;
  private readonly patients: Patients;
  private readonly key = new Int32Array(2);

  constructor(clinic: Clinic, course: ThreadCourse, patients: Patients) {
    this.clinic = clinic;
    this.course = course;
    this.patients = patients;
  }

  /** Plans the first arrival of every source. */
  start(): void {
    for (let source = 0; source < this.clinic.demand.sourceCount; source++) this.planNext(source);
  }

  /** A source's arrival is due: a need, or one or more messages. */
  fromSource(source: number): void {
    const { demand, threads } = this.clinic;
    const { need, category } = demand.planOf(source);
    const batch = demand.batchSize(source);
    for (let place = 0; place < batch; place++) {
      const thread = demand.createThread(source, place, threads);
      const chosen = need === undefined ? category : demand.chooseChannel(need, thread, threads);
      if (need !== undefined) this.needArises(thread, chosen, chosen === need.portalCategory);
      if (chosen === none) this.course.endIfOver(thread);
      else this.startThread(thread, chosen);
    }
    demand.advance(source);
    this.planNext(source);
  }

  /** A message that was planned comes now: a follow-up, a reminder, a triggered question, a call that was put off. */
  due(message: number): void {
    const { messages, threads, events } = this.clinic;
    const thread = messages.thread[message];
    threads.pending[thread]--;
    messages.arrivedMin[message] = events.nowMin;
    this.arrive(message);
  }

  /** Decides who gets a message first, and puts it into that line. */
  route(message: number): void {
    const { routing, recorder } = this.clinic;
    if (routing.triage(message)) recorder.seenByAi(message, routing.isUrgent(message));
    this.join(message);
  }

  /** Joins the line of its role: the owner's in-basket, or the pool. */
  join(message: number): void {
    const { plan, messages, threads, events, demand, stations } = this.clinic;
    const thread = messages.thread[message];
    const teamIndex = plan.settings[threads.setting[thread]].teamOfRole[messages.role[message]];
    const team = plan.teams[teamIndex];
    let station = team.station;
    if (team.hasOwnBaskets) {
      if (threads.owner[thread] === none) threads.owner[thread] = demand.drawOwner(teamIndex, thread, threads);
      station += threads.owner[thread] % team.members;
    }
    messages.joinedMin[message] = events.nowMin;
    const { ageing } = plan.categories[messages.category[message]];
    if (ageing !== undefined) {
      messages.ageingEvent[message] = events.schedule(events.nowMin + ageing.afterMin, eventKind.ageing, message, tiePriority.other);
    }
    stations.join(message, station, team.usesPriority ? messages.priority[message] : 0);
  }

  private planNext(source: number): void {
    const { demand, events, endMin } = this.clinic;
    const atMin = demand.nextMin(source, events.nowMin);
    if (atMin <= endMin) events.schedule(atMin, eventKind.sourceArrival, source, tiePriority.other);
  }

  private needArises(thread: number, category: number, isPortal: boolean): void {
    const { plan, threads, events, recorder } = this.clinic;
    threads.isNeed[thread] = 1;
    recorder.needArises(thread, isPortal && category !== none, category !== none);
    if (threads.urgency[thread] === 0 || plan.urgency.contactWindowMin === Infinity) return;
    threads.pending[thread]++;
    events.schedule(events.nowMin + plan.urgency.contactWindowMin, eventKind.contactDeadline, thread, tiePriority.other);
  }

  /** The first message of a thread has the thread's own key. */
  private startThread(thread: number, category: number): void {
    const { messages, threads, events } = this.clinic;
    const message = messages.create(thread, category, threads.key0[thread], threads.key1[thread], events.nowMin);
    messages.facts[message] = fact.isFirstOfThread;
    this.arrive(message);
  }

  private arrive(message: number): void {
    const { plan, messages, threads, events, recorder, routing } = this.clinic;
    const thread = messages.thread[message];
    const category = plan.categories[messages.category[message]];
    if (category.callAfterMin !== undefined && this.putOff(message, category.intake, category.callAfterMin)) return;
    threads.open[thread]++;
    if (threads.category[thread] === none) {
      threads.category[thread] = messages.category[message];
      threads.firstMessageMin[thread] = events.nowMin;
      threads.needsReply[thread] = Number(category.needsReply);
      threads.isWritten[thread] = Number(category.needsReply && category.intake === none);
    }
    if (category.isPatientMessage) threads.messageCount[thread]++;
    recorder.arrived(message);
    routing.drawAttributes(message);
    const isWaitingAlready = (messages.facts[message] & fact.isReminder) !== 0 && category.patience?.untilAnswered;
    if (category.patience !== undefined && !isWaitingAlready) this.patients.wait(message, category.patience);
    if (category.triggers !== undefined) this.maybeTrigger(message, category.triggers);
    if (category.intake === none) this.route(message);
    else {
      messages.role[message] = category.intake;
      messages.stage[message] = stage.intake;
      messages.priority[message] = category.priority;
      this.join(message);
    }
  }

  /** Nobody answers now: the patient calls after the intake has come back. False when it is on duty. */
  private putOff(message: number, intake: number, callAfterMin: Sampler): boolean {
    const { plan, messages, threads, events, staff } = this.clinic;
    const thread = messages.thread[message];
    const openMin = staff.nextDutyMin(plan.teams[plan.settings[threads.setting[thread]].teamOfRole[intake]]);
    if (openMin <= events.nowMin) return false;
    const delayMin = callAfterMin.draw(uniform(messages.key0[message], messages.key1[message], drawCallAfter, 0), threads.ordinal[thread]);
    threads.pending[thread]++;
    events.schedule(openMin + delayMin, eventKind.messageDue, message, tiePriority.other);
    return true;
  }

  /** A message may make a patient of the panel write (a released result), if that patient has a portal account. It is no need of its own. */
  private maybeTrigger(message: number, triggers: OffspringPlan): void {
    const { messages, threads, demand } = this.clinic;
    const key0 = messages.key0[message];
    const key1 = messages.key1[message];
    if (uniform(key0, key1, drawTrigger, 0) >= triggers.probability) return;
    const delayMin = triggers.delayMin.draw(uniform(key0, key1, drawTriggerDelay, 0), 0);
    const cause = messages.thread[message];
    deriveKey(key0, key1, keyOfTriggered, 0, this.key, 0);
    const [child0, child1] = this.key;
    const thread = threads.create(child0, child1, threads.setting[cause], threads.ordinal[cause]);
    demand.assignPatient(thread, threads);
    if (!demand.hasPortal(thread, threads)) {
      threads.release(thread);
      return;
    }
    this.course.plan(thread, triggers.category, child0, child1, delayMin, fact.isFirstOfThread);
  }
}
