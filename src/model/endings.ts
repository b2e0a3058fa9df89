/** How messages end: done, perhaps with a follow-up, or left by a sender whose patience is over. */
import { decisionCode, deriveKey, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import { type Message, origin } from './messages.ts';
import type { Patients } from './patients.ts';
import { none, type OffspringPlan, type TeamPlan, teamIn } from './plan/plan.ts';
import type { ThreadCourse } from './thread-course.ts';
import type { Thread } from './threads.ts';

const drawFollowUp = decisionCode('message/follow-up');
const drawFollowUpDelay = decisionCode('message/follow-up-delay');
const keyOfFollowUp = decisionCode('message/follow-up-key');

export class Endings {
  private readonly clinic: Clinic;
  private readonly course: ThreadCourse;
  private readonly patients: Patients;
  private readonly key = new Int32Array(2);

  constructor(clinic: Clinic, course: ThreadCourse, patients: Patients) {
    this.clinic = clinic;
    this.course = course;
    this.patients = patients;
  }

  /** A member of the team has closed it. */
  done(message: Message, team: TeamPlan): void {
    const { events, recorder } = this.clinic;
    const { thread, category } = message;
    if (team.isClinician) thread.hadContact = true;
    thread.doneCount++;
    if (category.needsReply) {
      thread.messageCount++;
      if (!thread.isAnswered) {
        thread.answeredMin = events.nowMin;
        recorder.answered(thread);
      }
    }
    recorder.ended(message);
    if (category.followUp !== undefined) this.maybeFollowUp(message, category.followUp);
    this.end(message);
  }

  /** The sender leaves before the end, and may try again later. */
  leave(message: Message): void {
    const { events, recorder } = this.clinic;
    message.hasLeft = true;
    recorder.ended(message);
    const retryAfterMin = this.patients.retryAfterMin(message);
    if (retryAfterMin >= 0) {
      this.patients.keyOfReminder(message, this.key);
      const from = message.origin === origin.first ? origin.first : origin.later;
      this.course.plan(message.thread, message.category, this.key[0], this.key[1], events.nowMin + retryAfterMin, from);
    }
    this.end(message);
  }

  /** Patience is over: the sender reminds, phones, or leaves if nobody has the message in hand. */
  patienceEnds(message: Message): void {
    const { plan, events, stations } = this.clinic;
    const { thread } = message;
    const { patience } = message.category;
    message.patienceEvent = none;
    if (patience === undefined || (patience.untilAnswered && thread.isAnswered)) return;
    const category = this.patients.reaction(message, patience);
    if (category === none) {
      if (stations.withdraw(message)) this.leave(message);
      return;
    }
    this.patients.keyOfReminder(message, this.key);
    this.course.plan(thread, plan.categories[category], this.key[0], this.key[1], events.nowMin, origin.reminder);
    if (patience.remindAgain) this.patients.wait(message, patience);
  }

  /** It has waited so long that its priority changes. */
  ages(message: Message): void {
    const { ageing } = message.category;
    message.ageingEvent = none;
    if (ageing === undefined) return;
    message.priority = ageing.priority;
    if (teamIn(message.thread.setting, message.role).usesPriority) this.clinic.stations.reprioritize(message, ageing.priority);
  }

  /** The time within which an urgent need should have met a clinician is over. */
  contactDeadline(thread: Thread): void {
    this.clinic.recorder.contactDeadline(thread);
    thread.pending--;
    this.course.endIfOver(thread);
  }

  private maybeFollowUp(message: Message, followUp: OffspringPlan): void {
    const { plan, events } = this.clinic;
    const { key0, key1, thread } = message;
    if (uniform(key0, key1, drawFollowUp, 0) >= followUp.probability) return;
    const delayMin = followUp.delayMin.draw(uniform(key0, key1, drawFollowUpDelay, 0), thread.ordinal);
    deriveKey(key0, key1, keyOfFollowUp, 0, this.key, 0);
    this.course.plan(thread, plan.categories[followUp.category], this.key[0], this.key[1], events.nowMin + delayMin, origin.later);
  }

  private end(message: Message): void {
    const { messages, events } = this.clinic;
    const { thread } = message;
    if (message.patienceEvent !== none) events.cancel(message.patienceEvent);
    if (message.ageingEvent !== none) events.cancel(message.ageingEvent);
    messages.release(message);
    thread.lastEndedMin = events.nowMin;
    thread.open--;
    this.course.endIfOver(thread);
  }
}
