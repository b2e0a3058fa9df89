/** How messages come in: needs arise, patients choose a channel, messages arrive, are triaged and join a line. */
import { decisionCode, deriveKey, type Sampler, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import type { Source } from './demand.ts';
import type { Endings } from './endings.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { type Message, origin, stage } from './messages.ts';
import type { Patients } from './patients.ts';
import { type CategoryPlan, type NeedPlan, none, type OffspringPlan, teamIn } from './plan/plan.ts';
import type { Planned, ThreadCourse } from './thread-course.ts';
import { channel, type Thread } from './threads.ts';

const drawCallAfter = decisionCode('call/after-opening');
const drawTrigger = decisionCode('message/trigger');
const drawTriggerDelay = decisionCode('message/trigger-delay');
const keyOfTriggered = decisionCode('message/triggered');
const keyOfLaterCall = decisionCode('self-service/later-call');

export class Arrivals {
  private readonly clinic: Clinic;
  private readonly course: ThreadCourse;
  private readonly patients: Patients;
  private readonly endings: Endings;
  private readonly key = new Int32Array(2);

  constructor(clinic: Clinic, course: ThreadCourse, patients: Patients, endings: Endings) {
    this.clinic = clinic;
    this.course = course;
    this.patients = patients;
    this.endings = endings;
  }

  /** Plans the first arrival of every source of some settings. */
  start(settings: readonly number[]): void {
    for (const source of this.clinic.demand.sources) if (settings.includes(source.plan.setting)) this.planNext(source);
  }

  /** A source's arrival is due: a need, or one or more messages. */
  fromSource(source: Source): void {
    const { demand, threads } = this.clinic;
    const { need, category } = source.plan;
    const batch = demand.batchSize(source);
    for (let place = 0; place < batch; place++) {
      const thread = demand.createThread(source, place, threads);
      if (need === undefined) this.startThread(thread, thread.setting.categories[category], thread.key0, thread.key1, origin.first);
      else this.needArises(need, thread, source);
    }
    source.ordinal++;
    this.planNext(source);
  }

  /** A message that was planned comes now: a follow-up, a reminder, a triggered question, a call that was put off. */
  due(planned: Planned): void {
    planned.thread.pending--;
    this.course.planned.release(planned);
    const { thread, category, key0, key1, origin: from } = planned;
    if (thread.category === none) this.startThread(thread, category, key0, key1, from);
    else this.arrive(thread, category, key0, key1, from);
  }

  /** Decides who gets a message first, and puts it into that line; the AI may close it instead. */
  route(message: Message): void {
    const { plan, routing, recorder, events } = this.clinic;
    const { drafts } = plan.levers;
    const isClosed = routing.triage(message, events.nowMin);
    if (message.wasSeenByAi) this.aiHasSeen(message);
    if (isClosed) return this.endings.closedByAi(message);
    if (drafts?.prepare(message, events.nowMin)) {
      recorder.ai.drafted();
      this.clinic.trace?.drafted(message);
      if (drafts.goesOutUnread(message)) return this.endings.sentUnread(message);
    }
    this.join(message);
  }

  /** Joins the line of its role: the owner's in-basket (or that of whoever covers), or the pool. */
  join(message: Message): void {
    const { events, stations } = this.clinic;
    const { thread } = message;
    this.cover(message);
    const team = teamIn(thread.setting, message.role);
    const station = team.hasOwnBaskets ? team.station + message.basket : team.station;
    message.joinedMin = events.nowMin;
    this.clinic.trace?.joins(message);
    const { ageing } = message.category;
    if (ageing !== undefined) {
      message.ageingEvent = events.schedule(events.nowMin + ageing.afterMin, eventKind.ageing, message.id, tiePriority.other);
    }
    stations.join(message, stations.stations[station], team.usesPriority ? message.priority : 0);
  }

  /** Whoever goes on leave hands over what is waiting, if somebody covers. */
  handOver(server: number): void {
    const { plan, staff, stations, events } = this.clinic;
    const team = plan.teamOfServer[server];
    if (!team.hasOwnBaskets || !this.isCovering(team.setting) || !staff.isOnLeave(server, events.nowMin)) return;
    const { station } = stations.servers[server];
    let left = station.waiting.value;
    for (let message = stations.withdrawFirst(station); message !== undefined; message = stations.withdrawFirst(station)) {
      if (message.ageingEvent !== none) events.cancel(message.ageingEvent);
      this.join(message);
      // With nobody to take them they come back to the same line.
      if (--left <= 0) return;
    }
  }

  private planNext(source: Source): void {
    const { demand, events, endMin } = this.clinic;
    const atMin = demand.nextMin(source, events.nowMin);
    if (atMin <= endMin) events.schedule(atMin, eventKind.sourceArrival, source.index, tiePriority.other);
  }

  /** A patient has a need: chooses a channel, and is seen in person, writes, calls, or stays away. */
  private needArises(need: NeedPlan, thread: Thread, source: Source): void {
    const { plan, events, recorder, channels } = this.clinic;
    const { key0, key1, setting } = thread;
    const index = channels.choose(need, thread, events.nowMin);
    thread.isNeed = true;
    thread.arisenMin = events.nowMin;
    recorder.needArises(thread, source.index);
    this.clinic.trace?.needArises(thread, source.plan.name);
    if (thread.isUrgent && plan.urgency.contactWindowMin !== Infinity) {
      thread.pending++;
      events.schedule(events.nowMin + plan.urgency.contactWindowMin, eventKind.contactDeadline, thread.id, tiePriority.other);
    }
    const inPerson = channels.inPerson(need, thread);
    const contactAfterMin = inPerson === undefined ? 0 : channels.contactAfterMin(inPerson, thread);
    if (inPerson !== undefined) this.course.planContact(thread, contactAfterMin, inPerson === need.emergency, inPerson.usdPerContact);
    if (thread.channel === channel.selfService) this.keptBack(need, thread);
    if (index === none) return this.course.endIfOver(thread);
    const category = setting.categories[index];
    // Whoever has seen the patient makes a note of it.
    if (inPerson !== undefined) this.course.plan(thread, category, key0, key1, events.nowMin + contactAfterMin, origin.later);
    else this.startThread(thread, category, key0, key1, origin.first);
  }

  /** Advice has settled a need; if that was wrong, the patient may phone later. */
  private keptBack(need: NeedPlan, thread: Thread): void {
    const { plan, events, recorder } = this.clinic;
    recorder.ai.keptBack();
    if (!thread.isUrgent) return recorder.met(thread);
    const afterMin = plan.hasFeedback ? (plan.levers.selfService?.callsAfterMin(thread) ?? -1) : -1;
    if (afterMin < 0 || need.phoneCategory === none) return;
    deriveKey(thread.key0, thread.key1, keyOfLaterCall, 0, this.key, 0);
    const call = thread.setting.categories[need.phoneCategory];
    this.course.plan(thread, call, this.key[0], this.key[1], events.nowMin + afterMin, origin.first);
  }

  /** The first message of a thread, with its key. What has to be translated comes later, and counts from when it was sent. */
  private startThread(thread: Thread, category: CategoryPlan, key0: number, key1: number, from: number): void {
    const { plan, events } = this.clinic;
    const { translation } = plan.levers;
    if (thread.isTranslated && translation !== undefined && thread.channel === channel.portal) {
      const afterMin = translation.delayMin(thread);
      if (afterMin > 0) {
        this.open(thread, category);
        return this.course.plan(thread, category, key0, key1, events.nowMin + afterMin, from);
      }
    }
    this.arrive(thread, category, key0, key1, from);
  }

  /** The thread has its first message. */
  private open(thread: Thread, category: CategoryPlan): void {
    const { plan, events } = this.clinic;
    thread.category = category.index;
    thread.firstMessageMin = events.nowMin;
    thread.needsReply = category.needsReply;
    thread.isWritten = category.needsReply && category.intake === none;
    if (plan.levers.billing !== undefined) thread.isBilled = thread.isWritten && plan.levers.billing.isBilled(thread, events.nowMin);
    if (thread.hadContact) thread.metClinician = true; // a note of who has seen the patient
  }

  private arrive(thread: Thread, category: CategoryPlan, key0: number, key1: number, from: number): void {
    const { events, messages, recorder, routing } = this.clinic;
    if (category.callAfterMin !== undefined) {
      const laterMin = this.laterMin(thread, category, uniform(key0, key1, drawCallAfter, 0), category.callAfterMin);
      if (laterMin > events.nowMin) return this.course.plan(thread, category, key0, key1, laterMin, from);
    }
    const message = messages.create(thread, category, key0, key1, events.nowMin, from);
    thread.open++;
    if (thread.category === none) this.open(thread, category);
    if (category.isPatientMessage && from !== origin.correction) thread.messageCount++;
    recorder.arrived(message);
    this.clinic.trace?.arrives(message);
    routing.drawAttributes(message, events.nowMin);
    if (from === origin.audit) return this.joinAudit(message);
    if (from === origin.correction) return this.joinCorrection(message);
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

  /** The AI has looked at a message: that is recorded, may be audited, and may send the patient to care, once in a matter. */
  private aiHasSeen(message: Message): void {
    const { plan, events, recorder } = this.clinic;
    const { aiTriage, governance } = plan.levers;
    const { thread } = message;
    recorder.ai.saw(message);
    if (!message.wasClosedByAi) message.sentTo = message.role;
    this.clinic.trace?.seenByAi(message);
    if (governance.audits(message, 0, events.nowMin)) this.course.planAudit(message, 0);
    if (!message.isFlagged || aiTriage === undefined || thread.wasFlagged) return;
    thread.wasFlagged = true;
    const afterMin = aiTriage.seeksCareAfterMin(message);
    if (afterMin < 0) return;
    recorder.ai.sentToCare(message);
    this.course.planContact(thread, afterMin, aiTriage.sendsToEmergency, aiTriage.usdPerContact);
  }

  /** An AI decision goes to whoever audits. */
  private joinAudit(message: Message): void {
    message.role = this.clinic.plan.levers.governance.audit?.role ?? none;
    message.resolver = none;
    message.stage = stage.close;
    message.priority = message.category.priority;
    this.join(message);
  }

  /** What an audit found goes straight to somebody who can put it right; before everything else if it is urgent. */
  private joinCorrection(message: Message): void {
    const { routing } = this.clinic;
    const { thread, category } = message;
    const first = message.resolver === none ? category.start : message.resolver;
    const team = teamIn(thread.setting, first);
    message.wasRecognised = thread.isUrgent;
    message.role = thread.isUrgent && !team.isClinician ? routing.clinicianAbove(thread.setting, team) : first;
    message.stage = stage.close;
    message.priority = thread.isUrgent ? 0 : category.priority;
    this.join(message);
  }

  /** Decides whose in-basket it is: the owner's, or while the owner is on leave a colleague's; or that a pool reads it first. */
  private cover(message: Message): void {
    const { plan, events, demand, staff } = this.clinic;
    const { thread } = message;
    const team = teamIn(thread.setting, message.role);
    if (!team.hasOwnBaskets) return;
    if (thread.owner === none) thread.owner = demand.drawOwner(team, thread);
    const owner = thread.owner % team.members;
    message.basket = owner;
    message.isCovered = false;
    if (team.leaveShare === 0 || !this.isCovering(thread.setting.index) || !staff.isOnLeave(team.server + owner, events.nowMin)) return;
    if (plan.cover.kind === 'pool' && this.poolTakes(message)) {
      message.role = plan.cover.role;
      message.stage = stage.sort;
      return;
    }
    // What the pool cannot close goes to a colleague as well; with nobody there it waits for the owner.
    for (let step = 1; step < team.members; step++) {
      const colleague = (owner + step) % team.members;
      if (staff.isOnLeave(team.server + colleague, events.nowMin)) continue;
      message.basket = colleague;
      message.isCovered = true;
      return;
    }
  }

  private isCovering(setting: number): boolean {
    const { plan, events } = this.clinic;
    return plan.cover.kind !== 'none' && events.nowMin >= plan.cover.fromMin[setting];
  }

  /** The covering pool reads what it has not read yet and has minutes for. */
  private poolTakes({ thread, category, openings }: Message): boolean {
    const { role } = this.clinic.plan.cover;
    return !teamIn(thread.setting, role).hasOwnBaskets && openings[role] === 0 && category.handling[role] !== undefined;
  }

  /** When nobody answers now, the patient calls after the intake has come back: when that is. Now, if it is on duty. */
  private laterMin({ setting, ordinal }: Thread, { intake }: CategoryPlan, u: number, callAfterMin: Sampler): number {
    const { events, staff } = this.clinic;
    const openMin = staff.nextDutyMin(teamIn(setting, intake));
    return openMin <= events.nowMin ? openMin : openMin + callAfterMin.draw(u, ordinal);
  }

  /** A message may make a patient of the panel write (a released result), if that patient has a portal account. It is no need of its own. */
  private maybeTrigger(message: Message, triggers: OffspringPlan): void {
    const { events, threads, demand, channels } = this.clinic;
    const { key0, key1, thread: cause } = message;
    if (uniform(key0, key1, drawTrigger, 0) >= triggers.probability) return;
    const delayMin = triggers.delayMin.draw(uniform(key0, key1, drawTriggerDelay, 0), 0);
    deriveKey(key0, key1, keyOfTriggered, 0, this.key, 0);
    const [child0, child1] = this.key;
    const thread = threads.create(child0, child1, cause.setting, cause.ordinal);
    demand.assignPatient(thread);
    if (!demand.hasPortal(thread, events.nowMin)) return threads.release(thread);
    thread.channel = channel.portal;
    channels.meetTranslator(thread, events.nowMin);
    this.course.plan(thread, thread.setting.categories[triggers.category], child0, child1, events.nowMin + delayMin, origin.first);
  }
}
