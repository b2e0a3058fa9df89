/** How messages come in: needs arise, patients choose a channel, messages arrive, are triaged and join a line. */
import { decisionCode, deriveKey, type Sampler, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import type { Source } from './demand.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { type Message, origin, stage } from './messages.ts';
import type { Patients } from './patients.ts';
import { type CategoryPlan, none, type OffspringPlan, teamIn } from './plan/plan.ts';
import type { Planned, ThreadCourse } from './thread-course.ts';
import type { Thread } from './threads.ts';

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
    for (const source of this.clinic.demand.sources) this.planNext(source);
  }

  /** A source's arrival is due: a need, or one or more messages. */
  fromSource(source: Source): void {
    const { demand, threads } = this.clinic;
    const { need, category } = source.plan;
    const batch = demand.batchSize(source);
    for (let place = 0; place < batch; place++) {
      const thread = demand.createThread(source, place, threads);
      const chosen = need === undefined ? category : demand.chooseChannel(need, thread);
      if (need !== undefined) this.needArises(thread, chosen, chosen === need.portalCategory);
      if (chosen === none) this.course.endIfOver(thread);
      else this.startThread(thread, chosen);
    }
    source.ordinal++;
    this.planNext(source);
  }

  /** A message that was planned comes now: a follow-up, a reminder, a triggered question, a call that was put off. */
  due(planned: Planned): void {
    planned.thread.pending--;
    this.course.planned.release(planned);
    this.arrive(planned.thread, planned.category, planned.key0, planned.key1, planned.origin);
  }

  /** Decides who gets a message first, and puts it into that line. */
  route(message: Message): void {
    const { routing, recorder } = this.clinic;
    if (routing.triage(message)) recorder.seenByAi(message);
    this.join(message);
  }

  /** Joins the line of its role: the owner's in-basket, or the pool. */
  join(message: Message): void {
    const { events, demand, stations } = this.clinic;
    const { thread } = message;
    const team = teamIn(thread.setting, message.role);
    let { station } = team;
    if (team.hasOwnBaskets) {
      if (thread.owner === none) thread.owner = demand.drawOwner(team, thread);
      station += thread.owner % team.members;
    }
    message.joinedMin = events.nowMin;
    const { ageing } = message.category;
    if (ageing !== undefined) {
      message.ageingEvent = events.schedule(events.nowMin + ageing.afterMin, eventKind.ageing, message.id, tiePriority.other);
    }
    stations.join(message, stations.stations[station], team.usesPriority ? message.priority : 0);
  }

  private planNext(source: Source): void {
    const { demand, events, endMin } = this.clinic;
    const atMin = demand.nextMin(source, events.nowMin);
    if (atMin <= endMin) events.schedule(atMin, eventKind.sourceArrival, source.index, tiePriority.other);
  }

  private needArises(thread: Thread, category: number, isPortal: boolean): void {
    const { plan, events, recorder } = this.clinic;
    thread.isNeed = true;
    recorder.needArises(thread, isPortal && category !== none, category !== none);
    if (!thread.isUrgent || plan.urgency.contactWindowMin === Infinity) return;
    thread.pending++;
    events.schedule(events.nowMin + plan.urgency.contactWindowMin, eventKind.contactDeadline, thread.id, tiePriority.other);
  }

  /** The first message of a thread has the thread's own key. */
  private startThread(thread: Thread, category: number): void {
    this.arrive(thread, this.clinic.plan.categories[category], thread.key0, thread.key1, origin.first);
  }

  private arrive(thread: Thread, category: CategoryPlan, key0: number, key1: number, from: number): void {
    const { events, messages, recorder, routing } = this.clinic;
    if (category.callAfterMin !== undefined) {
      const laterMin = this.laterMin(thread, category, uniform(key0, key1, drawCallAfter, 0), category.callAfterMin);
      if (laterMin > events.nowMin) return this.course.plan(thread, category, key0, key1, laterMin, from);
    }
    const message = messages.create(thread, category, key0, key1, events.nowMin, from);
    thread.open++;
    if (thread.category === none) {
      thread.category = category.index;
      thread.firstMessageMin = events.nowMin;
      thread.needsReply = category.needsReply;
      thread.isWritten = category.needsReply && category.intake === none;
    }
    if (category.isPatientMessage) thread.messageCount++;
    recorder.arrived(message);
    routing.drawAttributes(message);
    const { patience } = category;
    const isWaitingAlready = from === origin.reminder && patience?.untilAnswered;
    if (patience !== undefined && !isWaitingAlready) this.patients.wait(message, patience);
    if (category.triggers !== undefined) this.maybeTrigger(message, category.triggers);
    if (category.intake === none) this.route(message);
    else {
      message.role = category.intake;
      message.stage = stage.intake;
      message.priority = category.priority;
      this.join(message);
    }
  }

  /** When nobody answers now, the patient calls after the intake has come back: when that is. Now, if it is on duty. */
  private laterMin({ setting, ordinal }: Thread, { intake }: CategoryPlan, u: number, callAfterMin: Sampler): number {
    const { events, staff } = this.clinic;
    const openMin = staff.nextDutyMin(teamIn(setting, intake));
    return openMin <= events.nowMin ? openMin : openMin + callAfterMin.draw(u, ordinal);
  }

  /** A message may make a patient of the panel write (a released result), if that patient has a portal account. It is no need of its own. */
  private maybeTrigger(message: Message, triggers: OffspringPlan): void {
    const { plan, events, threads, demand } = this.clinic;
    const { key0, key1, thread: cause } = message;
    if (uniform(key0, key1, drawTrigger, 0) >= triggers.probability) return;
    const delayMin = triggers.delayMin.draw(uniform(key0, key1, drawTriggerDelay, 0), 0);
    deriveKey(key0, key1, keyOfTriggered, 0, this.key, 0);
    const [child0, child1] = this.key;
    const thread = threads.create(child0, child1, cause.setting, cause.ordinal);
    demand.assignPatient(thread);
    if (!demand.hasPortal(thread)) {
      threads.release(thread);
      return;
    }
    this.course.plan(thread, plan.categories[triggers.category], child0, child1, events.nowMin + delayMin, origin.first);
  }
}
